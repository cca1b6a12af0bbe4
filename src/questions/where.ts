import type { Activities } from "../model/dataset.ts";
import { QuestionError, WHERE_FIELDS } from "../model/question.ts";
import type { Factor } from "./factors.ts";

/** Columns that a condition looks in, and whether a part of the text is enough. */
const COLUMNS: Readonly<Record<string, Looked>> = {
  activity: { exact: ["id"] },
  series: { exact: ["series"] },
  kind: { exact: ["kind", "category"], open: true },
  item: { part: ["designation", "description", "name", "company"] },
  service: { exact: ["services"], open: true },
  agency: { open: true },
  status: { exact: ["status"] },
  mode: { exact: ["mode"], open: true },
  institution: { exact: ["framework"], part: ["institution"] },
  place: { exact: ["country"], part: ["place", "district"], open: true },
};

interface Looked {
  readonly exact?: readonly string[];
  readonly part?: readonly string[];
  /** Every activity has one, so that a blank leaves open whether it meets the condition. */
  readonly open?: true;
}

/** Which activities meet every condition of a question. @throws QuestionError for a condition there is none of */
export function whereOf(a: Activities, where: Readonly<Record<string, string>>): Factor {
  const best = new Uint8Array(a.size).fill(1);
  const low = new Uint8Array(a.size).fill(1);
  const high = new Uint8Array(a.size).fill(1);
  for (const [field, wanted] of Object.entries(where)) {
    if (field === "field") continue;
    const columns = Object.hasOwn(COLUMNS, field) ? COLUMNS[field] : undefined;
    if (columns === undefined) {
      throw new QuestionError(`no condition ${JSON.stringify(field)}; there are ${WHERE_FIELDS.join(", ")}`);
    }
    const not = wanted.startsWith("!");
    const values = (not ? wanted.slice(1) : wanted).split(",").map((v) => v.trim().toLowerCase());
    const exact = (columns.exact ?? []).map((c) => a.text(c));
    if (field === "institution" && a.table === "frameworks") exact.push(a.ids);
    const part = (columns.part ?? []).map((c) => a.text(c));
    if (field === "institution" && a.table === "frameworks" && !a.ids.some((id) => listed(id, values))) {
      part.push(a.text("name"));
    }
    const cells = [...exact, ...part];
    for (let i = 0; i < a.size; i++) {
      const found =
        exact.some((cells) => listed(cells[i] ?? "", values)) ||
        part.some((cells) => values.some((v) => (cells[i] ?? "").toLowerCase().includes(v))) ||
        (field === "agency" && someOf(a, i, a.parts.agencies, values)) ||
        (field === "service" && someOf(a, i, a.parts.services, values));
      const told =
        columns.open !== true ||
        cells.some((of) => (of[i] ?? "") !== "") ||
        (field === "agency" && someOf(a, i, a.parts.agencies)) ||
        (field === "service" && someOf(a, i, a.parts.services));
      if (found === not) best[i] = 0;
      if (found === not || !told) low[i] = 0;
      if (found === not && told) high[i] = 0;
    }
  }
  return { best, low, high };
}

/** Whether a list in a cell holds a value; `army` finds `army (staff)` too. */
function listed(cell: string, values: readonly string[]): boolean {
  if (cell === "") return false;
  return cell
    .toLowerCase()
    .split(";")
    .map((item) => item.trim())
    .some((item) => values.some((v) => item === v || item.startsWith(`${v} (`)));
}

/** Whether a participation has one of some values, or any where none are asked for. */
function someOf(a: Activities, i: number, cells: readonly string[], values?: readonly string[]): boolean {
  for (let p = a.parts.starts[i] ?? 0; p < (a.parts.starts[i + 1] ?? 0); p++) {
    const cell = cells[p] ?? "";
    if (values === undefined ? cell !== "" : listed(cell, values)) return true;
  }
  return false;
}

/** The services that an activity's own cell and its participations name, without what stands in brackets. */
export function servicesOf(a: Activities, i: number): readonly string[] {
  const cells = [a.text("services")[i] ?? ""];
  for (let p = a.parts.starts[i] ?? 0; p < (a.parts.starts[i + 1] ?? 0); p++)
    cells.push(a.parts.services[p] ?? "");
  const names = cells.flatMap((cell) => cell.split(";").map((s) => s.replace(/\(.*\)/, "").trim()));
  return [...new Set(names.filter((s) => s !== ""))];
}
