import { periodOf } from "../../model/period.ts";
import type { Named } from "../names/names.ts";
import type { Context, Entry } from "../source.ts";
import { cellOf, type Ledger } from "../table/ledger.ts";
import { numbered } from "../table/numbered.ts";
import { countriesOf } from "./countries.ts";

interface Counted {
  readonly entry: Entry;
  readonly country: Named;
  readonly column: string;
  readonly words: string;
}

const KINDS = [
  ["initiated", "initiated by"],
  ["received", "received by"],
  ["concerning", "concerning exports to"],
] as const;

/** Counts of consultations by member state and by destination, as the publisher prints them. */
export function takeConsultations(entries: readonly Entry[], context: Context, ledger: Ledger): void {
  const { unreported } = zeroColumns(entries);
  const counts = entries.flatMap((entry) => countsOf(entry, unreported, context, ledger));
  const stem = ({ entry, country, column }: Counted) =>
    [context.register, "consultations", cellOf(entry, "year"), country.id.toLowerCase(), column].join("-");
  const ids = numbered(counts, stem, ({ entry, column }) => cellOf(entry, column));
  const times = new Map<string, number>();
  for (const one of counts) times.set(stem(one), (times.get(stem(one)) ?? 0) + 1);
  for (const one of counts) {
    const { entry, country, column, words } = one;
    const year = cellOf(entry, "year");
    ledger.take("published", entry, {
      id: ids.get(one) ?? stem(one),
      measure: "count",
      subject: `consultations between EU member states on refused arms exports, ${words} ${country.name}`,
      scope: "all",
      period: year,
      value: cellOf(entry, column),
      unit: "consultations",
      source: context.source,
      locator: `consultations ${year}, ${country.name}`,
      note:
        (times.get(stem(one)) ?? 0) > 1 ? "the file has more than one count for the country and year" : "",
    });
  }
}

function countsOf(
  entry: Entry,
  unreported: ReadonlySet<string>,
  context: Context,
  ledger: Ledger,
): readonly Counted[] {
  const year = cellOf(entry, "year");
  if (isTotal(entry)) {
    ledger.ignore(entry, "a total or a remainder, of no country");
    return [];
  }
  const side = cellOf(entry, "destination") === "" ? "source" : "destination";
  const [country] = countriesOf(entry, [`${side}_code`, side], context, periodOf(year), ledger) ?? [];
  if (country === undefined) return [];
  if (!context.scope.has(country.id)) {
    ledger.ignore(entry, `a country outside ${context.scope.name}`);
    return [];
  }
  const kinds = KINDS.filter(
    ([column]) => cellOf(entry, column) !== "" && !unreported.has(`${year} ${column}`),
  );
  if (kinds.length === 0) ledger.refuse(entry, "", "has no count", "write the count, or take the row out");
  return kinds.map(([column, words]) => ({ entry, country, column, words }));
}

/**
 * Years of which a column holds nothing but 0 while the other does not: as each consultation has two sides,
 * these were not reported, and the 0 are none.
 */
export function zeroColumns(entries: readonly Entry[]): {
  readonly unreported: ReadonlySet<string>;
  readonly notes: readonly string[];
} {
  const sums = new Map<string, { initiated: number; received: number }>();
  for (const entry of entries) {
    if (cellOf(entry, "source") === "") continue;
    const sum = sums.get(cellOf(entry, "year")) ?? { initiated: 0, received: 0 };
    sum.initiated += Number(cellOf(entry, "initiated"));
    sum.received += Number(cellOf(entry, "received"));
    sums.set(cellOf(entry, "year"), sum);
  }
  const unreported = new Set<string>();
  for (const [year, { initiated, received }] of sums) {
    if (initiated === 0 && received > 0) unreported.add(`${year} initiated`);
    if (received === 0 && initiated > 0) unreported.add(`${year} received`);
  }
  const agreed = [...sums.values()].filter((sum) => sum.initiated === sum.received).length;
  const notes = [
    `in ${agreed} of ${sums.size} years as many were initiated as were received`,
    ...[...unreported].map((which) => `${which}: 0 in every row, so it was not reported, and is left out`),
  ];
  return { unreported, notes };
}

/** Rows of no country: a sum that was left among the rows, and what is not told apart. */
function isTotal(entry: Entry): boolean {
  const names = `${cellOf(entry, "source")}${cellOf(entry, "destination")}`;
  const codes = `${cellOf(entry, "source_code")}${cellOf(entry, "destination_code")}`;
  return names === "" ? codes === "" : /^(?:others?|totals?|all)$/i.test(names);
}
