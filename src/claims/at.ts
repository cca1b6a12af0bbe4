/** Tells a fault of a claim at a place in its file. */
export type At = (code: string, message: string, mend: string, ...path: readonly (string | number)[]) => void;
