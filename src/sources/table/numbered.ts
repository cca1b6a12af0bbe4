/**
 * Ids for rows of which several may have the same stem. Those are told apart by a number that goes by what they say,
 * so that a row keeps its id when the rows of a file change places; rows that say the same are numbered as they stand.
 * A number that would make the stem of another row is passed over.
 * @param always whether a row that has its stem for itself is numbered too
 */
export function numbered<T>(
  rows: readonly T[],
  stemOf: (row: T) => string,
  contentOf: (row: T) => string,
  always = false,
): ReadonlyMap<T, string> {
  const byStem = new Map<string, { row: T; content: string }[]>();
  for (const row of rows) {
    const stem = stemOf(row);
    const same = byStem.get(stem);
    const one = { row, content: contentOf(row) };
    if (same === undefined) byStem.set(stem, [one]);
    else same.push(one);
  }
  const ids = new Map<T, string>();
  for (const [stem, same] of byStem) {
    same.sort((a, b) => (a.content < b.content ? -1 : a.content > b.content ? 1 : 0));
    let number = 0;
    for (const { row } of same) {
      do number++;
      while (byStem.has(`${stem}-${number}`) && (number > 1 || always));
      ids.set(row, number === 1 && !always ? stem : `${stem}-${number}`);
    }
  }
  return ids;
}
