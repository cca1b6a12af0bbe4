import type { Found } from "./check-found.ts";
import type { Table, Tables } from "./check-tables.ts";

/** Checks who took part: nobody twice in one role, no organisation among states, and enough of them for a joint activity. */
export function checkParticipants(tables: Tables, found: Found): void {
  const rows = tables.get("participants");
  if (rows === undefined) return;
  const cells = ["activity", "actor", "role", "note"].map((column) => rows.cells(column));
  const [activities, actors, roles, notes] = cells;
  const kinds = kindsOf(tables.get("actors"));
  const seen = new Map<string, number>();
  const taking = new Map<string, Set<string>>();
  for (let i = 0; i < rows.sheet.size; i++) {
    const [activity = "", actor = "", role = ""] = [activities?.[i], actors?.[i], roles?.[i]];
    if (activity === "" || actor === "") continue;
    const key = `${activity}\u0000${actor}\u0000${role}`;
    const first = seen.get(key);
    if (first !== undefined) {
      const message = () => `${actor} is ${role} of ${activity} in row ${first + 2} too`;
      found.error(rows.at(i), "twice-in-one-role", message, "delete one of the two rows");
    } else seen.set(key, i);
    if (role !== "participant") continue;
    const set = taking.get(activity) ?? new Set<string>();
    taking.set(activity, set.add(actor));
    if (kinds.get(actor) === "organisation" && (notes?.[i] ?? "").trim() === "") {
      const message = `the organisation ${actor} is listed as a participant of ${activity}`;
      const mend = "list the members that took part, or say in the note why the organisation itself did";
      found.warning(rows.at(i, "actor"), "organisation-as-participant", message, mend);
    }
  }
  for (const name of ["exercises", "operations"]) checkCompany(tables.get(name), taking, found);
}

function checkCompany(
  table: Table | undefined,
  taking: ReadonlyMap<string, ReadonlySet<string>>,
  found: Found,
): void {
  if (table === undefined) return;
  const complete = table.cells("participants_complete");
  for (const [id, i] of table.ids) {
    const who = taking.get(id);
    if (complete[i] === "no" || (who !== undefined && who.size > 1)) continue;
    const mend =
      "add who took part to participants.csv, or say that the list is short: participants_complete no";
    if (who === undefined) found.warning(table.at(i), "no-participants", `nobody took part in ${id}`, mend);
    else found.warning(table.at(i), "one-participant", `only ${[...who].join("")} took part in ${id}`, mend);
  }
}

/** Kind of each actor. */
export function kindsOf(actors: Table | undefined): ReadonlyMap<string, string> {
  const kinds = actors?.cells("kind") ?? [];
  return new Map([...(actors?.ids ?? [])].map(([id, i]) => [id, kinds[i] ?? ""]));
}
