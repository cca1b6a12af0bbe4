import { tablesOnce } from "../../layers/index.ts";
import type { Activities } from "../../model/dataset.ts";
import { EVER, NEVER, yearOf } from "../../model/day.ts";
import type { Question } from "../../model/question.ts";
import { planOf } from "../../questions/plan.ts";
import type { FigureBench } from "../kind.ts";
import { activitiesIn } from "./recorded.ts";

/** Ids of the activities of a question that no source dates to one year: they are counted in the middle of several. */
export function vagueIn({ factors }: FigureBench, question: Question): ReadonlySet<string> {
  const { layers, choices } = planOf(factors, question);
  const delivered = choices["year-basis"] !== "order";
  const found = new Set<string>();
  for (const { layer, table } of tablesOnce(layers)) {
    // What lasts stands in each of its years, and what is delivered in those of its deliveries.
    if (layer.time === "interval") continue;
    const activities = factors.activities(table, choices);
    const among = factors.once(["vague", `${delivered}`, factors.numberOf(activities)], () =>
      vagueRows(activities, delivered),
    );
    for (const id of among) found.add(id);
  }
  return found;
}

/** How many activities a receipt has, and how many of them no source dates to one year. */
export type VagueOf = (receipt: readonly string[]) => { readonly all: number; readonly vague: number };

/** The same of the receipts of a question. */
export function vagueOf(bench: FigureBench, question: Question): VagueOf {
  const among = vagueIn(bench, question);
  return (receipt) => {
    if (among.size === 0) return { all: receipt.length, vague: 0 };
    const activities = activitiesIn(bench, receipt);
    return { all: activities.length, vague: activities.filter((id) => among.has(id)).length };
  };
}

/** @param delivered whether what has deliveries counts in their years */
function vagueRows({ ids, startFrom, startTo, amounts }: Activities, delivered: boolean): readonly string[] {
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
