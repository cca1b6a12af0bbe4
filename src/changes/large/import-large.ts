import type { Content } from "../../model/files.ts";
import type { Document, Upload } from "../../sources/file/document.ts";
import { sheetsBy, streamRows } from "../../sources/generic/interpret.ts";
import type { Names } from "../../sources/names/names.ts";
import type { Context, Row } from "../../sources/source.ts";
import type { Study } from "../../study/study.ts";
import { newActors, sourceIdOf, sourceRow } from "../beside.ts";
import { codebookText, withCodes } from "../codebook.ts";
import { filesOfOthers } from "../editions.ts";
import { countedChanges } from "../effects.ts";
import type { Import, ImportOptions } from "../import.ts";
import { inSheets } from "../in-sheets.ts";
import type { OwnTable } from "../own-table.ts";
import { ADDED_TO, planTable, type TablePlan } from "../plan.ts";
import type { Platform } from "../platform.ts";
import { recognisedOf } from "../recognised.ts";
import { recordsOf } from "../record.ts";
import { registerOf } from "../register.ts";
import { scopeOf } from "../scope.ts";
import { growing } from "./grown.ts";
import { type Held, heldIn, standingIn } from "./held.ts";
import { changesIn, countOutcome, countRow, LISTED, newTally, unmatchedIn } from "./tally.ts";

/**
 * An import of a table that is too large to hold. It is gone through once, and its new rows wait in a spool
 * until somebody says that they are to be written. Rows that the study has are left as they are; of them only keys and prints are held.
 */
export async function importLarge(
  study: Study,
  upload: Upload,
  document: Document,
  own: OwnTable,
  names: Names,
  options: ImportOptions,
  platform: Platform,
): Promise<Import> {
  const { source, mapping, home, recognised } = own;
  const known = new Set((await study.sheet("sources", ["id"])).column("id") ?? []);
  const records = await recordsOf(study.files);
  const hash = await platform.sha256(upload);
  const file = { name: document.name, hash, as: null };
  const list = await registerOf(study, source, "", options.register, file, records);
  const { name: register, undecided = [] } = list;
  const others = filesOfOthers(records, source, register);
  const as = sourceIdOf(source, document.name, "", known, undefined, { name: register, others });
  const scope = scopeOf(study.subject, options.scope);
  const context: Context = { names, scope, source: as, register, vintage: "", fill: options.fill };
  const tables = new Map<string, Held>();
  // One after the other: a table's bytes are held only while it is gone through.
  for (const table of source.tables) tables.set(table, await heldIn(study, table));
  const standing = standingIn(tables);
  const grown = new Map([...tables].map(([table, held]) => [table, growing(held, platform)]));
  const tally = newTally();
  const passed = await streamRows(
    document,
    mapping,
    context,
    home,
    (outcome, line) => {
      countOutcome(tally, outcome, line);
      if (outcome.kind !== "taken") return;
      // What belongs to a record that the study lacks it lacks too; only a series is of several records.
      const main = outcome.rows.find((row) => row.table === mapping.table);
      const own = main === undefined ? "kept" : standing(main);
      for (const row of outcome.rows) {
        const what = row === main || (own === "new" && row.table !== "series") ? own : standing(row);
        countRow(tally, row, what);
        if (what === "new") grown.get(row.table)?.add(row.cells);
      }
    },
    async () => {
      for (const table of grown.values()) await table.settle();
    },
  );
  const files = new Map<string, Content>();
  for (const [table, growth] of grown) {
    const content = growth.content();
    if (content !== null) files.set(`${table}.csv`, content);
  }
  const beside: Row[] = [];
  if (files.size > 0) {
    const actors = new Set((await study.sheet("actors", ["id"])).column("id") ?? []);
    beside.push(...newActors(tally.actors, actors, names));
    if (!known.has(as)) {
      beside.push(sourceRow(source, document.name, as, "", platform.today, hash));
    }
  }
  const plans = await besidePlans(study, beside);
  for (const { table, text } of plans) {
    if (text !== null) files.set(`${table}.csv`, new TextEncoder().encode(text));
  }
  await addCodes(study, own, files);
  platform.progress("");
  const made: Import = {
    recognised: recognisedOf(document, source, recognised.evidence, "", register, as),
    rows: tally.rows,
    ignored: [...tally.ignored].map(([reason, rows]) => ({ reason, rows })),
    passed,
    notes: [
      "the file is too large to be held: rows that the study has are left as they are; claims and duplicates are not asked",
      ...(tally.rows.refused > LISTED ? [`only the first ${LISTED} refused rows are listed`] : []),
    ],
    changes: changesIn(tally, countedChanges(plans.flatMap((p) => p.changes))),
    duplicates: [],
    moves: null,
    faults: [],
    rejects: tally.rejects,
    flags: tally.flags,
    ...(undecided.length > 0 ? { editions: undecided } : {}),
    unmatched: unmatchedIn(tally, names),
    files,
    basis: new Map(),
    taken: [],
    named: [],
  };
  return inSheets(made, sheetsBy(document, mapping));
}

async function besidePlans(study: Study, rows: readonly Row[]): Promise<readonly TablePlan[]> {
  return Promise.all(
    [...new Set(rows.map((r) => r.table))].map(async (table) =>
      planTable(
        table,
        await study.sheet(table),
        rows.filter((r) => r.table === table),
        ADDED_TO,
      ),
    ),
  );
}

/** Adds the codes of a mapping to the codebook, where rows are written. */
async function addCodes(
  study: Study,
  { mapping, home }: OwnTable,
  files: Map<string, Content>,
): Promise<void> {
  const codes = Object.entries(mapping.codes).map(([variable, labels]) => {
    const fresh = Object.entries(labels).filter(([value]) => home.codes[variable]?.[value] === undefined);
    return [variable, new Map(fresh)] as const;
  });
  if (files.size === 0 || codes.every(([, fresh]) => fresh.size === 0)) return;
  const text = withCodes(await codebookText(study.files), new Map(codes));
  files.set("codebook.yaml", new TextEncoder().encode(text));
}
