import type { Convention } from "./convention.ts";

/** Which register counts, where a study holds several; records of different registers may be of one deal. */
export const vintage: Convention = {
  name: "vintage",
  says: "Which register counts, where a study holds several: the one with most deals unless the study says.",
  values: ({ tables, subject }) => {
    const found = new Map<string, number>();
    for (const r of tables.get("transfers")?.text("register") ?? []) found.set(r, (found.get(r) ?? 0) + 1);
    const first = subject.conventions.vintage;
    // A vintage that was put beside another is named after it, and never comes first by itself.
    const beside = (r: string) => Number([...found.keys()].some((o) => o !== "" && r.startsWith(`${o}-`)));
    const most = (a: string, b: string) =>
      beside(a) - beside(b) || (found.get(b) ?? 0) - (found.get(a) ?? 0) || (a < b ? -1 : 1);
    const names = [...found.keys()].filter((r) => r !== "" && r !== first).sort(most);
    return [...(first === undefined ? [] : [first]), ...names, ...(first === "all" ? [] : ["all"])];
  },
  meaning: registersOf,
  sentence: (value) => `Transfers are those of ${registersOf(value)}.`,
  layers: ["transfers"],
  ofRecords: true,
  applies: (asked) => {
    const found = new Set<string>();
    for (const t of asked.tables) {
      const registers = t.text("register");
      if (registers.every((register) => register === "")) continue;
      const bears = asked.bears(t);
      registers.forEach((register, i) => {
        if (register !== "" && bears(i)) found.add(register);
      });
    }
    return found.size > 1;
  },
  keep: (activities, value) => {
    const register = activities.text("register");
    return Uint8Array.from({ length: activities.size }, (_, i) =>
      value === "all" || (register[i] ?? "") === "" || register[i] === value ? 1 : 0,
    );
  },
};

function registersOf(value: string): string {
  if (value === "all") return "all registers together";
  return value === "register" ? "the register" : `the register ${value}`;
}
