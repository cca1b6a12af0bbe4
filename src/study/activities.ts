import { ROLES, type Role } from "../model/activity.ts";
import type { Activities, Amounts, Parts } from "../model/dataset.ts";
import { EVER, NEVER } from "../model/day.ts";
import { type Period, periodOf } from "../model/period.ts";
import type { Value } from "../model/value.ts";
import type { Sheet } from "./csv.ts";
import type { Numbering } from "./dataset.ts";
import { splitList } from "./plain.ts";

/** What the tables of a study hold between them, before any is read into columns. */
export interface Loose {
  readonly actors: Numbering;
  readonly values: ReadonlyMap<string, ReadonlyMap<string, readonly Value[]>>;
  readonly same: ReadonlyMap<string, string>;
  readonly sheets: ReadonlyMap<string, Sheet>;
}

const STARTS = ["start", "opened", "founded", "order_year", "from"];
const ENDS = ["end", "closed", "dissolved", "to"];
/** Tables of things that last: no end means not yet ended. */
const LASTING = new Set(["opened", "founded", "from"]);
const ROLE_OF: Readonly<Record<string, Role>> = { partner: "provider", reporter: "recipient" };
/** What a standing in a framework is as a part in it; what is not here is no part. */
const PART_OF_STANDING: Readonly<Record<string, readonly Role[]>> = {
  lead: ["lead"],
  convenor: ["lead", "member"],
  member: ["member"],
  partner: ["member"],
  participant: ["member"],
  signatory: ["member"],
  observer: ["observer"],
  "dialogue-partner": ["observer"],
};
/** Stems of the `_low`, `_best`, `_high` columns, and the unit they count in where no column says. */
const STEMS: Readonly<Record<string, string>> = {
  troops: "troops",
  units: "units",
  personnel: "persons",
  money: "",
  number: "",
  value: "",
};

/** Reads one table of activities into columns, with its parts, amounts, rivals and links. */
export function activitiesOf(table: string, loose: Loose): Activities {
  const sheet = loose.sheets.get(table);
  const size = sheet?.size ?? 0;
  const blank: readonly string[] = new Array<string>(size).fill("");
  const text = (column: string) => sheet?.column(column) ?? blank;
  const ids = text("id");
  const index = new Map(ids.map((id, i) => [id, i]));
  const has = (c: string) => sheet?.column(c) != null;
  const startColumn = STARTS.find(has) ?? "start";
  const starts = daysOf(text(startColumn));
  const ends = daysOf(text(ENDS.find(has) ?? "end"));
  const lasting = LASTING.has(startColumn);
  for (let i = 0; i < size; i++) {
    if (ends.from[i] !== EVER || ends.to[i] !== NEVER) continue;
    ends.from[i] = lasting ? NEVER : (starts.from[i] ?? EVER);
    ends.to[i] = lasting ? NEVER : (starts.to[i] ?? NEVER);
  }
  const link = (id: string | undefined) => (id === undefined || id === "" ? -1 : (index.get(id) ?? -1));
  const partOf = text("part_of");
  return {
    table,
    size,
    ids,
    startFrom: starts.from,
    startTo: starts.to,
    endFrom: ends.from,
    endTo: ends.to,
    parts: partsOf(table, sheet, index, loose),
    amounts: amountsOf(sheet, index, loose.sheets.get(table === "transfers" ? "deliveries" : ""), starts),
    rivals: rivalsOf(index, loose.values.get(table)),
    partOf: Int32Array.from(ids, (_, i) => link(partOf[i])),
    sameAs: Int32Array.from(ids, (id) => link(loose.same.get(id))),
    text,
  };
}

function rivalsOf(
  index: ReadonlyMap<string, number>,
  values: ReadonlyMap<string, readonly Value[]> | undefined,
): ReadonlyMap<number, readonly Value[]> {
  const out = new Map<number, readonly Value[]>();
  for (const [id, rivals] of values ?? []) {
    const i = index.get(id);
    if (i !== undefined) out.set(i, rivals);
  }
  return out;
}

function daysOf(cells: readonly string[]): { from: Int32Array; to: Int32Array } {
  const from = new Int32Array(cells.length).fill(EVER);
  const to = new Int32Array(cells.length).fill(NEVER);
  const known = new Map<string, Period | null>();
  cells.forEach((cell, i) => {
    if (cell === "") return;
    let period = known.get(cell);
    if (period === undefined) {
      period = periodOf(cell);
      known.set(cell, period);
    }
    if (period === null) return;
    from[i] = period.from;
    to[i] = period.to;
  });
  return { from, to };
}

interface LoosePart {
  readonly source: string;
  readonly actor: number;
  readonly role: number;
  readonly inferred: number;
  readonly from: number;
  readonly to: number;
  readonly agency: string;
  readonly services: string;
}

const ROLE_INDEX = new Map<string, number>(ROLES.map((r, i) => [r, i]));

function partsOf(
  table: string,
  sheet: Sheet | undefined,
  index: ReadonlyMap<string, number>,
  loose: Loose,
): Parts {
  const size = sheet?.size ?? 0;
  const lists: LoosePart[][] = Array.from({ length: size }, () => []);
  const plain = { source: "", inferred: 0, from: EVER, to: NEVER, agency: "", services: "" };
  for (const column of sheet?.header ?? []) {
    const role = ROLE_INDEX.get(ROLE_OF[column] ?? column);
    if (role === undefined) continue;
    sheet?.column(column)?.forEach((cell, i) => {
      for (const actor of splitList(cell)) lists[i]?.push({ ...plain, actor: loose.actors.of(actor), role });
    });
  }
  const rows = loose.sheets.get("participants");
  if (rows !== undefined) {
    const [activity, actor, role, agency, services, evidence, source] = [
      "activity",
      "actor",
      "role",
      "agency",
      "services",
      "evidence",
      "source",
    ].map((c) => rows.column(c) ?? []);
    for (let r = 0; r < rows.size; r++) {
      const i = index.get(activity?.[r] ?? "");
      const roleIndex = ROLE_INDEX.get(role?.[r] ?? "");
      if (i === undefined || roleIndex === undefined) continue;
      lists[i]?.push({
        actor: loose.actors.of(actor?.[r] ?? ""),
        role: roleIndex,
        source: source?.[r] ?? "",
        inferred: evidence?.[r] === "inferred" ? 1 : 0,
        from: EVER,
        to: NEVER,
        agency: agency?.[r] ?? "",
        services: services?.[r] ?? "",
      });
    }
  }
  if (table === "frameworks") addStandings(lists, index, loose);
  return packParts(lists);
}

function addStandings(lists: readonly LoosePart[][], index: ReadonlyMap<string, number>, loose: Loose): void {
  const rows = loose.sheets.get("memberships");
  if (rows === undefined) return;
  const cells = (name: string) => rows.column(name) ?? [];
  const from = daysOf(cells("from"));
  const to = daysOf(cells("to"));
  for (let r = 0; r < rows.size; r++) {
    const i = index.get(cells("framework")[r] ?? "");
    if (i === undefined) continue;
    for (const role of PART_OF_STANDING[cells("role")[r] ?? ""] ?? []) {
      lists[i]?.push({
        actor: loose.actors.of(cells("actor")[r] ?? ""),
        role: ROLE_INDEX.get(role) ?? 0,
        source: cells("source")[r] ?? "",
        inferred: 0,
        from: from.from[r] ?? EVER,
        to: to.to[r] ?? NEVER,
        agency: "",
        services: "",
      });
    }
  }
}

function packParts(lists: readonly (readonly LoosePart[])[]): Parts {
  const all = lists.flat();
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = (starts[i] ?? 0) + list.length;
  });
  return {
    starts,
    actors: Int32Array.from(all, (p) => p.actor),
    roles: Uint8Array.from(all, (p) => p.role),
    inferred: Uint8Array.from(all, (p) => p.inferred),
    from: Int32Array.from(all, (p) => p.from),
    to: Int32Array.from(all, (p) => p.to),
    dated: all.some((p) => p.from !== EVER || p.to !== NEVER),
    sources: all.map((p) => p.source),
    agencies: all.map((p) => p.agency),
    services: all.map((p) => p.services),
  };
}

interface LooseAmount {
  readonly source: string;
  readonly id: string;
  readonly field: string;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

function amountsOf(
  sheet: Sheet | undefined,
  index: ReadonlyMap<string, number>,
  deliveries: Sheet | undefined,
  starts: { from: Int32Array; to: Int32Array },
): Amounts {
  const size = sheet?.size ?? 0;
  const lists: LooseAmount[][] = Array.from({ length: size }, () => []);
  for (const [stem, unit] of Object.entries(STEMS)) {
    const cells = (end: string) => sheet?.column(`${stem}_${end}`) ?? null;
    const [low, best, high] = [cells("low"), cells("best"), cells("high")];
    const units = unit === "" ? (sheet?.column(stem === "money" ? "currency" : "unit") ?? null) : null;
    if (low === null && best === null && high === null) continue;
    for (let i = 0; i < size; i++) {
      const range = rangeOf(low?.[i] ?? "", best?.[i] ?? "", high?.[i] ?? "");
      if (range === null) continue;
      const named = unit === "" ? (units?.[i] ?? "").toLowerCase() : unit;
      lists[i]?.push({
        id: "",
        source: "",
        field: stem,
        unit: named,
        from: starts.from[i] ?? EVER,
        to: starts.to[i] ?? NEVER,
        ...range,
      });
    }
  }
  sheet?.column("sites")?.forEach((cell, i) => {
    const range = rangeOf("", cell, "");
    const when = { from: starts.from[i] ?? EVER, to: starts.to[i] ?? NEVER };
    if (range !== null)
      lists[i]?.push({ id: "", source: "", field: "sites", unit: "sites", ...when, ...range });
  });
  if (deliveries !== undefined) addDeliveries(lists, index, deliveries);
  return packAmounts(lists);
}

function addDeliveries(
  lists: readonly LooseAmount[][],
  index: ReadonlyMap<string, number>,
  rows: Sheet,
): void {
  const cells = (name: string) => rows.column(name) ?? [];
  const [ids, deals, low, best, high, tiv, source] = [
    "id",
    "deal",
    "units_low",
    "units_best",
    "units_high",
    "tiv_millions",
    "source",
  ].map(cells);
  const years = daysOf(cells("year"));
  for (let r = 0; r < rows.size; r++) {
    const i = index.get(deals?.[r] ?? "");
    if (i === undefined) continue;
    const at = {
      id: ids?.[r] ?? "",
      source: source?.[r] ?? "",
      field: "delivery",
      from: years.from[r] ?? EVER,
      to: years.to[r] ?? NEVER,
    };
    lists[i]?.push({ ...at, unit: "deliveries", low: 1, best: 1, high: 1 });
    const units = rangeOf(low?.[r] ?? "", best?.[r] ?? "", high?.[r] ?? "");
    if (units !== null) lists[i]?.push({ ...at, unit: "units", ...units });
    const volume = rangeOf("", tiv?.[r] ?? "", "");
    if (volume !== null) lists[i]?.push({ ...at, unit: "tiv-millions", ...volume });
  }
}

/** Low, best and high as numbers; a range with one end is open at the other; best is the middle where only a range is known. */
function rangeOf(
  low: string,
  best: string,
  high: string,
): { low: number; best: number; high: number } | null {
  if (low === "" && best === "" && high === "") return null;
  const l = low === "" ? null : Number(low);
  const b = best === "" ? null : Number(best);
  const h = high === "" ? null : Number(high);
  const point = b ?? (l !== null && h !== null ? (l + h) / 2 : (l ?? h ?? Number.NaN));
  return {
    low: l ?? (b === null ? 0 : b),
    best: point,
    high: h ?? (b === null ? Number.POSITIVE_INFINITY : b),
  };
}

function packAmounts(lists: readonly (readonly LooseAmount[])[]): Amounts {
  const all = lists.flat();
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = (starts[i] ?? 0) + list.length;
  });
  return {
    starts,
    ids: all.map((a) => a.id),
    sources: all.map((a) => a.source),
    fields: all.map((a) => a.field),
    units: all.map((a) => a.unit),
    from: Int32Array.from(all, (a) => a.from),
    to: Int32Array.from(all, (a) => a.to),
    low: Float64Array.from(all, (a) => a.low),
    best: Float64Array.from(all, (a) => a.best),
    high: Float64Array.from(all, (a) => a.high),
  };
}
