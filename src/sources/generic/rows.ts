import { slugOf } from "../cells/slug.ts";
import type { Context, Row } from "../source.ts";
import { type Draft, flag, writeAmount } from "./draft.ts";
import { fieldsOf } from "./fields.ts";
import type { Mapping } from "./mapping.ts";

/** The id of a row: its own, or one made of what the mapping names; `""` where that is all blank. */
export function idOf(draft: Draft, mapping: Mapping, context: Context): string {
  if ((draft.cells.id ?? "") !== "") return draft.cells.id ?? "";
  const parts = mapping.id.map((field) => partOf(draft, field, mapping)).filter((p) => p !== "");
  if (mapping.id.includes("name") && (draft.cells.name ?? "") === "")
    parts.unshift(actorsOf(draft, "participant"));
  const body = parts.filter((p) => p !== "").join("-");
  return body === "" || context.register === "" ? body : `${slugOf(context.register)}-${body}`;
}

/** The rows that a record becomes: its own, those of who took part, of its deliveries and of its series. */
export function rowsOf(draft: Draft, id: string, mapping: Mapping, context: Context): readonly Row[] {
  const { table } = mapping;
  const { series = "", delivery_year: year = "" } = draft.cells;
  const cells: Record<string, string> = { id };
  for (const field in draft.cells) {
    const cell = draft.cells[field] ?? "";
    if (cell !== "" && field !== "id" && field !== "series" && field !== "delivery_year") cells[field] = cell;
  }
  const rows: Row[] = [{ table, row: draft.line, cells }];
  if ((cells.source ?? "") === "") cells.source = context.source;
  if (table === "transfers") {
    if (context.register !== "") cells.register = context.register;
    if (context.vintage !== "") cells.vintage = context.vintage;
    rows.push(...deliveriesOf(draft, cells, year, context));
  }
  if (table === "exercises" || table === "operations") {
    if ((cells.name ?? "") === "") cells.name = unnamed(draft, table);
    rows.push(...participantsOf(draft, id, cells.source ?? context.source, mapping));
  }
  const code = table === "exercises" && series !== "" ? slugOf(series) : "";
  if (code !== "") {
    cells.series = code;
    rows.push({ table: "series", row: draft.line, cells: { id: code, name: series } });
  }
  return rows;
}

function partOf(draft: Draft, field: string, mapping: Mapping): string {
  const role = fieldsOf(mapping.table)[field]?.role;
  if (role !== undefined) return actorsOf(draft, role);
  const { cells } = draft;
  const amount = [cells[`${field}_low`], cells[`${field}_best`], cells[`${field}_high`]].filter(
    (n) => n !== undefined,
  );
  return slugOf(cells[field] ?? amount.join("-"));
}

function actorsOf(draft: Draft, role: string): string {
  const ids = new Set(draft.parts.filter((p) => p.role === role && !p.inferred).map((p) => p.actor.id));
  return slugOf([...ids].sort().join("-"));
}

function participantsOf(draft: Draft, id: string, source: string, mapping: Mapping): readonly Row[] {
  const seen = new Set<string>();
  const twice = new Map<string, string[]>();
  const rows: Row[] = [];
  for (const { actor, role, personnel, inferred } of draft.parts) {
    const key = `${role} ${actor.id}`;
    if (seen.has(key)) {
      const names = twice.get(role) ?? [];
      if (!names.includes(actor.name)) twice.set(role, [...names, actor.name]);
      continue;
    }
    seen.add(key);
    const cells: Record<string, string> = {
      activity: id,
      actor: actor.id,
      role,
      evidence: inferred ? "inferred" : "stated",
      source,
    };
    if (personnel !== null) writeAmount(cells, "personnel", personnel);
    if (inferred) cells.note = "inferred by the rule of the mapping";
    else if (actor.kind === "organisation" && role === "participant")
      cells.note = "the file names the organisation itself";
    rows.push({ table: "participants", row: draft.line, cells });
  }
  for (const [role, names] of twice)
    flag(draft, headingOf(role, mapping), names.join(", "), `is ${role} twice in the row: taken once`);
  return rows;
}

/** The column that names actors of a role; `""` where several do. */
function headingOf(role: string, { table, columns, wide }: Mapping): string {
  const fields = fieldsOf(table);
  const headings = columns.flatMap(({ to, heading }) => (fields[to ?? ""]?.role === role ? [heading] : []));
  return headings.length === 1 && wide.length === 0 ? (headings[0] ?? "") : "";
}

/** Deliveries by year. What they say of units and TIV is taken out of the deal, or it would count twice. */
function deliveriesOf(
  draft: Draft,
  deal: Record<string, string>,
  year: string,
  context: Context,
): readonly Row[] {
  const id = deal.id ?? "";
  const common = {
    deal: id,
    source: deal.source ?? "",
    ...(context.vintage === "" ? {} : { vintage: context.vintage }),
  };
  const row = (cells: Record<string, string>): Row => ({ table: "deliveries", row: draft.line, cells });
  if (draft.deliveries.length > 0) {
    for (const stem of ["units", "tiv"] as const) {
      const given = draft.deliveries.flatMap((d) => d[stem]?.best ?? []);
      if (given.length > 0)
        takeTotal(
          draft,
          deal,
          stem,
          given.reduce((a, b) => a + b, 0),
        );
    }
    return draft.deliveries.map((one) => {
      const cells: Record<string, string> = { id: `${id}-${one.year}`, year: one.year, ...common };
      if (one.units !== null) writeAmount(cells, "units", one.units);
      if (one.units?.about === true) cells.units_estimated = "yes";
      if (one.tiv?.best != null) cells.tiv_millions = String(one.tiv.best);
      return row(cells);
    });
  }
  if (year === "") return [];
  const cells: Record<string, string> = { id: `${id}-${slugOf(year)}`, year, ...common };
  for (const [from, to] of MOVED) {
    const cell = deal[from] ?? "";
    if (cell !== "") cells[to] = cell;
    delete deal[from];
  }
  return [row(cells)];
}

const MOVED: readonly (readonly [string, string])[] = [
  ["units_low", "units_low"],
  ["units_best", "units_best"],
  ["units_high", "units_high"],
  ["units_estimated", "units_estimated"],
  ["tiv_low", "tiv_low"],
  ["tiv_best", "tiv_millions"],
  ["tiv_high", "tiv_high"],
];

function takeTotal(draft: Draft, deal: Record<string, string>, stem: string, sum: number): void {
  const total = deal[`${stem}_best`] ?? "";
  for (const end of ["low", "best", "high"]) delete deal[`${stem}_${end}`];
  if (total === "" || Math.abs(Number(total) - sum) < 0.51) return;
  flag(draft, "", total, `the years add up to ${sum}: the years are taken`);
}

function unnamed(draft: Draft, table: string): string {
  const names = [...new Set(draft.parts.filter((p) => p.role === "participant").map((p) => p.actor.name))];
  const who = names.length > 4 ? `${names.slice(0, 4).join(", ")} and others` : names.join(", ");
  const what = table === "exercises" ? "exercise" : "operation";
  return `Unnamed ${what}${who === "" ? "" : ` (${who})`} ${draft.cells.start ?? ""}`.trim();
}
