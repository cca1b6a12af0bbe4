import type { Activities } from "../model/dataset.ts";
import { ofEach } from "../model/of-each.ts";
import type { Asked, Convention } from "./convention.ts";
import { askedOfOthers, besideOthers } from "./registers.ts";

/** Which register counts, where a study holds several; records of different registers may be of one deal. */
export const vintage: Convention = {
  name: "vintage",
  says: "Which register counts, where a study holds several: the one with most deals unless the study says.",
  values: ({ tables, subject }) => {
    const transfers = tables.get("transfers");
    const found = transfers === undefined ? new Map<string, number>() : rowsByRegister(transfers);
    const first = subject.conventions.vintage;
    const older = besideOthers(found.keys());
    // A vintage that was put beside another never comes first by itself.
    const most = (a: string, b: string) =>
      Number(older.has(a)) - Number(older.has(b)) ||
      (found.get(b) ?? 0) - (found.get(a) ?? 0) ||
      (a < b ? -1 : 1);
    const names = [...found.keys()].filter((r) => r !== "" && r !== first).sort(most);
    return [...(first === undefined ? [] : [first]), ...names, ...(first === "all" ? [] : ["all"])];
  },
  valuesIn: ["transfers"],
  meaning: registersOf,
  sentence: (value) => `Arms transfers are those of ${registersOf(value)}.`,
  layers: ["transfers"],
  ofRecords: true,
  applies: (asked) => registersIn(asked).size > 1,
  struck: (asked, value) => {
    const { conventions } = asked.dataset.subject;
    if (value === "all") {
      if ((asked.question.conventions?.vintage ?? conventions.vintage) === "all") return null;
      const found = registersIn(asked);
      return found.size - besideOthers(found).size === 1 && found.size > 1
        ? "the registers are vintages of one, and all takes it once"
        : null;
    }
    // What a study counts unless it is told otherwise is all that it has, whoever the query was for.
    return value === vintage.values(asked.dataset)[0] ? null : askedOfOthers(asked, value);
  },
  keep: (activities, value) => {
    const register = activities.text("register");
    const older = value === "all" ? besideOthers(register) : new Set<string>();
    const counts = (name: string) => (value === "all" ? !older.has(name) : name === "" || name === value);
    return Uint8Array.from({ length: activities.size }, (_, i) => (counts(register[i] ?? "") ? 1 : 0));
  },
};

/** How many rows of a table each register has; those of none stand under a blank. */
const rowsByRegister = ofEach((table: Activities): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const r of table.text("register")) found.set(r, (found.get(r) ?? 0) + 1);
  return found;
});

/** The registers of records that bear on a question. */
function registersIn(asked: Asked): ReadonlySet<string> {
  const found = new Set<string>();
  for (const t of asked.tables) {
    const registers = t.text("register");
    if ([...rowsByRegister(t).keys()].every((register) => register === "")) continue;
    const bears = asked.bears(t);
    registers.forEach((register, i) => {
      if (register !== "" && bears(i)) found.add(register);
    });
  }
  return found;
}

function registersOf(value: string): string {
  if (value === "all") return "all registers together, each in one vintage";
  return value === "register" ? "the register" : `the register ${value}`;
}
