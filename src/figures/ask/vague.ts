import { tablesOnce } from "../../layers/index.ts";
import type { Activities } from "../../model/dataset.ts";
import { EVER, NEVER, yearOf } from "../../model/day.ts";
import type { Question } from "../../model/question.ts";
import { planOf } from "../../questions/plan.ts";
import type { FigureBench } from "../kind.ts";

/** Ids of the activities of a question that no source dates to one year: they are counted in the middle of several. */
export function vagueIn({ factors }: FigureBench, question: Question): ReadonlySet<string> {
  const { layers, choices } = planOf(factors, question);
  const delivered = choices["year-basis"] !== "order";
  const found = new Set<string>();
  for (const { layer, table } of tablesOnce(layers)) {
    // What lasts stands in each of its years, and what is delivered in those of its deliveries.
    if (layer.time === "interval") continue;
    const activities = factors.activities(table, choices);
    const among = factors.once(`vague|${delivered}|${factors.numberOf(activities)}`, () =>
      vagueOf(activities, delivered),
    );
    for (const id of among) found.add(id);
  }
  return found;
}

/** @param delivered whether what has deliveries counts in their years */
function vagueOf({ ids, startFrom, startTo, amounts }: Activities, delivered: boolean): readonly string[] {
  return ids.filter((_, i) => {
    const [from, to] = [startFrom[i] ?? EVER, startTo[i] ?? NEVER];
    if (from === EVER || to === NEVER || yearOf(from) === yearOf(to)) return false;
    if (!delivered) return true;
    const own = amounts.ids.slice(amounts.starts[i] ?? 0, amounts.starts[i + 1] ?? 0);
    return own.every((entry) => entry === "");
  });
}

/** What that means for whoever sees them by year. */
export function vagueTold(count: number): readonly string[] {
  if (count === 0) return [];
  if (count === 1)
    return ["1 record is dated to several years together, and is counted in the middle one of them"];
  return [`${count} records are dated to several years together, and are counted in the middle one of them`];
}
