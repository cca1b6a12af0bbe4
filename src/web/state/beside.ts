/** What every page's address may hold besides what is its own: the data that a link was made with, what is open. */
export const BESIDE: readonly string[] = ["data", "mark"];

/** That a page with a view stands in a frame of another site: `embed=1`. */
export const EMBED = "embed";

/** What the address of a page with a view may hold besides the view. */
export const BESIDE_VIEW: readonly string[] = [...BESIDE, EMBED];
