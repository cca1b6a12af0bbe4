import { chosen } from "../../changes/choose.ts";
import { type Reconciled, reconciled, type Unequal } from "../../changes/reconcile.ts";
import { type Document, FileError } from "../../sources/file/document.ts";
import type { Call } from "../command.ts";
import { opened } from "../given-file.ts";
import type { Screen } from "../screen.ts";

const SOME = 20;

/** `import FILE --reconcile OTHER`: a register against another file of the same day; exit code 1 where they differ by more than rounding. */
export async function reconcile({ given, screen }: Call, document: Document, path: string): Promise<number> {
  const other = (await opened(path, given, screen)).document;
  const found = await reconciled(sideOf(document, given.as), sideOf(other, undefined));
  if (given.json === true) screen.data(found);
  else show(screen, found, given.all === true);
  return found.unequal.length === 0 ? 0 : 1;
}

function sideOf(document: Document, as: string | undefined) {
  const told = chosen(document, as);
  if (told !== null) return { document, told };
  throw new FileError(
    "no-shape",
    `${document.name} has the shape of no register or table of values`,
    "name a file as published",
  );
}

function show(screen: Screen, r: Reconciled, all: boolean): void {
  const dates = r.vintages.map((v) => v ?? "undated");
  screen.say(
    { text: r.register, style: "strong" },
    ` (${dates[0]})  against  `,
    { text: r.against, style: "strong" },
    ` (${dates[1]})`,
  );
  if (dates[0] !== dates[1])
    screen.prose("They are of two days: differences may be of the records.", 0, "warn");
  screen.say("");
  screen.beside("compared", r.by === "year" ? "totals by year" : "cells by recipient and year");
  screen.beside("volumes", r.allocation);
  screen.beside(
    "cells",
    `${r.cells}; the largest difference is ${rounded(r.largest)}, and ${r.tolerance} is rounding`,
  );
  if (r.unequal.length === 0) {
    screen.say({ text: "equal within rounding, in every cell", style: "good" });
    return;
  }
  screen.say("");
  screen.say({ text: `${r.unequal.length} differ by more`, style: "warn" });
  screen.table(
    [
      { head: "recipient" },
      { head: "year" },
      { head: r.register, right: true },
      { head: r.against, right: true },
    ],
    (all ? r.unequal : r.unequal.slice(0, SOME)).map((u: Unequal) => [
      u.recipient,
      u.year,
      valueText(u.ours),
      valueText(u.theirs),
    ]),
    2,
  );
  if (!all && r.unequal.length > SOME) screen.hint(`  and ${r.unequal.length - SOME} more; --all shows them`);
}

function valueText(value: number | null): string {
  return value === null ? "–" : String(rounded(value));
}

function rounded(n: number): number {
  return Math.round(n * 100) / 100;
}
