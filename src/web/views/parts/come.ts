/** How many parts below its controls a view has where all of them are there. */
export const ALL: number = Number.POSITIVE_INFINITY;
