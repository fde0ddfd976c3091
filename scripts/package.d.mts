export interface Component {
  readonly name: string
  readonly version: string
  readonly purl: string
  readonly licenses: readonly { readonly license: { readonly id: string } }[]
}
export function pack(): Promise<string>
export function billOfMaterials(): { readonly metadata: { readonly component: Component }; readonly components: readonly Component[] }
