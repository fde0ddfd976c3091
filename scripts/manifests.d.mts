export function manifests(sums: string, home: string): Readonly<Record<string, string>>
