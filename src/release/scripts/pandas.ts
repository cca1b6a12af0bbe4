/** How pandas reads a table of a study: NA is a country, and a blank alone is unknown. */
export function pandasRead(path: string): string {
  return `pandas.read_csv("${path}", dtype=str, keep_default_na=False, na_values=[""])`;
}
