import type { Found } from "./check-found.ts";
import type { Table, Tables } from "./check-tables.ts";
import { splitList } from "./plain.ts";

/** Checks what is part of what, and which sources rest on which: no circle, and every whole a whole. */
export function checkParts(tables: Tables, found: Found): void {
  for (const table of tables.values()) {
    if (table.columns.part_of === undefined) continue;
    const partOf = table.cells("part_of");
    checkCircles(table, "part_of", (i) => [partOf[i] ?? ""], found);
    if (table.columns.structure !== undefined) checkWholes(table, found);
  }
  const sources = tables.get("sources");
  if (sources === undefined) return;
  const restsOn = sources.cells("rests_on");
  checkCircles(sources, "rests_on", (i) => splitList(restsOn[i] ?? ""), found);
}

/** Tells each circle once, at its first row. */
function checkCircles(
  table: Table,
  column: string,
  next: (i: number) => readonly string[],
  found: Found,
): void {
  const done = new Uint8Array(table.sheet.size);
  const ids = table.cells("id");
  for (let first = 0; first < table.sheet.size; first++) {
    const path: { at: number; left: number[] }[] = [];
    const onPath = new Set<number>();
    const enter = (i: number) => {
      onPath.add(i);
      path.push({ at: i, left: next(i).map((id) => table.ids.get(id) ?? -1) });
    };
    if (done[first] === 0) enter(first);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const i = top.left.shift();
      if (i === undefined) {
        done[top.at] = 1;
        onPath.delete(top.at);
        path.pop();
      } else if (onPath.has(i)) {
        const circle = path.slice(path.findIndex((step) => step.at === i)).map((step) => step.at);
        tell(table, column, circle, ids, found);
      } else if (i >= 0 && done[i] === 0) enter(i);
    }
  }
}

function tell(
  table: Table,
  column: string,
  circle: readonly number[],
  ids: readonly string[],
  found: Found,
): void {
  const row = Math.min(...circle);
  const names = [...circle, circle[0] ?? row].map((i) => ids[i] ?? "");
  const words = column === "part_of" ? "is part of itself" : "rests on itself";
  const message = `${words}: ${names.join(" → ")}`;
  found.error(table.at(row, column), "circle", message, `take out one ${column} of these`);
}

function checkWholes(table: Table, found: Found): void {
  const structure = table.cells("structure");
  table.cells("part_of").forEach((id, i) => {
    const own = structure[i] ?? "";
    const part = own === "stage" || own === "part";
    if (id === "") {
      if (!part) return;
      const mend = "name the whole in part_of, or call it single";
      found.warning(table.at(i, "structure"), "part-of-nothing", `is a ${own}, and of nothing`, mend);
      return;
    }
    const whole = table.ids.get(id);
    if (whole === undefined || whole === i || structure[whole] === "umbrella" || part) return;
    const message = `${id} is no umbrella, and this row is no stage or part of it`;
    const mend = "call the whole an umbrella, or this row a stage or part";
    found.warning(table.at(i, "part_of"), "part-of-single", message, mend);
  });
}
