/** A text of a method page as a measure says it in English, and its Russian and Chinese. */
export type MethodText = readonly [english: string, ru: string, zh: string];
