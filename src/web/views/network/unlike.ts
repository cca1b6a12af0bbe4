import type { ViewTools } from "../tools.ts";
import type { NetworkScreen, Values } from "./network-shapes.ts";
import { askedIn, noneOf } from "./tie-words.ts";

/** What is not to be compared: on record in one of two periods, while nobody looked for all of the other. Each is 1 where it is so. */
export interface Unlike {
  readonly pairs: readonly Uint8Array[];
  readonly partners: readonly Uint8Array[];
}

/** Finds what of two periods is not to be compared; null where there is one period alone. */
export function unlikeIn(
  tools: ViewTools,
  screen: Pick<NetworkScreen, "state" | "tables" | "layers">,
  { now, before, totals, totalsBefore }: Pick<Values, "now" | "before" | "totals" | "totalsBefore">,
): Unlike | null {
  const other = screen.state.question.against?.period;
  if (before === null || totalsBefore === null || other === undefined) return null;
  const known = new Map<string, boolean>();
  const unsought = (table: number, to: string, of: "now" | "before") => {
    const key = `${table} ${of} ${to}`;
    const asked = askedIn(screen, table);
    const found =
      known.get(key) ?? noneOf(tools, of === "now" ? asked : { ...asked, period: other }, to) === "unknown";
    known.set(key, found);
    return found;
  };
  const found = (table: number, to: string, a = 0, b = 0) =>
    a === 0 ? b !== 0 && unsought(table, to, "now") : b === 0 && unsought(table, to, "before");
  return {
    pairs: screen.tables.map(({ pairs }, t) =>
      Uint8Array.from(pairs, ({ to }, n) => Number(found(t, to, now[t]?.[n], before[t]?.[n]))),
    ),
    partners: screen.tables.map(({ partners, recipients }, t) => {
      const all = recipients.join(",");
      return Uint8Array.from(partners, (_, p) => Number(found(t, all, totals[t]?.[p], totalsBefore[t]?.[p])));
    }),
  };
}
