import { type Codebook, codebookOf } from "../../study/check-codebook.ts";
import { newFound } from "../../study/check-found.ts";
import { staysAtHome } from "../../study/check-kept.ts";
import { checkRelease } from "../../study/check-release.ts";
import { tablesOf } from "../../study/check-tables.ts";
import type { ENTRY_FOLDERS } from "../../study/folders.ts";
import { mentioner, textsWithin } from "../../study/mentions.ts";
import { isInternal, isKnown, type ReleaseSettings, releaseOf } from "../../study/release.ts";
import { type Study, StudyError } from "../../study/study.ts";
import { names } from "../../study/subject.ts";
import { type Terms, takeOutWithheld, takeOutWords, termsOf } from "./by-source.ts";
import type { Blanked, Columns } from "./count.ts";
import { type Draft, type Drafts, draftsOf } from "./draft.ts";
import { type Entries, handedEntries } from "./entries.ts";
import { type ListedFile, listedFiles } from "./listed-files.ts";
import { idsOut, takeOutNames } from "./names-within.ts";
import { type Beside, takeOutOrphans } from "./orphans.ts";
import { cutLinks, takeOutHanging, takeOutKept } from "./take-out.ts";
import type { Unasked } from "./withheld.ts";

/** A study from which all that may not leave it is taken, as its parts. */
export interface Taken {
  readonly drafts: Drafts;
  readonly settings: ReleaseSettings;
  readonly codebook: Codebook;
  readonly terms: (source: string) => Terms;
  readonly columns: ReadonlyMap<string, Columns>;
  readonly blanked: readonly Blanked[];
  readonly out: ReturnType<typeof idsOut>;
  readonly entries: Entries;
}

/** Claims and figures by their files. */
export type Listed = Readonly<Record<(typeof ENTRY_FOLDERS)[number], readonly ListedFile[]>>;

/**
 * Takes from a study what may not leave it.
 * @param unasked claims and figures that cannot be asked of the rest
 * @throws StudyError where `release` or a table cannot be read
 */
export async function takenFrom(study: Study, unasked?: Unasked<ReadonlySet<string>>): Promise<Taken> {
  const found = newFound();
  const tables = await tablesOf(study, found);
  const codebook = await codebookOf(study, found);
  await checkRelease(study, tables, codebook, found);
  const wrong = found.list().find((fault) => fault.level === "error");
  if (wrong !== undefined) throw new StudyError(wrong);

  const settings = releaseOf(study.yaml.data);
  const drafts = draftsOf(tables);
  const terms = termsOf(drafts, settings);
  const columns = columnsOf(drafts, settings, codebook.variables);
  const listed = await listedOf(study);
  const going = () =>
    handedEntries(listed, settings, { ids: idsOut(drafts).all, columns: columnsKept(columns) }, unasked);
  const blanked = takeOut(drafts, { settings, terms, named: () => namedBeside(study, going) });
  return { drafts, settings, codebook, terms, columns, blanked, out: idsOut(drafts), entries: going() };
}

/** Claims and figures of a study by their files. */
export async function listedOf(study: Study): Promise<Listed> {
  return { claims: await listedFiles(study, "claims"), figures: await listedFiles(study, "figures") };
}

/** What decides of each row whether it goes. */
export interface Rules {
  readonly settings: ReleaseSettings;
  readonly terms: (source: string) => Terms;
  /** Gives, for what is out so far, whether something besides the rows names a source, a place, a series or an actor. */
  readonly named: () => (table: Beside, id: string) => boolean;
  /** Ids that no text may name, besides those of rows that are out. */
  readonly unnamed?: Iterable<string>;
}

/** Takes out of tables what may not go and all that hangs on it, and gives the cells that it blanks. */
export function takeOut(drafts: Drafts, { settings, terms, named, unnamed = [] }: Rules): readonly Blanked[] {
  const blanked: Blanked[] = [];
  const tell = (draft: Draft, column: string, row: number, why: Blanked["why"]) => {
    blanked.push({ draft, column, row, why });
  };
  takeOutKept(drafts, settings);
  while (takeOutOrphans(drafts, named())) takeOutHanging(drafts);
  takeOutWithheld(drafts, terms);
  takeOutHanging(drafts);
  takeOutWords(drafts, terms, tell);
  for (let more = true; more; ) {
    const rows = takeOutNames(drafts, unnamed, tell);
    takeOutHanging(drafts);
    more = takeOutOrphans(drafts, named()) || rows;
  }
  cutLinks(drafts, tell);
  return blanked;
}

/** The columns of each table that go, and those that do not. */
export function columnsOf(
  drafts: Drafts,
  settings: ReleaseSettings,
  variables: Parameters<typeof isKnown>[2],
): ReadonlyMap<string, Columns> {
  return new Map(
    [...drafts].map(([name, draft]) => {
      const all = [...draft.columns.keys()].map((column) => {
        const known = isKnown(name, column, variables);
        return { column, known, goes: !isInternal(settings, name, column, known) };
      });
      const out = all.filter(({ goes }) => goes).map(({ column }) => column);
      return [name, { out, kept: all.filter(({ goes }) => !goes) }];
    }),
  );
}

/** Columns of any table that do not go. */
export function columnsKept(columns: ReadonlyMap<string, Columns>): ReadonlySet<string> {
  return new Set([...columns.values()].flatMap(({ kept }) => kept.map(({ column }) => column)));
}

/** Whether a publication names a source, or a setting, a claim or a figure that goes names anything else. */
function namedBeside(study: Study, going: () => Entries): (table: Beside, id: string) => boolean {
  const sources = study.publications.flatMap((p) => [
    p.source,
    ...p.own,
    ...Object.values(p.data).flatMap(({ sources }) => sources),
  ]);
  let texts: ReadonlySet<string> | null = null;
  return (table, id) => {
    if (table === "sources") return names(sources, id);
    texts ??= new Set([
      ...[...textsWithin(study.yaml.data)].flatMap(([text, path]) => (staysAtHome(path) ? [] : [text])),
      ...[...textsWithin(going().files.map(({ items }) => items))].map(([text]) => text),
    ]);
    const within = mentioner([id]);
    return texts.has(id) || [...texts].some((text) => within(text) !== null);
  };
}
