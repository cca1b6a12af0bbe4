/** A number with what it counts in English: `1 row`, `2 rows`. @param what the word for one, whose plural ends in s */
export function counted(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? "" : "s"}`;
}
