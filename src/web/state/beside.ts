/** What every page's address may hold besides what is its own: the data that a link was made with, what is open, a frame. */
export const BESIDE: readonly string[] = ["data", "mark", "embed"];
