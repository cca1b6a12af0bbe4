import type { Found } from "./check-found.ts";
import { leadsOf } from "./check-memberships.ts";
import { kindsOf } from "./check-participants.ts";
import { checkMembers, placeIn } from "./check-settings.ts";
import type { Tables } from "./check-tables.ts";
import { shown } from "./check-text.ts";
import { entriesOf, mapOf } from "./plain.ts";
import type { Study } from "./study.ts";

type Groups = Readonly<Record<string, readonly string[]>>;

/** Checks groupings: nobody counts twice, and what one does to an organisation it does to all of that kind. */
export function checkGroupings(study: Study, tables: Tables, found: Found): void {
  const leads = leadsOf(tables.get("memberships"));
  const organising = organisersIn(tables);
  for (const [name, groups] of Object.entries(study.subject.groupings)) {
    const path = pathOf(study, name);
    checkShape(study, name, groups, found);
    const placed = new Map<string, string>();
    for (const [group, members] of Object.entries(groups)) {
      checkMembers(study, [...path, group], members, tables.get("actors"), found);
      [...new Set(members)].forEach((id) => {
        const other = placed.get(id);
        if (other === undefined) placed.set(id, group);
        else {
          const message = `${id} is in ${other} too, and would count twice under ${name}`;
          const at = placeIn(study, [...path, group, members.indexOf(id)]);
          found.error(at, "counted-twice", message, "take it out of one of the two groups");
        }
      });
    }
    checkAlike(study, name, path, placed, leads, organising, found);
  }
}

function pathOf(study: Study, name: string): readonly string[] {
  const grouping = mapOf(mapOf(mapOf(study.yaml.data)?.groupings)?.[name]);
  return mapOf(grouping?.groups) === null ? ["groupings", name] : ["groupings", name, "groups"];
}

function checkShape(study: Study, name: string, groups: Groups, found: Found): void {
  const at = placeIn(study, ["groupings", name]);
  if (Object.keys(groups).length === 0) {
    found.error(
      at,
      "no-groups",
      `${shown(name)} has no groups`,
      "write group: [ids of actors] on a line for each",
    );
  }
  const path = pathOf(study, name);
  const grouping = mapOf(mapOf(mapOf(study.yaml.data)?.groupings)?.[name]);
  for (const [group, members] of entriesOf(path.length === 3 ? grouping?.groups : grouping)) {
    if (Array.isArray(members)) continue;
    if (path.length === 2 && ["says", "note", "title", "name", "description"].includes(group)) continue;
    const mend = `write ${group}: [ids of actors]`;
    found.error(placeIn(study, [...path, group]), "no-groups", `${shown(group)} is no list of actors`, mend);
  }
}

function organisersIn(tables: Tables): ReadonlySet<string> {
  const kinds = kindsOf(tables.get("actors"));
  const rows = tables.get("participants");
  const roles = rows?.cells("role") ?? [];
  const all = (rows?.cells("actor") ?? []).filter((_, i) => /^(co-)?organiser$/.test(roles[i] ?? ""));
  return new Set(all.filter((id) => kinds.get(id) === "organisation"));
}

/** Organisations that organise and are led by states of this grouping: all of them have a group, or none has. */
function checkAlike(
  study: Study,
  name: string,
  path: readonly string[],
  placed: ReadonlyMap<string, string>,
  leads: ReadonlyMap<string, ReadonlySet<string>>,
  organising: ReadonlySet<string>,
  found: Found,
): void {
  const led = [...organising].filter((id) => [...(leads.get(id) ?? [])].some((state) => placed.has(state)));
  const inside = led.filter((id) => placed.has(id));
  const outside = led.filter((id) => !placed.has(id));
  if (inside.length > 0 && outside.length > 0) {
    const message = `${name} places ${inside.join(", ")} and not ${outside.join(", ")}, though states in it lead both`;
    const mend = "place all such organisations, or none";
    found.warning(placeIn(study, path), "unlike-treatment", message, mend);
  }
  for (const id of inside) {
    const group = placed.get(id);
    if ([...(leads.get(id) ?? [])].some((state) => placed.get(state) === group)) continue;
    const message = `${id} is in ${group}, where none of the states that lead it is`;
    found.warning(placeIn(study, path), "unlike-treatment", message, "place it with a state that leads it");
  }
}
