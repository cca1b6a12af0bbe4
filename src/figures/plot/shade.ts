/** The band below a line that the day of a map decides. */
export const SHADE = { stroke: "accent", strokeWidth: 6, opacity: 0.25 } as const;
