import type { Subject } from "../model/dataset.ts";
import type { Content, Files } from "../model/files.ts";
import { nearest } from "../model/near.ts";
import type { Choices } from "../questions/factors.ts";
import { later } from "../questions/later.ts";
import { type Document, FileError, type Upload } from "../sources/file/document.ts";
import { notAsked } from "../sources/generic/answers.ts";
import { worldActors } from "../sources/names/assets.ts";
import type { Names } from "../sources/names/names.ts";
import type { Row, Source } from "../sources/source.ts";
import { codebook } from "../study/example/codebook.ts";
import { TABLES } from "../study/schema.ts";
import { openStudy, type Study } from "../study/study.ts";
import { UNNAMED } from "../study/subject.ts";
import { sheetText } from "../study/write.ts";
import { written } from "./apply.ts";
import type { Attendance } from "./attendance.ts";
import { actorsIn, newActors } from "./beside.ts";
import { type Chosen, chosen } from "./choose.ts";
import { type GuessedRegion, type Region, regionIn, sendersOfAll, UNDOUBTED } from "./guessed-region.ts";
import type { Import, ImportOptions } from "./import.ts";
import { importOf } from "./import.ts";
import { namesIn } from "./names.ts";
import { overlaid } from "./overlay.ts";
import { mappingText, type OwnTable, proposedTable } from "./own-table.ts";
import { othersIn } from "./partners.ts";
import type { Platform } from "./platform.ts";
import { scopeOf } from "./scope.ts";
import { undeliveredNeeds } from "./undelivered.ts";
import { unorganisedNotes } from "./unorganised.ts";

/** A study made from somebody's own table. */
export interface NewStudy {
  /** The mapping by which the table was read; null for a publisher's file. */
  readonly own: OwnTable | null;
  /** What it begins as, before the table is taken. */
  readonly study: Study;
  readonly made: Import;
  readonly title: Title;
  readonly region: Region;
  /** What of a region that is guessed is to be looked at. */
  readonly doubts: Omit<GuessedRegion, "region" | "attendances">;
  /** Who sends to the region or takes part with it, those with most such records first. */
  readonly partners: readonly string[];
  /** Whom the table names too, and who are neither of the region nor its partners. */
  readonly strangers: readonly string[];
  /** Whether its rows are published numbers alone, so that none says who the region is, and no study is to be written. */
  readonly published: boolean;
  /** Rows that were taken and name nobody of the region: a later import leaves such rows out. */
  readonly outside: number;
  /** Whether no row says who organises, so that whoever takes part is counted. */
  readonly unorganised: boolean;
  /** Choices that the study makes as no row says that anything was delivered: those under which licences count. */
  readonly undelivered: Choices;
  /** Of its import; null where it would have errors, so that it is not to be written. */
  readonly id: string | null;
  /** What it has, or would have. */
  readonly files: ReadonlyMap<string, Content>;
}

/** What a study is called, and whether only the name of its file says so. */
export interface Title {
  readonly text: string;
  readonly ofFile: boolean;
}

/** Without it nobody would be known to send anything. */
const UNORGANISED =
  "# No row says who organises, so that whoever takes part is counted; take it out once rows do.";

/** Without these no record would count. */
const UNDELIVERED =
  "# No row says that anything was delivered, so that what was licensed counts, in the year of the order; take it out once rows do.";

/** Up to how many a region is guessed, the most frequent first; a list of more is of the world. */
const MOST = 20;
const SHOWN = 8;

/** What is answered where the region is to be as the rows let it be guessed, however many that are. */
const ALL = "all";

/** What is asked of a new study beside the questions of its table. */
const ASKED = ["region", "title"];

/** What the file does not say, by field. */
type Fill = ImportOptions["fill"];

const WHOLE = { scope: "all", dropGone: false } as const;

/**
 * Makes a study from a table: settings, codebook, tables, actors, the mapping, and the record of the import.
 * @param answers to the questions of the proposal, and `region`: its members, with commas, or `all`, as the rows let it be guessed
 * @param fill what the file does not say, by field
 * @throws FileError where something is still to be said
 */
export async function newStudy(
  upload: Upload,
  document: Document,
  answers: Readonly<Record<string, string>>,
  platform: Platform,
  fill: Fill = {},
): Promise<NewStudy> {
  const { region: said, title: called, ...rest } = answers;
  const title = called ?? titleOf(document.name);
  const year = platform.today.slice(0, 4);
  const start = settings(title, year, [], []);
  const begun = await openStudy(overlaid(NOTHING, start));
  const names = await namesIn(begun);
  const members = said === undefined || said === ALL ? null : membersIn(said, names);
  const publishers = chosen(document, undefined);
  const stray = publishers === null ? null : notAsked(rest, ASKED);
  if (stray !== null) throw stray;
  const read = publishers ?? (await proposedTable(begun, document, names, rest, ASKED));
  const own = isOwn(read) ? read : null;
  const source: Source = { ...read.source, read: later(() => read.source.read(document)) };
  const withActors = async (ids: readonly string[] | null) => {
    const actors = newActors(ids ?? [], new Set(), names).map((row) => row.cells);
    const known: readonly (readonly [string, Uint8Array])[] =
      ids === null ? [] : [["actors.csv", encoded(sheetText(Object.keys(TABLES.actors ?? {}), actors))]];
    const study = await openStudy(overlaid(NOTHING, new Map([...start, ...known])));
    const from = { source, evidence: read.recognised.evidence };
    return {
      known,
      study,
      made: await importOf(study, upload, document, from, names, { ...WHOLE, fill }, platform),
    };
  };
  let { known, study, made } = await withActors(members);
  const rows = [...made.taken, ...made.named];
  const published = made.taken.length > 0 && made.taken.every(({ table }) => table === "published");
  const guessed = () => regionIn(rows, names, own === null ? sendersOfAll(made.taken) : new Set());
  if (members !== null && members.length > 0 && made.taken.length > 0) {
    const named = namedIn(rows);
    if ((published || named.size > 0) && !members.some((id) => named.has(id)))
      throw published ? noRecords() : namesNone(members, guessed().region);
  }
  const { region, attendances, ...doubts } = members === null ? guessed() : saidRegion(members);
  if (members === null) {
    if (said !== ALL && region.members.length > MOST) throw whoIs(region);
    if (said !== ALL && attendances !== undefined) throw whoJoins(attendances);
    const taken = namedIn(made.taken);
    if (region.members.some((id) => !taken.has(id)))
      ({ known, study, made } = await withActors(region.members));
  }
  const unorganised = unorganisedNotes(made.taken).length > 0;
  const { partners, strangers } = othersIn(made.taken, region.members);
  const undelivered = undeliveredNeeds(made.taken);
  const base = settings(title, year, region.members, partners, { unorganised, undelivered });
  const mapping = own === null ? [] : [[own.path, encoded(mappingText(own.mapping))] as const];
  const began = new Map([...base, ...known]);
  const more = new Map(mapping);
  const change = await written(study, upload, made, platform, more, began);
  const { subject } = await openStudy(overlaid(NOTHING, base));
  return {
    own,
    study,
    made,
    title: { text: title, ofFile: called === undefined },
    region,
    doubts,
    partners,
    strangers,
    published,
    outside: await outsideOf(source, document, names, fill, made, subject),
    unorganised,
    undelivered,
    id: change?.id ?? null,
    files: change?.files ?? new Map([...began, ...made.files, ...more]),
  };
}

/** Whom rows name. */
function namedIn(rows: readonly Row[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ table, cells }) => [...actorsIn(table, cells)]));
}

/** Of published numbers no study is made, whatever region is said. */
export function noRecords(): FileError {
  return new FileError(
    "no-records",
    "has published numbers and no records of who receives or hosts, so that no region can be named for it",
    "they are something to compare records with: make a study from records first, and add them with `multivector import FILE --study DIR`",
  );
}

/** Where no row names a state there is nobody to take a region from, and none to ask a study about. */
export function noRegion(): FileError {
  return new FileError(
    "no-region",
    "has no state that is known, so that no region can be taken from it",
    "say it with --answer region=A,B, or whose sites these are with --fill operator=ID --fill host=ID",
  );
}

/** A region that is said and that no row names is asked for again, with the one that would be guessed. */
function namesNone(said: readonly string[], { members }: Region): FileError {
  const guess = members.length > MOST ? ALL : members.join(",");
  const text = `who is the region? No row names anybody of ${said.join(", ")}`;
  const bySelf = "say it by its members, their ids or names with commas: --answer region=A,B";
  if (members.length === 0) return new FileError({ asks: "region" }, text, bySelf, { free: true });
  const choices = [{ value: guess, lines: ["as the rows let it be guessed"] }];
  const ways = `${bySelf}; --answer region=${guess} takes it as the rows let it be guessed`;
  return new FileError({ asks: "region" }, text, ways, { choices, free: true });
}

function saidRegion(members: readonly string[]): GuessedRegion {
  return { region: { members, by: null }, ...UNDOUBTED };
}

/** A region that is too many to be one is asked for, and not guessed. */
function whoIs({ members }: Region): FileError {
  const first = members.slice(0, SHOWN).join(", ");
  return new FileError(
    { asks: "region" },
    `who is the region? ${members.length} actors could be of it, most often ${first}`,
    `say it: --answer region=${members.slice(0, 2).join(",")},…; --answer region=${ALL} takes them all`,
  );
}

/** A region of which rows say only who joins, and not clearly, is asked for, and not guessed. */
function whoJoins(attendances: readonly Attendance[]): FileError {
  const seen = attendances.slice(0, SHOWN).map(({ actor, joined, led }) => `${actor} ${joined}/${led}`);
  const list = [...seen, ...(attendances.length > SHOWN ? ["…"] : [])].join(", ");
  return new FileError(
    { asks: "region" },
    `who is the region? No row says who hosts or receives, and who joins those who organise does not tell (rows joined/organised: ${list})`,
    `say it: --answer region=A,B; --answer region=${ALL} takes those who join at least as often as they organise`,
  );
}

/** How many rows more an import would leave out that takes what touches the region. */
async function outsideOf(
  source: Source,
  document: Document,
  names: Names,
  fill: Fill,
  { recognised, ignored }: Import,
  subject: Subject,
): Promise<number> {
  const { source: as, register, vintage } = recognised;
  const scope = scopeOf(subject, "region");
  const context = { names, scope, source: as, register, vintage: vintage ?? "", fill };
  const within = source.interpret(await source.read(document), context);
  return within.ignored.length - ignored.reduce((n, { rows }) => n + rows, 0);
}

const NOTHING: Files = { list: async () => [], read: async () => null };

function settings(
  title: string,
  year: string,
  members: readonly string[],
  partners: readonly string[],
  { unorganised, undelivered }: Pick<NewStudy, "unorganised" | "undelivered"> = NEEDS_NOTHING,
): ReadonlyMap<string, Uint8Array> {
  const list = (ids: readonly string[]) => `[${ids.map((id) => JSON.stringify(id)).join(", ")}]`;
  const text = `# What the study is about: \`members\` are those whose cooperation it records, \`partners\` the others.
title: ${JSON.stringify(title)}
region: { name: ${UNNAMED}, members: ${list(members)} }
partners: ${list(partners)}
languages: [en, ru, zh]
# What it is cited by until a release says it; \`authors: [A. One, B. Two]\`, \`doi\` and \`url\` can stand here too.
year: ${year}

# Partners to be asked for together, and what pages and figures call the study, the region and the groups, by language:
# take the # in front of what follows away and put your own in. docs/languages.md tells the rest.
# groupings: { blocs: { first: [AAA, BBB], second: [CCC] } }
# labels:
#   title: { en: My study, ru: Моё исследование, zh: 我的研究 }
#   region: { en: the region, ru: регион, zh: 本地区 }
#   groupings: { blocs: { en: by bloc, ru: по блокам, zh: 按集团 } }
#   groups: { blocs: { first: { en: First bloc, ru: Первый блок, zh: 第一集团 } } }
${conventionsText(unorganised, undelivered)}`;
  return new Map([
    ["study.yaml", encoded(text)],
    ["codebook.yaml", encoded(codebook)],
  ]);
}

const NEEDS_NOTHING = { unorganised: false, undelivered: {} };

/** The conventions that a new study needs, each with why. */
function conventionsText(unorganised: boolean, undelivered: Choices): string {
  const needs = { ...(unorganised ? { attribution: "participant" } : {}), ...undelivered };
  const set = Object.entries(needs).map(([name, value]) => `${name}: ${value}`);
  if (set.length === 0) return "";
  const why = [...(unorganised ? [UNORGANISED] : []), ...("status" in undelivered ? [UNDELIVERED] : [])];
  return ["", ...why, `conventions: { ${set.join(", ")} }`, ""].join("\n");
}

/** @throws FileError where a name is nobody's */
function membersIn(said: string, names: Names): readonly string[] {
  return said
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .map((name) => {
      const found = names.find(name);
      if (found !== null) return found.id;
      const near = [...names.suggest(name), ...codesNear(name, names)].map((s) => `${s.name} (${s.id})`);
      const mend =
        near.length === 0 ? "write it as its id or its name" : `did you mean ${near.join(" or ")}?`;
      throw new FileError("no-actor", `no actor is called ${JSON.stringify(name)}`, mend);
    });
}

/** A code of three letters is too short to be near to names, and may be near to another code. */
function codesNear(text: string, names: Names): readonly { readonly name: string; readonly id: string }[] {
  if (!/^[a-z]{3}$/i.test(text)) return [];
  const states = worldActors().flatMap(({ id, kind }) => (kind === "state" && id.length === 3 ? [id] : []));
  const code = nearest(text, states);
  const found = code === null ? null : names.actor(code);
  return found === null ? [] : [found];
}

function isOwn(read: Chosen | OwnTable): read is OwnTable {
  return "mapping" in read;
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The name of a file in words: `my_list-v3.xlsx` is `My list v3`, and a day or a version in it stays as it is. */
function titleOf(name: string): string {
  const stem = name.replace(/\.[^.]+$/, "");
  const parting = /\s/.test(stem) ? /_+/g : /_+|(?<!\d)[-.]+|[-.]+(?!\d)/g;
  const words = stem.replaceAll(parting, " ").trim();
  const [first = ""] = words;
  return words === "" ? stem : first.toUpperCase() + words.slice(first.length);
}
