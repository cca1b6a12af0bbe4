import { chosen } from "../../changes/choose.ts";
import { type Reconciled, reconciled, type Unequal } from "../../changes/reconcile.ts";
import { type Document, FileError } from "../../sources/file/document.ts";
import { reconcileWords as words } from "../../words/catalogue/reconcile.ts";
import { withDecimals } from "../../words/formats.ts";
import { bracketed } from "../../words/lists.ts";
import { type KeyOf, type Params, say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import type { Call } from "../command.ts";
import { opened } from "../given-file.ts";
import { importNote } from "../import-notes.ts";
import type { Screen } from "../screen.ts";
import { more } from "../show/more.ts";

const SOME = 20;

/** `import FILE --reconcile OTHER`: a register against another file of the same day; exit code 1 where they differ by more than rounding. */
export async function reconcile(
  { given, screen, lang }: Call,
  document: Document,
  path: string,
): Promise<number> {
  const other = (await opened(path, given, screen, lang)).document;
  const found = await reconciled(sideOf(document, given.as), sideOf(other, undefined));
  if (given.json === true) screen.data(found);
  else show(screen, found, { all: given.all === true, lang });
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

function show(screen: Screen, r: Reconciled, { all, lang }: { readonly all: boolean; readonly lang: Lang }) {
  const told = (key: KeyOf<typeof words.en>, params?: Params) => say(lang, words, key, params);
  const [ours, theirs] = r.vintages.map((vintage) => vintage ?? told("undated"));
  screen.say(
    { text: r.register, style: "strong" },
    `${bracketed(lang, ours ?? "")}  ${told("against")}  `,
    { text: r.against, style: "strong" },
    bracketed(lang, theirs ?? ""),
  );
  if (ours !== theirs) screen.prose(told("twoDays"), 0, "warn");
  screen.say("");
  screen.beside(told("compared"), told(r.by));
  screen.beside(told("volumes"), importNote(lang, r.allocation));
  const { cells, tolerance } = r;
  screen.beside(told("cells"), told("largest", { cells, tolerance, largest: rounded(r.largest) }));
  if (r.unequal.length === 0) {
    screen.say({ text: told("equal"), style: "good" });
    return;
  }
  screen.say("");
  screen.say({ text: told("differ", { count: r.unequal.length }), style: "warn" });
  screen.table(
    [
      { head: told("recipient") },
      { head: told("yearHead") },
      { head: r.register, right: true },
      { head: r.against, right: true },
    ],
    (all ? r.unequal : r.unequal.slice(0, SOME)).map((u: Unequal) => [
      u.recipient,
      u.year,
      valueText(u.ours, lang),
      valueText(u.theirs, lang),
    ]),
    2,
  );
  more(screen, r.unequal.length, { all, lang }, SOME);
}

function valueText(value: number | null, lang: Lang): string {
  return value === null ? "–" : withDecimals(rounded(value), 2, lang);
}

function rounded(n: number): number {
  return Math.round(n * 100) / 100;
}
