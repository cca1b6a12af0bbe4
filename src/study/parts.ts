import { ROLES, type Role } from "../model/activity.ts";
import type { Parts } from "../model/dataset.ts";
import { EVER, NEVER } from "../model/day.ts";
import type { Loose } from "./activities.ts";
import type { Sheet } from "./csv.ts";
import { daysOf } from "./days.ts";
import { splitList } from "./plain.ts";

/** Columns that name actors without being called after a role. */
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
const ROLE_INDEX = new Map<string, number>(ROLES.map((r, i) => [r, i]));

/** Parts as they are met, in any order of activities: room for all of them, and how many there are. */
interface Met {
  count: number;
  readonly activity: Int32Array;
  readonly actor: Int32Array;
  readonly role: Uint8Array;
  readonly inferred: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly source: string[];
  readonly agency: string[];
  readonly services: string[];
}

/** Who took part in what: from columns named after a role, from `participants`, and from standings in a framework. */
export function partsOf(
  table: string,
  sheet: Sheet | undefined,
  index: ReadonlyMap<string, number>,
  loose: Loose,
): Parts {
  const columns = (sheet?.header ?? []).flatMap((column) => {
    const role = ROLE_INDEX.get(ROLE_OF[column] ?? column);
    return role === undefined ? [] : [{ role, cells: sheet?.column(column) ?? [] }];
  });
  const met = roomFor(columns, loose);
  for (const { role, cells } of columns) {
    cells.forEach((cell, i) => {
      for (const actor of splitList(cell)) add(met, i, loose.actors.of(actor), role, NOTHING_BESIDE);
    });
  }
  addParticipants(met, index, loose);
  if (table === "frameworks") addStandings(met, index, loose);
  return packed(met, sheet?.size ?? 0);
}

/** At most two parts for a standing, one for a participant, and one for each name in a cell. */
function roomFor(columns: readonly { readonly cells: readonly string[] }[], loose: Loose): Met {
  let room = (loose.sheets.get("participants")?.size ?? 0) + 2 * (loose.sheets.get("memberships")?.size ?? 0);
  for (const { cells } of columns) for (const cell of cells) room += cell === "" ? 0 : cell.split(";").length;
  return {
    count: 0,
    activity: new Int32Array(room),
    actor: new Int32Array(room),
    role: new Uint8Array(room),
    inferred: new Uint8Array(room),
    from: new Int32Array(room).fill(EVER),
    to: new Int32Array(room).fill(NEVER),
    source: [],
    agency: [],
    services: [],
  };
}

function addParticipants(met: Met, index: ReadonlyMap<string, number>, loose: Loose): void {
  const rows = loose.sheets.get("participants");
  if (rows === undefined) return;
  const cells = (name: string) => rows.column(name) ?? [];
  const [activity, actor, roles] = [cells("activity"), cells("actor"), cells("role")];
  const [agency, services] = [cells("agency"), cells("services")];
  const [evidence, source] = [cells("evidence"), cells("source")];
  for (let r = 0; r < rows.size; r++) {
    const i = index.get(activity[r] ?? "");
    const role = ROLE_INDEX.get(roles[r] ?? "");
    if (i === undefined || role === undefined) continue;
    const inferred = evidence[r] === "inferred" ? 1 : 0;
    add(met, i, loose.actors.of(actor[r] ?? ""), role, {
      inferred,
      source: source[r] ?? "",
      agency: agency[r] ?? "",
      services: services[r] ?? "",
    });
  }
}

function addStandings(met: Met, index: ReadonlyMap<string, number>, loose: Loose): void {
  const rows = loose.sheets.get("memberships");
  if (rows === undefined) return;
  const cells = (name: string) => rows.column(name) ?? [];
  const [from, to] = [daysOf(cells("from")), daysOf(cells("to"))];
  const [framework, roles, actor, source] = [
    cells("framework"),
    cells("role"),
    cells("actor"),
    cells("source"),
  ];
  for (let r = 0; r < rows.size; r++) {
    const i = index.get(framework[r] ?? "");
    if (i === undefined) continue;
    const standing = roles[r] ?? "";
    for (const role of Object.hasOwn(PART_OF_STANDING, standing) ? (PART_OF_STANDING[standing] ?? []) : []) {
      add(met, i, loose.actors.of(actor[r] ?? ""), ROLE_INDEX.get(role) ?? 0, {
        from: from.from[r] ?? EVER,
        to: to.to[r] ?? NEVER,
        source: source[r] ?? "",
      });
    }
  }
}

interface Beside {
  readonly inferred?: number;
  readonly from?: number;
  readonly to?: number;
  readonly source?: string;
  readonly agency?: string;
  readonly services?: string;
}

const NOTHING_BESIDE: Beside = {};

function add(met: Met, activity: number, actor: number, role: number, beside: Beside): void {
  const k = met.count++;
  met.activity[k] = activity;
  met.actor[k] = actor;
  met.role[k] = role;
  met.inferred[k] = beside.inferred ?? 0;
  met.from[k] = beside.from ?? EVER;
  met.to[k] = beside.to ?? NEVER;
  met.source.push(beside.source ?? "");
  met.agency.push(beside.agency ?? "");
  met.services.push(beside.services ?? "");
}

/** Sorts parts by activity, those of one activity in the order in which they were met. */
function packed(met: Met, size: number): Parts {
  const { starts, order, sorted } = byActivity(met.activity.subarray(0, met.count), size);
  const texts = (of: string[]) => (sorted ? of : Array.from(order, (k) => of[k] ?? ""));
  return {
    starts,
    actors: order.map((k) => met.actor[k] ?? 0),
    roles: Uint8Array.from(order, (k) => met.role[k] ?? 0),
    inferred: Uint8Array.from(order, (k) => met.inferred[k] ?? 0),
    from: order.map((k) => met.from[k] ?? EVER),
    to: order.map((k) => met.to[k] ?? NEVER),
    dated: order.some((k) => met.from[k] !== EVER || met.to[k] !== NEVER),
    sources: texts(met.source),
    agencies: texts(met.agency),
    services: texts(met.services),
  };
}

/** Counting sort: where each activity's entries start, the entries in order of activity, and whether they came so. */
export function byActivity(
  activity: ArrayLike<number>,
  size: number,
): { readonly starts: Int32Array; readonly order: Int32Array; readonly sorted: boolean } {
  const starts = new Int32Array(size + 1);
  for (let k = 0; k < activity.length; k++) {
    const i = (activity[k] ?? 0) + 1;
    starts[i] = (starts[i] ?? 0) + 1;
  }
  for (let i = 0; i < size; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice();
  const order = new Int32Array(activity.length);
  let sorted = true;
  for (let k = 0; k < activity.length; k++) {
    const i = activity[k] ?? 0;
    const at = next[i] ?? 0;
    order[at] = k;
    next[i] = at + 1;
    if (at !== k) sorted = false;
  }
  return { starts, order, sorted };
}
