import { ROLES } from "../model/activity.ts";
import { amountOf } from "../model/amount.ts";
import { meant } from "../model/near.ts";
import { currencyWrong, fractionWrong, isOfPeople } from "./check-amounts.ts";
import type { Wrong } from "./check-cells.ts";
import { dateWrong } from "./check-dates.ts";
import type { Found } from "./check-found.ts";
import type { Table, Tables } from "./check-tables.ts";
import { shown } from "./check-text.ts";
import { lackingStateOf } from "./lacking-state.ts";
import { splitList } from "./plain.ts";
import { TABLES } from "./schema.ts";

const ENDS = ["low", "best", "high"] as const;
/** Fields of one actor within an activity, written `personnel:KAZ`. */
const OF_ACTOR = new Set(["personnel", "role", "agency", "services"]);

/** Checks rival values: what they are rivals of, that they can be read, and that none says the same twice. */
export function checkValues(tables: Tables, found: Found): void {
  const rows = tables.get("values");
  if (rows === undefined) return;
  const columns = ["table", "id", "field", "value", "unit", "source", "locator"] as const;
  const cells = columns.map((column) => rows.cells(column));
  const seen = new Map<string, number>();
  for (let i = 0; i < rows.sheet.size; i++) {
    const [table = "", id = "", field = "", value = "", unit = "", source = "", locator = ""] = cells.map(
      (column) => column[i],
    );
    const key = [table, id, field, source, locator, value].join("\u0000");
    const first = seen.get(key);
    if (first !== undefined) {
      const message = `says what row ${first + 2} says: ${table} ${id} ${field} ${shown(value)}`;
      found.error(rows.at(i), "same-value-twice", message, "delete one of the two rows");
    } else seen.set(key, i);
    const target = targetOf(rows, i, table, id, tables, found);
    if (target === null || field === "") continue;
    const wrong = fieldWrong(target, field, tables.get("actors"));
    if (wrong !== null) {
      found.warning(rows.at(i, "field"), wrong.code, wrong.message, wrong.mend);
      continue;
    }
    const bad = value === "" ? null : valueWrong(target, field, value, tables.get("actors"));
    if (bad !== null) found.error(rows.at(i, "value"), bad.code, bad.message, bad.mend);
    const part = bad === null && isOfPeople(field.split(":")[0] ?? "", unit) ? fractionIn(value) : null;
    if (part !== null) found.warning(rows.at(i, "value"), part.code, part.message, part.mend);
    const odd = unitWrongFor(target, field, unit);
    if (odd !== null) found.error(rows.at(i, "unit"), odd.code, odd.message, odd.mend);
    const at = target.ids.get(id);
    if (
      at === undefined ||
      (target.cells("source")[at] ?? "") !== source ||
      recorded(target, at, field) !== value
    )
      continue;
    const message = `${source} is the source of the row too, and says the same: ${shown(value)}`;
    found.warning(rows.at(i, "value"), "no-rival", message, "delete this row: only rivals are values");
  }
}

/** The table that a value is of, or null; a table or an id that is not there is told. */
export function targetOf(
  rows: Table,
  i: number,
  name: string,
  id: string,
  tables: Tables,
  found: Found,
  column = "id",
): Table | null {
  if (name === "") return null;
  const target = tables.get(name);
  if (target === undefined) {
    const mend = meant(name, Object.keys(TABLES), `write one of ${Object.keys(TABLES).join(", ")}`);
    found.error(rows.at(i, "table"), "dangling-reference", `there is no table ${shown(name)}`, mend);
    return null;
  }
  if (target.present && !target.readable) return null;
  if (id === "" || target.ids.has(id)) return target;
  found.error(
    rows.at(i, column),
    "dangling-reference",
    () => `${shown(id)} is not in ${target.file}`,
    () => meant(id, target.ids.keys(), `add it to ${target.file}, or delete the row`),
  );
  return null;
}

function isStem(target: Table, field: string): boolean {
  return Object.hasOwn(target.columns, `${field}_best`);
}

function fieldWrong(target: Table, field: string, actors: Table | undefined): Wrong | null {
  const [base = "", actor] = field.split(":");
  if (actor !== undefined && OF_ACTOR.has(base)) {
    return isStranger(actors, actor) ? strangerWrong(actor, actors) : null;
  }
  const roles = [...ROLES, "participants"];
  if (Object.hasOwn(target.columns, field) || isStem(target, field) || roles.includes(field)) return null;
  const known = [...Object.keys(target.columns), ...roles];
  const mend = meant(field, known, "keep it as a remark: no question reads it");
  return { code: "unknown-field", message: `${target.name} have no field ${shown(field)}`, mend };
}

function valueWrong(target: Table, field: string, value: string, actors: Table | undefined): Wrong | null {
  const kind = Object.hasOwn(target.columns, field) ? target.columns[field] : undefined;
  if (kind === "date") return dateWrong(value);
  if (isStem(target, field) || kind === "count" || kind === "number" || field.startsWith("personnel:")) {
    if (amountOf(value) !== null) return null;
    const mend = "write 300, 1..99, 2001.. or ..99, the lesser number first";
    return { code: "not-an-amount", message: `is no amount: ${shown(value)}`, mend };
  }
  const people =
    kind === "actor" || kind === "actors" || field === "participants" || ROLES.some((r) => r === field);
  const stranger = people ? splitList(value).find((id) => isStranger(actors, id)) : undefined;
  return stranger === undefined ? null : strangerWrong(stranger, actors);
}

function strangerWrong(id: string, actors: Table | undefined): Wrong {
  const mend = lackingStateOf(id) ?? meant(id, actors?.ids.keys() ?? [], "add the actor");
  return { code: "dangling-reference", message: `${shown(id)} is not in actors.csv`, mend };
}

function fractionIn(value: string): Wrong | null {
  return (
    value
      .split("..")
      .map(fractionWrong)
      .find((wrong) => wrong !== null) ?? null
  );
}

function unitWrongFor(target: Table, field: string, unit: string): Wrong | null {
  if (!isStem(target, field)) return null;
  if (field === "money") {
    if (unit !== "") return currencyWrong(unit);
    return { code: "no-currency", message: "money has no currency", mend: "write its currency, such as USD" };
  }
  const own =
    field === "troops" || field === "personnel"
      ? ["persons", "troops"]
      : field === "units"
        ? ["units"]
        : null;
  if (own === null || unit === "" || own.includes(unit)) return null;
  return { code: "wrong-unit", message: `${field} cannot be in ${shown(unit)}`, mend: `write ${own[0]}` };
}

/** Whether an id is missing from actors.csv; where that cannot be read, nobody is. */
function isStranger(actors: Table | undefined, id: string): boolean {
  return actors?.present === true && actors.readable && !actors.ids.has(id);
}

/** The value of a field as the row of the table has it, in the form that a rival is written in. */
function recorded(target: Table, i: number, field: string): string | null {
  if (!isStem(target, field)) return target.cells(field)[i] ?? null;
  const [low = "", best = "", high = ""] = ENDS.map((end) => target.cells(`${field}_${end}`)[i]);
  if (best !== "" && [low, high].every((end) => end === "" || end === best)) return best;
  return best === "" && low + high !== "" ? `${low}..${high}` : null;
}
