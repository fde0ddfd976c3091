export function oneFile(input: string, file: string): Promise<readonly string[]>
