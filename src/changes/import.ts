import type { Content } from "../model/files.ts";
import type { Document, Upload } from "../sources/file/document.ts";
import type { Names } from "../sources/names/names.ts";
import type {
  Context,
  Flag,
  Interpretation,
  Reading,
  Reject,
  Row,
  Source,
  Unmatched,
} from "../sources/source.ts";
import { endedActors, outlasted } from "../study/check-ended-actors.ts";
import { rowsOf } from "../study/csv.ts";
import type { Study } from "../study/study.ts";
import { absentHostNotes } from "./absent-hosts.ts";
import { aligned } from "./align.ts";
import { type Alike, alikeIn } from "./alike.ts";
import { anotherFile, asBefore, fileId, sourceIdOf, sourceRow } from "./beside.ts";
import { coveredBy } from "./covered.ts";
import { type Edition, filesOfOthers } from "./editions.ts";
import { type Effects, effectsOf } from "./effects.ts";
import type { Untaken } from "./holding.ts";
import { inSheets } from "./in-sheets.ts";
import { locatedIn } from "./located.ts";
import { heldRows, unlistedNotes } from "./partners.ts";
import { filesOf, importsOf, plansOf } from "./plans.ts";
import type { Platform } from "./platform.ts";
import { queriedOf } from "./queried.ts";
import { type RecognisedFile, recognisedOf } from "./recognised.ts";
import { type Kept, recordsOf, unaskedOf } from "./record.ts";
import { registerOf } from "./register.ts";
import { scopeOf } from "./scope.ts";
import type { Span } from "./span.ts";
import { withoutDoubles } from "./totals.ts";
import { uncountedNotes } from "./uncounted.ts";
import { undeliveredNotes } from "./undelivered.ts";
import { unnamedNotes } from "./unnamed.ts";
import { partlyOrganisedNotes, unorganisedNotes } from "./unorganised.ts";

/** What a user says of an import; the rest is found out. */
export interface ImportOptions {
  /** The vintage where the file gives none. */
  readonly vintage?: string;
  /** The name of the register where it is not to be the source's own. */
  readonly register?: string;
  /** `region`: what touches the study's region; `all`: every row. */
  readonly scope: "region" | "all";
  readonly fill: Readonly<Record<string, string>>;
  /** Whether rows of the register that the file covers and lacks are taken out. */
  readonly dropGone: boolean;
  /** Whether new records are others than those of earlier imports that they look like. */
  readonly asNew?: boolean;
}

/** What an import would do, and what it would write. */
export interface Import extends Effects {
  readonly recognised: RecognisedFile;
  readonly rows: {
    readonly read: number;
    readonly taken: number;
    readonly ignored: number;
    readonly refused: number;
  };
  /** Why rows were left out, and how many. */
  readonly ignored: readonly { readonly reason: string; readonly rows: number }[];
  /** Lines that are no rows, by what they are. */
  readonly passed: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
  readonly rejects: readonly Reject[];
  readonly flags: readonly Flag[];
  /** New records that look like ones of earlier imports which the file no longer has: nothing is written until it is said what they are. */
  readonly alike?: readonly Alike[];
  /** Lists that the file may be a later edition of: nothing is written until it is said. */
  readonly editions?: readonly Edition[];
  readonly unmatched: readonly Unmatched[];
  /** The text of every table that changes, by path. */
  readonly files: ReadonlyMap<string, Content>;
  /** What the tables were that it was made on: fingerprints by path, held against them before anything is written. */
  readonly basis: ReadonlyMap<string, string>;
  /** Rows as the file has them, for the record. */
  readonly taken: readonly Row[];
  /** What could be read of refused rows. */
  readonly named: readonly Row[];
  /** The years that the query behind the file was for; left out where it does not say, or its rows are whole deals. */
  readonly years?: Span;
}

/** Reads what a source makes of a document and says what it would change in a study. Nothing is written. */
export async function importOf(
  study: Study,
  upload: Upload,
  document: Document,
  { source, evidence }: { readonly source: Source; readonly evidence: readonly string[] },
  names: Names,
  options: ImportOptions,
  platform: Platform,
): Promise<Import> {
  platform.progress(`reading ${document.name} …`);
  const reading = await source.read(document);
  const vintage = options.vintage ?? reading.vintage ?? "";
  const records = await recordsOf(study.files);
  const hash = await platform.sha256(upload);
  const scope = scopeOf(study.subject, options.scope);
  const asRegister = (name: string, id: string): Interpretation =>
    source.interpret(reading, { names, scope, source: id, register: name, vintage, fill: options.fill });
  const file = { name: document.name, hash, as: (name: string) => asRegister(name, "") };
  const register = await registerOf(study, source, vintage, options.register, file, records);
  const sources = rowsOf(await study.sheet("sources"));
  const known = new Set(sources.map(({ id = "" }) => id));
  const queried = queriedOf(reading.asked, names);
  const { undecided = [] } = register;
  const others = filesOfOthers(records, source, register.name);
  const as = sourceIdOf(source, document.name, vintage, known, queried, { name: register.name, others });
  const context: Context = { names, scope, source: as, register: register.name, vintage, fill: options.fill };
  const said = source.interpret(reading, context);
  platform.progress("comparing it with the study …");
  const deliveries = await study.sheet("deliveries");
  const rows = aligned(said.rows, await study.sheet("transfers"), deliveries, register.name);
  const placed = withoutDoubles(rows, deliveries);
  const imports = importsOf(records, source, register.name);
  const fresh = known.has(as)
    ? null
    : asBefore(
        sourceRow(source, document.name, as, vintage, platform.today, hash, queried),
        source.publisher === "" ? lastOf(imports, sources) : undefined,
      );
  const plans = await plansOf(study, placed.rows, {
    source,
    context,
    imports,
    unasked: await unaskedOf(study, imports),
    untaken: untakenIn(reading, said),
    covered: await coveredBy(study, placed.rows, source, context),
    drop: options.dropGone,
    years: reading.years,
    row: fresh?.row ?? null,
    moved: anotherFile(sources.find(({ id }) => id === as)?.hash ?? "", as, platform.today, hash),
  });
  const untaken = new Set(said.ignored.flatMap(({ id = "" }) => (id === "" ? [] : [id])));
  const alike =
    options.asNew === true || source.vintages
      ? []
      : await alikeIn(study, plans, placed.rows, imports, untaken);
  const likes = new Map(alike.map(({ id, like }) => [id, like]));
  const sheets = reading.sheets ?? [];
  const files = await filesOf(study, plans, placed.rows, source);
  const effects = await effectsOf(study, plans, files, platform);
  const before = await heldRows(
    study,
    placed.rows.map(({ table }) => table),
  );
  const made: Import = {
    recognised: recognisedOf(document, source, evidence, vintage, register.name, as),
    ...accounted(reading, said),
    notes: [
      ...unorganisedNotes(placed.rows),
      ...partlyOrganisedNotes(placed.rows),
      ...unnamedNotes(placed.rows),
      ...(source.vintages ? [] : absentHostNotes(placed.rows)),
      ...uncountedNotes(placed.rows, study.subject),
      ...unlistedNotes(placed.rows, study.subject, before),
      ...undeliveredNotes(placed.rows, study.subject.conventions),
      ...document.grids.flatMap((g) =>
        g.remarks.map((r) => (r.row > 0 ? `row ${r.row}: ${r.message}` : r.message)),
      ),
      ...reading.notes,
      ...(said.notes ?? []),
      ...register.notes,
      ...queried.notes,
      ...(fresh?.notes ?? []),
      ...(placed.left > 0
        ? [`${placed.left} totals of deals were not taken: the study has their deliveries year by year`]
        : []),
      ...(placed.differ.length > 0
        ? [
            `${placed.differ.length} of them are not the sum of the study's deliveries, and a file of deals cannot say which year differs (import the register by delivery): ${placed.differ.slice(0, 8).join("; ")}`,
          ]
        : []),
    ],
    ...effects,
    duplicates: effects.duplicates.filter(({ a, b }) => likes.get(a) !== b && likes.get(b) !== a),
    faults: locatedIn(effects.faults, files, placed.rows, document.name, sheets),
    ...(alike.length > 0 ? { alike } : {}),
    ...(undecided.length > 0 ? { editions: undecided } : {}),
    flags: [...said.flags, ...outlastedIn(placed.rows)],
    unmatched: said.unmatched,
    files,
    basis: new Map(plans.map((p) => [`${p.table}.csv`, p.basis])),
    taken: placed.rows,
    named: said.named ?? [],
    ...(reading.years === undefined || said.deals === true ? {} : { years: reading.years }),
  };
  return inSheets(made, sheets);
}

/** The row of the source of the last import that the study still has. */
function lastOf(
  imports: readonly Kept[],
  sources: readonly Readonly<Record<string, string>>[],
): Readonly<Record<string, string>> | undefined {
  const by = new Map(sources.map((row) => [row.id, row]));
  const ids = imports.toReversed().flatMap(({ file, register }) => [fileId(file), register]);
  return by.get(ids.find((id) => by.has(id)) ?? "");
}

/** Rows that last longer than a state that they name. */
function outlastedIn(rows: readonly Row[]): readonly Flag[] {
  const ended = endedActors();
  return rows.flatMap(({ table, row, cells }) =>
    outlasted(table, cells, ended).map(({ column, text, why, mend }) => ({
      row,
      column,
      text,
      why: `${why}; ${mend}`,
    })),
  );
}

function untakenIn(reading: Reading, said: Interpretation): Untaken {
  const rows = new Set(said.rejects.map((r) => r.row));
  const ignored = said.ignored.flatMap(({ id = "" }) => (id === "" ? [] : [id]));
  return { ignored, entries: reading.entries.filter((e) => rows.has(e.row)), unread: reading.rejects.length };
}

/** Every row of the file once: taken, ignored by name, or refused. */
function accounted(
  reading: Reading,
  said: Interpretation,
): Pick<Import, "rows" | "ignored" | "passed" | "rejects"> {
  const rejects = [...reading.rejects, ...said.rejects].sort((a, b) => a.row - b.row);
  const refused = new Set(said.rejects.map((r) => r.row));
  const unread = new Set(reading.rejects.map((r) => r.row));
  const ignored = new Map<string, number>();
  for (const { reason } of said.ignored) ignored.set(reason, (ignored.get(reason) ?? 0) + 1);
  const read = reading.entries.length + unread.size;
  return {
    rows: {
      read,
      taken: reading.entries.length - said.ignored.length - refused.size,
      ignored: said.ignored.length,
      refused: refused.size + unread.size,
    },
    ignored: [...ignored].map(([reason, rows]) => ({ reason, rows })),
    passed: reading.passed,
    rejects,
  };
}
