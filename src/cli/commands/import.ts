import { written } from "../../changes/apply.ts";
import { chosen } from "../../changes/choose.ts";
import { type Import, importOf } from "../../changes/import.ts";
import { importLarge } from "../../changes/large/import-large.ts";
import { movesData } from "../../changes/moves.ts";
import { namesIn } from "../../changes/names.ts";
import { mappingText, type OwnTable, proposedTable, savedTable } from "../../changes/own-table.ts";
import { settledIn } from "../../changes/refused.ts";
import { regionDecides } from "../../changes/region-decides.ts";
import { importWorkbook } from "../../changes/spreadsheet/import-workbook.ts";
import { isExport } from "../../changes/spreadsheet/state.ts";
import { periodOf } from "../../model/period.ts";
import { notAsked } from "../../sources/generic/answers.ts";
import { sources } from "../../sources/index.ts";
import type { Names } from "../../sources/names/names.ts";
import type { Study } from "../../study/study.ts";
import { importWords } from "../../words/catalogue/import/index.ts";
import { labelsOf } from "../../words/labels.ts";
import { say } from "../../words/say.ts";
import { withAnswers } from "../answers.ts";
import type { Call, Run } from "../command.ts";
import { fillFrom } from "../fill.ts";
import type { Given } from "../given.ts";
import { naming, opened, pairsOf, scopeOf } from "../given-file.ts";
import { showImport, showSources, takesNothing } from "../show/import.ts";
import { platformOf } from "../upload.ts";
import { UsageError } from "../usage.ts";
import { reconcile } from "./reconcile.ts";

/** `import`: what a file is, how it was read, and what it would change; with `--yes` it is written. Exit code 1 where nothing of it is taken; a file of which the study has all is done. */
export const run: Run = async (call) => {
  const { names: paths, given, screen, lang } = call;
  const [path] = paths;
  if (path === undefined) {
    if (given.json === true) screen.data(sources.map(told));
    else showSources(screen, sources, lang);
    return 0;
  }
  const study = await call.study();
  const file = await opened(path, given, screen, lang);
  if (given.reconcile !== undefined) return reconcile(call, file.document, given.reconcile);
  const { made, own } = await naming(file.upload.name, () => madeOf(call, study, file));
  const fresh = own?.proposal ?? null;
  const more =
    own === null || fresh === null
      ? []
      : [[own.path, new TextEncoder().encode(mappingText(own.mapping))] as const];
  const platform = platformOf(screen);
  const held = made.alike !== undefined || made.editions !== undefined;
  const change =
    given.yes === true && !held ? await written(study, file.upload, made, platform, new Map(more)) : null;
  if (change !== null) {
    screen.progress("writing …");
    await call.files().commit(change.files);
    screen.progress("");
  }
  const settled = more.length > 0 ? null : await settledIn(study.files, made);
  if (settled !== null && given.yes === true) await call.files().commit(new Map([[settled, null]]));
  const id = change?.id ?? null;
  const why = regionDecides(study, made);
  if (given.json === true) {
    const { files, taken: _, basis: __, named: ___, ...shown } = made;
    const mapping =
      own === null ? null : { path: own.path, proposed: fresh !== null, columns: fresh?.columns ?? [] };
    screen.data({
      ...shown,
      ...(why === null ? {} : { why }),
      moves: movesData(shown.moves),
      mapping,
      files: [...files.keys(), ...more.map(([p]) => p)],
      applied: id,
      ...(settled === null ? {} : { settled }),
    });
  } else {
    const labels = await labelsOf(study, lang);
    showImport(screen, made, { id, all: given.all === true, own, file: path, lang, labels, why });
    if (settled !== null) {
      const key = given.yes === true ? "settled" : "settles";
      screen.prose(say(lang, importWords, key, { file: file.upload.name, path: settled }));
    }
  }
  return id === null && (made.faults.length > 0 || held || takesNothing(made)) ? 1 : 0;
};

/** Rows of a table of somebody's own up to which it is held as a whole, so that claims and duplicates can be asked. */
const HELD = 50_000;

interface Made {
  readonly made: Import;
  /** Where a table of somebody's own was read. */
  readonly own: OwnTable | null;
}

/** Tells a file, in the order of certainty: our own workbook, a publisher's shape, a mapping of the study, one that is proposed. */
async function madeOf(
  { given, screen, lang }: Call,
  study: Study,
  { upload, document }: Awaited<ReturnType<typeof opened>>,
): Promise<Made> {
  const platform = platformOf(screen);
  const answers = pairsOf("answer", given.answer);
  const taken = isExport(document);
  const choice = taken ? null : chosen(document, given.as);
  const stray = taken || choice !== null ? notAsked(answers, []) : null;
  if (stray !== null) throw stray;
  if (taken) return { made: await importWorkbook(study, document, platform), own: null };
  const names = await namesIn(study);
  const options = optionsOf(given, names);
  if (choice !== null) {
    const evidence = choice.recognised.evidence;
    return {
      made: await importOf(
        study,
        upload,
        document,
        { source: choice.source, evidence },
        names,
        options,
        platform,
      ),
      own: null,
    };
  }
  const saved = given.answer === undefined ? await savedTable(study, document) : null;
  const own =
    saved ?? (await withAnswers(answers, lang, (said) => proposedTable(study, document, names, said)));
  const large = document.grids.some((grid) => !grid.whole || grid.rows.length > HELD);
  if (large) return { made: await importLarge(study, upload, document, own, names, options, platform), own };
  const source = { source: own.source, evidence: own.recognised.evidence };
  return { made: await importOf(study, upload, document, source, names, options, platform), own };
}

function told({ name, title, publisher, url, terms, rows, unit, tables }: (typeof sources)[number]) {
  return { name, title, publisher, url, terms, rows, unit, tables };
}

function optionsOf(given: Given, names: Names) {
  const { vintage, register } = given;
  if (vintage !== undefined && periodOf(vintage) === null) {
    throw new UsageError(`--vintage is a date, such as 2026-05-18, and not ${JSON.stringify(vintage)}`);
  }
  if (register !== undefined && !/^[\w.-]+$/.test(register)) {
    throw new UsageError(
      `--register is a name of letters, digits and hyphens, and not ${JSON.stringify(register)}`,
    );
  }
  return {
    scope: scopeOf(given),
    fill: fillFrom(given, names, "study"),
    dropGone: given["drop-gone"] === true,
    asNew: given["as-new"] === true,
    ...(vintage === undefined ? {} : { vintage }),
    ...(register === undefined ? {} : { register }),
  } as const;
}
