export function picture(lang: string): string
export const FILES: Readonly<Record<string, string>>
