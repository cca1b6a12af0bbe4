import { periodOf } from "../../model/period.ts";
import type { Named } from "../names/names.ts";
import type { Context, Entry, Interpretation, Reading } from "../source.ts";
import { dated, partOf } from "../table/dated.ts";
import { cellOf, type Ledger, ledgerOf } from "../table/ledger.ts";
import { kindOf, noteOf } from "./dcad-words.ts";

/** What rows of DCAD mean: a framework for each agreement, and its two signatories. */
export function interpretDcad(reading: Reading, context: Context): Interpretation {
  const ledger = ledgerOf(context);
  const seen = new Map<string, number>();
  for (const entry of reading.entries) agreement(entry, context, ledger, seen);
  const { rejects, ...rest } = ledger.close();
  return { ...rest, rejects: [...reading.rejects, ...rejects] };
}

function agreement(entry: Entry, context: Context, ledger: Ledger, seen: Map<string, number>): void {
  const cell = (column: string) => cellOf(entry, column);
  const number = /-(\d+)$/.exec(cell("DCAid"))?.[1];
  if (number === undefined) {
    ledger.refuse(entry, "DCAid", "has no id", "write the id that DCAD gives it, such as DCADv1.0-123");
    return;
  }
  const id = `${context.register}-${number}`;
  const before = seen.get(id);
  if (before !== undefined) {
    const mend = `row ${before} has it too: give it an id of its own, or take one of the two out`;
    ledger.refuse(entry, "DCAid", "has the id of an earlier row", mend);
    return;
  }
  seen.set(id, entry.row);
  const signed = dated(cell("signYear"), cell("signMonth"), cell("signDay"));
  const inForce = dated(cell("EIFYear"), cell("EIFMonth"), cell("EIFDay"));
  const from = inForce.date === "" ? signed.date : inForce.date;
  if (from === "") {
    ledger.refuse(entry, "signYear", "has no year of signing or entry into force", "write the year");
    return;
  }
  const [a, b] = [partyOf(entry, "1", from, context), partyOf(entry, "2", from, context)];
  const [lettersA, lettersB] = [spelled(entry, "1", from, context), spelled(entry, "2", from, context)];
  if (a === null || b === null) {
    const which = a === null ? "1" : "2";
    ledger.unknown(entry, `ccode${which}`, cell(`cowName${which}`) || cell(`ccode${which}`));
    return;
  }
  if (![a, b, lettersA, lettersB].some((party) => party !== null && context.scope.has(party.id))) {
    ledger.ignore(entry, `no party of ${context.scope.name}`);
    return;
  }
  const clash = contradiction(entry, a, b, lettersA, lettersB);
  if (clash !== null) {
    ledger.refuse(entry, clash.column, clash.reason, clash.mend);
    return;
  }
  if (signed.wrong !== null) ledger.flag(entry, "signDay", `${signed.wrong}: left out of the date`);
  if (inForce.wrong !== null) ledger.flag(entry, "EIFDay", `${inForce.wrong}: left out of the date`);
  const founded = signed.date === "" ? from : signed.date;
  const end = endOf(entry, from, ledger);
  const source = { source: context.source, locator: cell("DCAid") };
  ledger.take("frameworks", entry, {
    id,
    name: `${kindOf(cell("category1"))}, ${a.name} and ${b.name}, ${founded.slice(0, 4)}`,
    kind: "defence-agreement",
    founded,
    dissolved: end,
    ...source,
    note: noteOf(entry, end),
  });
  for (const { id: actor } of [a, b]) {
    ledger.take("memberships", entry, {
      id: `${id}-${actor.toLowerCase()}-signatory`,
      framework: id,
      actor,
      role: "signatory",
      from,
      to: end,
      ...source,
      note: inForce.date === "" ? "from the signing: no entry into force is given" : "",
    });
  }
}

/** The number of COW tells the state; its letters do where the number is left out. */
function partyOf(entry: Entry, which: "1" | "2", date: string, context: Context): Named | null {
  const number = cellOf(entry, `ccode${which}`);
  if (number === "") return spelled(entry, which, date, context);
  return context.names.byCode("cow-number", number, periodOf(date));
}

function spelled(entry: Entry, which: "1" | "2", date: string, { names }: Context): Named | null {
  const letters = cellOf(entry, `cowName${which}`);
  return letters === "" ? null : names.byCode("cow", letters, periodOf(date));
}

/** What in the two parties cannot be true: some rows of the data set have the number of another state. */
function contradiction(
  entry: Entry,
  a: Named,
  b: Named,
  lettersA: Named | null,
  lettersB: Named | null,
): { readonly column: string; readonly reason: string; readonly mend: string } | null {
  const of = (which: "1" | "2", reason: string) => {
    const [number, letters] = [cellOf(entry, `ccode${which}`), cellOf(entry, `cowName${which}`)];
    const mend = `look the agreement up and correct the number (${number}) or the letters (${letters})`;
    return { column: `ccode${which}`, reason, mend };
  };
  const differs = "has the number of one state and the letters of another";
  if (lettersA !== null && lettersA.id !== a.id) return of("1", differs);
  if (lettersB !== null && lettersB.id !== b.id) return of("2", differs);
  return a.id === b.id ? of("2", "names one state twice") : null;
}

/** The year in which an agreement ended, where the source says that it did and after how many years. */
function endOf(entry: Entry, from: string, ledger: Ledger): string {
  if (cellOf(entry, "terminated") !== "1") return "";
  const years = partOf(cellOf(entry, "durationActual"));
  if (years !== null && years < 300) return String(Number(from.slice(0, 4)) + years);
  ledger.flag(
    entry,
    "durationActual",
    "the agreement has ended, but it is not said when: the end is left blank",
  );
  return "";
}
