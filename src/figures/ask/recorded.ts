import type { Dataset } from "../../model/dataset.ts";
import { type Scope, scopesOf } from "../../questions/left-out.ts";
import type { FigureBench } from "../kind.ts";

/** What was asked for a figure: the records that all of it rests on, and the choices it was made under. */
export interface Recorded {
  readonly bench: FigureBench;
  /** Ids of activities, deliveries left out. */
  records(): readonly string[];
  /** What was asked of, each once. */
  scopes(): readonly Scope[];
  /** Conventions that apply, those left out that have several values in the figure. */
  conventions(): Readonly<Record<string, string>>;
}

/** A bench that keeps what its answers rest on. */
export function recordedBench(bench: FigureBench): Recorded {
  const receipts = new Set<readonly string[]>();
  const choices = new Map<string, Set<string>>();
  const scopes = new Map<string, Scope>();
  return {
    bench: {
      ...bench,
      ask: (question) => {
        const answer = bench.ask(question);
        receipts.add(answer.receipt);
        for (const scope of scopesOf(question))
          scopes.set(`${scope.layer}|${scope.to}|${scope.period}`, scope);
        for (const [name, value] of Object.entries(answer.conventions))
          choices.set(name, (choices.get(name) ?? new Set()).add(value));
        return answer;
      },
    },
    records: () => {
      const [first = [], ...others] = receipts;
      const more = others.filter((receipt) => !isWithin(receipt, first));
      if (more.length === 0) return activitiesIn(bench, first);
      const ids = new Set(first);
      for (const receipt of more) for (const id of receipt) ids.add(id);
      return activitiesIn(bench, [...ids]);
    },
    scopes: () => [...scopes.values()],
    conventions: () =>
      Object.fromEntries(
        [...choices].flatMap(([name, values]) => (values.size === 1 ? [[name, [...values][0] ?? ""]] : [])),
      ),
  };
}

/** Whether some ids are all among others, in the order of these: as those of a part are among those of the whole. */
function isWithin(ids: readonly string[], others: readonly string[]): boolean {
  let n = 0;
  for (const id of ids) {
    while (n < others.length && others[n] !== id) n++;
    if (n++ === others.length) return false;
  }
  return true;
}

/** Those of some ids that are of activities; where a study has no deliveries, all are. */
export function activitiesIn(
  { factors, dataset }: Pick<FigureBench, "factors" | "dataset">,
  ids: readonly string[],
): readonly string[] {
  const known = factors.always("figures|activities", () => (hasEntries(dataset) ? idsIn(dataset) : null));
  return known === null ? ids : ids.filter((id) => known.has(id));
}

function hasEntries(dataset: Dataset): boolean {
  return [...dataset.tables.values()].some((table) => table.amounts.ids.some((id) => id !== ""));
}

function idsIn(dataset: Dataset): ReadonlySet<string> {
  return new Set([...dataset.tables.values()].flatMap((table) => table.ids));
}
