import type { At, Found } from "./check-found.ts";
import type { Table, Tables } from "./check-tables.ts";
import { targetOf } from "./check-values.ts";

/** Checks judgements on pairs: two different rows that are there, one verdict, and no circle of rows that are the same. */
export function checkJudgements(tables: Tables, found: Found): void {
  const rows = tables.get("judgements");
  if (rows === undefined) return;
  const cells = ["table", "a", "b", "verdict"].map((column) => rows.cells(column));
  const verdicts = new Map<string, number>();
  const same = new Map<string, { to: string; i: number }>();
  for (let i = 0; i < rows.sheet.size; i++) {
    const [table = "", a = "", b = "", verdict = ""] = cells.map((column) => column[i]);
    targetOf(rows, i, table, a, tables, found, "a");
    if (tables.has(table)) targetOf(rows, i, table, b, tables, found, "b");
    if (a === "" || b === "") continue;
    if (a === b) {
      found.error(rows.at(i), "judged-with-itself", `${a} is judged with itself`, "name the other row");
      continue;
    }
    const key = [table, ...[a, b].sort()].join("\u0000");
    const first = verdicts.get(key);
    if (first === undefined) verdicts.set(key, i);
    else tellSecond(rows, i, first, found);
    if (verdict === "same") same.set(`${table}\u0000${a}`, { to: `${table}\u0000${b}`, i });
  }
  for (const circle of circlesOf(same)) {
    const at: At = rows.at(circle.i, "verdict");
    const message = `each is judged the same as the next: ${circle.ids.join(" → ")}`;
    found.error(
      at,
      "circle",
      message,
      "name the row that stays in b, and it in no a: else none of them counts",
    );
  }
}

function tellSecond(rows: Table, i: number, first: number, found: Found): void {
  const verdicts = rows.cells("verdict");
  const [mine, other] = [verdicts[i] ?? "", verdicts[first] ?? ""];
  if (mine === other && rows.cells("a")[i] === rows.cells("a")[first]) {
    found.warning(
      rows.at(i),
      "judged-twice",
      `is judged in row ${first + 2} too`,
      "delete one of the two rows",
    );
  } else if (mine !== other) {
    const message = `says ${mine}, and row ${first + 2} says ${other} of the same two`;
    found.error(rows.at(i, "verdict"), "contradiction", message, "keep one of the two judgements");
  }
}

function circlesOf(
  same: ReadonlyMap<string, { to: string; i: number }>,
): readonly { i: number; ids: readonly string[] }[] {
  const circles: { i: number; ids: string[] }[] = [];
  const done = new Set<string>();
  for (const start of same.keys()) {
    const path: string[] = [];
    for (let at: string | undefined = start; at !== undefined && !done.has(at); at = same.get(at)?.to) {
      done.add(at);
      path.push(at);
      const back: string | undefined = same.get(at)?.to;
      const from = back === undefined ? -1 : path.indexOf(back);
      if (back === undefined || from < 0) continue;
      const ids = [...path.slice(from), back].map((key) => key.split("\u0000")[1] ?? "");
      circles.push({ i: same.get(at)?.i ?? 0, ids });
    }
  }
  return circles;
}
