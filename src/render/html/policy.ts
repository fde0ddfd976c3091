// What a page of ours may load and run: its own style and script, by their hashes, and nothing else.
import { sha256 } from '../../platform/index.ts'

interface Own {
  readonly style: string
  readonly script?: string
}

/** The directives of a content security policy. */
export function policyOf({ style, script }: Own): string {
  const scripts = script === undefined ? '' : `script-src ${hashOf(script)}; `
  return `default-src 'none'; style-src ${hashOf(style)}; ${scripts}base-uri 'none'; form-action 'none'`
}

export const hashOf = (text: string): string => `'sha256-${sha256(text, 'base64')}'`
