import { periodOf } from "../../model/period.ts";
import { slugOf } from "../cells/slug.ts";
import type { Named } from "../names/names.ts";
import type { Context, Entry } from "../source.ts";
import { cellOf, type Ledger } from "../table/ledger.ts";
import { numbered } from "../table/numbered.ts";
import { countriesOf } from "./countries.ts";

interface Brokered {
  readonly entry: Entry;
  readonly actors: readonly Named[];
}

/** Counts of brokering licences, issued or refused, as the publisher prints them. */
export function takeBrokering(entries: readonly Entry[], context: Context, ledger: Ledger): void {
  const rows = entries.flatMap((entry) => brokeredOf(entry, context, ledger) ?? []);
  const stem = ({ entry, actors }: Brokered) =>
    [
      context.register,
      "licences",
      cellOf(entry, "year"),
      slugOf(actors.map((a) => a.id).join(" ")),
      slugOf(cellOf(entry, "outcome")),
    ].join("-");
  const content = ({ entry }: Brokered) => JSON.stringify(CONTENT.map((column) => cellOf(entry, column)));
  const ids = numbered(rows, stem, content);
  for (const row of rows) {
    const { entry } = row;
    ledger.take("published", entry, {
      id: ids.get(row) ?? stem(row),
      measure: "count",
      subject: subjectOf(entry),
      scope: cellOf(entry, "rating") || "all goods",
      period: cellOf(entry, "year"),
      value: String(Number(cellOf(entry, "licences"))),
      unit: "licences",
      source: context.source,
      locator: `brokering ${cellOf(entry, "year")}, ${cellOf(entry, "broker")}`,
    });
  }
}

const CONTENT = ["first", "second", "rating", "licences", "value", "quantity", "brokered_value"];

function brokeredOf(entry: Entry, context: Context, ledger: Ledger): Brokered | null {
  const on = periodOf(cellOf(entry, "year"));
  const actors: Named[] = [];
  for (const stem of ["broker", "first", "second"]) {
    const found = countriesOf(entry, [`${stem}_code`, stem], context, on, ledger, stem !== "broker");
    if (found === null) return null;
    actors.push(...found);
  }
  if (!actors.some((actor) => context.scope.has(actor.id))) {
    ledger.ignore(entry, `no country of ${context.scope.name}`);
    return null;
  }
  if (cellOf(entry, "licences") === "") {
    ledger.ignore(entry, "a further item of licences that another row counts");
    return null;
  }
  return { entry, actors };
}

/** Which of the two lists is the origin is not clear, so neither is called so. */
function subjectOf(entry: Entry): string {
  const list = (column: string) =>
    cellOf(entry, column)
      .split(";")
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .join(", ");
  const sides = [list("first"), list("second")].filter((side) => side !== "");
  const of =
    sides.length === 2 ? ` between ${sides.join(" and ")}` : sides.map((side) => ` for ${side}`).join("");
  return `brokering licences ${cellOf(entry, "outcome").toLowerCase()} by ${list("broker")}${of}`;
}
