import { EVER, NEVER } from "../model/day.ts";
import { meets, type Period, periodOf } from "../model/period.ts";
import type { Found } from "./check-found.ts";
import { kindsOf } from "./check-participants.ts";
import type { Table, Tables } from "./check-tables.ts";

/** Checks standings in frameworks: none twice at one time, and a lead state for every organisation that organises. */
export function checkMemberships(tables: Tables, found: Found): void {
  const rows = tables.get("memberships");
  if (rows !== undefined) checkOverlaps(rows, found);
  const led = leadsOf(rows);
  const participants = tables.get("participants");
  const kinds = kindsOf(tables.get("actors"));
  const told = new Set<string>();
  const roles = participants?.cells("role") ?? [];
  participants?.cells("actor").forEach((actor, i) => {
    if (!/^(co-)?organiser$/.test(roles[i] ?? "") || kinds.get(actor) !== "organisation") return;
    if (led.has(actor) || told.has(actor)) return;
    told.add(actor);
    const mend = "add a row to memberships.csv with the role lead, dated and sourced; there may be several";
    const message = `${actor} organises, and no state leads it`;
    found.warning(participants.at(i, "actor"), "no-lead-state", message, mend);
  });
}

/** States that lead each organisation, at any time. */
export function leadsOf(rows: Table | undefined): ReadonlyMap<string, ReadonlySet<string>> {
  const leads = new Map<string, Set<string>>();
  const actors = rows?.cells("actor") ?? [];
  const roles = rows?.cells("role") ?? [];
  rows?.cells("framework").forEach((framework, i) => {
    if (roles[i] !== "lead") return;
    leads.set(framework, (leads.get(framework) ?? new Set<string>()).add(actors[i] ?? ""));
  });
  return leads;
}

function checkOverlaps(rows: Table, found: Found): void {
  const [frameworks, actors, roles, from, to] = ["framework", "actor", "role", "from", "to"].map((c) =>
    rows.cells(c),
  );
  const known = new Map<string, { i: number; period: Period }[]>();
  for (let i = 0; i < rows.sheet.size; i++) {
    const key = [frameworks?.[i], actors?.[i], roles?.[i]].join("\u0000");
    const period = spanOf(from?.[i] ?? "", to?.[i] ?? "");
    const before = known.get(key) ?? [];
    const other = before.find((b) => meets(b.period, period));
    if (other !== undefined && key !== "\u0000\u0000") {
      const message = `${actors?.[i]} is ${roles?.[i]} of ${frameworks?.[i]} at that time in row ${other.i + 2} too`;
      const mend = "end one before the other starts, or keep the other account as a value";
      found.error(rows.at(i), "overlapping-membership", message, mend);
    }
    known.set(key, [...before, { i, period }]);
  }
}

/** The days that a standing surely covers: one that leaves in 2009 and comes back in 2009 does not overlap. */
function spanOf(from: string, to: string): Period {
  const start = from === "" ? null : periodOf(from);
  const end = to === "" ? null : periodOf(to);
  return { from: start?.to ?? EVER, to: (end?.from ?? NEVER) - 1 };
}
