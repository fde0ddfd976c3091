// What the build puts beside web.js: the text of the tables in data/, and the letters of encodings with one byte a letter.

/** By name, without `.csv`. */
export declare const TABLES: Readonly<Record<string, string>>

/** Under every name that an encoding has, folded: its letters from byte 0x80 on. Below they are ASCII. */
export declare const ENCODINGS: Readonly<Record<string, string>>
