// What the build puts in the place of example-data.js: the lists in data/example, by name.
export declare const EXAMPLE: Readonly<Record<string, string>>
