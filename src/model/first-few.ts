/** The first of some names in a line, and how many more there are. */
export function firstFew(names: readonly string[], most = 3): string {
  const more = names.length - most;
  const shown = names.slice(0, most).join(", ");
  return more > 0 ? `${shown} and ${more} more` : shown;
}
