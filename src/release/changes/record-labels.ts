import { rowsOf } from "../../study/csv.ts";
import { TABLES } from "../../study/schema.ts";
import type { Study } from "../../study/study.ts";
import { nameOf, whenOf, whoOf } from "../../views/describe.ts";
import type { Row } from "../../views/records.ts";
import type { Labels } from "../../words/labels.ts";

type Cells = Row["cells"];

/** What the rows of some releases are called, those of the first that has one first. */
export type RecordLabels = (table: string, cells: Cells) => string;

/** Reads what people call the rows of two releases: a name, who, and when; a part of a record after the record. */
export async function recordLabels(studies: readonly Study[], labels: Labels): Promise<RecordLabels> {
  const known = new Map<string, Row>();
  for (const study of studies)
    for (const table of Object.keys(TABLES).filter((name) => name !== "values")) {
      rowsOf(await study.sheet(table)).forEach((cells, i) => {
        const id = cells.id ?? "";
        if (id !== "" && !known.has(id)) known.set(id, { table, id, row: i + 2, cells });
      });
    }
  const described = (row: Row): string => {
    const name = nameOf(row);
    const said =
      row.table === "actors"
        ? ""
        : [...whoOf(row, [], labels, "en"), whenOf(row)].filter((text) => text !== "").join(", ");
    return [name === row.id ? "" : name, said].filter((text) => text !== "").join(", ");
  };
  const called = (id: string | undefined) => {
    const row = known.get(id ?? "");
    return row === undefined ? (id ?? "") : described(row) || row.id;
  };
  return (table, cells) => {
    const { id = "", activity, actor = "", role = "", deal, year = "", field = "", a, b, framework } = cells;
    if (table === "participants") return parts(called(activity), labels.actor(actor), role);
    if (table === "memberships") return parts(called(framework), labels.actor(actor), role);
    if (table === "values") return parts(called(id), field);
    if (table === "judgements") return parts(called(a), called(b));
    if (table === "deliveries") return parts(called(deal), year === "" ? "" : `delivered ${year}`);
    return described({ table, id, row: 0, cells });
  };
}

function parts(...texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join(" · ");
}
