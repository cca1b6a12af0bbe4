import { stringify } from "yaml";
import type { Files } from "../../model/files.ts";
import { codebookOf } from "../../study/check-codebook.ts";
import { newFound } from "../../study/check-found.ts";
import { checkRelease } from "../../study/check-release.ts";
import { tablesOf } from "../../study/check-tables.ts";
import { rowText } from "../../study/csv.ts";
import { isInternal, isKnown, type ReleaseSettings, releaseOf } from "../../study/release.ts";
import { type Study, StudyError } from "../../study/study.ts";
import { names } from "../../study/subject.ts";
import { takeOutWithheld, takeOutWords, termsOf } from "./by-source.ts";
import { type Blanked, type Columns, countWithheld, namedOf, obtainOf } from "./count.ts";
import { type Draft, type Drafts, draftsOf, staying } from "./draft.ts";
import { handedEntries } from "./entries.ts";
import { type Attribution, attributionsOf } from "./excerpts.ts";
import { leftOutRows } from "./left-out.ts";
import { listedFiles } from "./listed-files.ts";
import { idsOut, takeOutNames } from "./names-within.ts";
import { handedCodebook, handedSettings } from "./settings.ts";
import { cutLinks, sourcesOfKept, takeOutHanging, takeOutKept } from "./take-out.ts";
import type { KeptBack, Withheld } from "./withheld.ts";

/** A study as it is handed out: its files, what they do not hold, and whose rows they hold. */
export interface HandedOut {
  readonly files: Files;
  readonly withheld: Withheld;
  readonly attributions: readonly Attribution[];
}

/**
 * Takes from a study what may not leave it: what it keeps to itself, what the terms of sources do not allow, all
 * that hangs on either, columns and settings that nothing describes, and every file that is no part of a study.
 * @throws StudyError where `release` or a table cannot be read, or an excerpt is too large
 */
export async function handedOut(study: Study): Promise<HandedOut> {
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
  const blanked: Blanked[] = [];
  const tell = (draft: Draft, column: string, row: number, why: Blanked["why"]) => {
    blanked.push({ draft, column, row, why });
  };
  const takeOutSources = sourcesOfKept(drafts, namedIn(study));
  takeOutKept(drafts, settings);
  while (takeOutSources()) takeOutHanging(drafts);
  takeOutWithheld(drafts, terms);
  takeOutHanging(drafts);
  takeOutWords(drafts, terms, tell);
  for (let more = true; more; ) {
    const rows = takeOutNames(drafts, tell);
    takeOutHanging(drafts);
    more = takeOutSources() || rows;
  }
  cutLinks(drafts, tell);

  const out = idsOut(drafts);
  const files = { claims: await listedFiles(study, "claims"), figures: await listedFiles(study, "figures") };
  const keptColumns = new Set([...columns.values()].flatMap(({ kept }) => kept.map(({ column }) => column)));
  const entries = handedEntries(files, settings, { ids: out.all, columns: keptColumns });
  const going = new Set([...columns.values()].flatMap((its) => its.out));
  const { codebook: variables, ...less } = handedCodebook(codebook.yaml?.data, going, out.kept);
  const listed: KeptBack[] = [
    ...entries.kept,
    { table: "codebook", column: null, count: less.variables },
    { table: "codebook", column: "label", count: less.labels },
  ];
  const attributions = attributionsOf(study, drafts, settings, terms);
  const leftOut = await leftOutRows(study, drafts, namedOf(drafts, columns));
  const settled = handedSettings(study, out.kept, entries.gone.figures, attributions, leftOut);
  const texts = new Map<string, string>([
    ["study.yaml", yamlText(settled)],
    ...(codebook.yaml === null ? [] : [["codebook.yaml", yamlText(variables)] as const]),
    ...entries.files.map(({ file, items }) => [file, yamlText(items)] as const),
    ...[...drafts.values()].flatMap((draft) => {
      if (settings.internal.some((k) => k.kind === "table" && k.table === draft.name)) return [];
      return [[`${draft.name}.csv`, sheetText(draft, columns.get(draft.name)?.out ?? [])] as const];
    }),
  ]);
  return {
    files: filesOf(texts),
    withheld: countWithheld(drafts, columns, blanked, listed, obtainOf(drafts, columns, terms)),
    attributions,
  };
}

/** Whether a publication of `study.yaml` names a source, so that it must stay though no row rests on it. */
function namedIn(study: Study): (source: string) => boolean {
  const named = study.publications.flatMap((p) => [
    p.source,
    ...p.own,
    ...Object.values(p.data).flatMap(({ sources }) => sources),
  ]);
  return (source) => names(named, source);
}

function columnsOf(
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

function sheetText(draft: Draft, columns: readonly string[]): string {
  const cells = columns.map((column) => draft.columns.get(column) ?? []);
  const rows = staying(draft).map((i) => rowText(cells.map((column) => column[i] ?? "")));
  return [rowText(columns), ...rows].map((line) => `${line}\n`).join("");
}

/** Plain data and no comments: these are remarks of the desk, and nobody checks them. Words that YAML 1.1 reads otherwise are quoted. */
function yamlText(data: unknown): string {
  return stringify(data, { lineWidth: 0, compat: "yaml-1.1", aliasDuplicateObjects: false });
}

function filesOf(texts: ReadonlyMap<string, string>): Files {
  const held = new Map([...texts].map(([path, text]) => [path, new TextEncoder().encode(text)]));
  return {
    list: async (folder) => {
      const prefix = folder === "" ? "" : `${folder}/`;
      return [...held.keys()]
        .filter((path) => path.startsWith(prefix) && !path.slice(prefix.length).includes("/"))
        .map((path) => path.slice(prefix.length))
        .sort();
    },
    read: async (path) => held.get(path) ?? null,
  };
}
