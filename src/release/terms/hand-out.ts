import { stringify } from "yaml";
import type { Files } from "../../model/files.ts";
import { rowText } from "../../study/csv.ts";
import { type Study, StudyError } from "../../study/study.ts";
import { noteWritten } from "../../study/yaml-file.ts";
import { countWithheld, namedOf, obtainOf } from "./count.ts";
import { type Draft, staying } from "./draft.ts";
import { type Attribution, attributionsOf, excerptFaults } from "./excerpts.ts";
import { leftOutRows } from "./left-out.ts";
import { handedCodebook, handedSettings } from "./settings.ts";
import { takenFrom } from "./taken.ts";
import type { KeptBack, Unasked, Withheld } from "./withheld.ts";

/** A study as it is handed out: its files, what they do not hold, and whose rows they hold. */
export interface HandedOut {
  readonly files: Files;
  readonly withheld: Withheld;
  readonly attributions: readonly Attribution[];
}

/**
 * Takes from a study what may not leave it: what it keeps to itself, what the terms of sources do not allow, all
 * that hangs on either, columns and settings that nothing describes, and every file that is no part of a study.
 * @param unasked claims and figures that cannot be asked of what goes, and do not go either
 * @param version of the release that it goes as, which it then says of itself
 * @throws StudyError where `release` or a table cannot be read, or an excerpt is too large
 */
export async function handedOut(
  study: Study,
  unasked?: Unasked<ReadonlySet<string>>,
  version?: string,
): Promise<HandedOut> {
  const taken = await takenFrom(study, unasked);
  const { drafts, settings, codebook, terms, columns, blanked, out, entries } = taken;
  const going = new Set([...columns.values()].flatMap((its) => its.out));
  const { codebook: variables, ...less } = handedCodebook(codebook.yaml?.data, going, out.kept);
  const listed: KeptBack[] = [
    ...entries.kept,
    { table: "codebook", column: null, count: less.variables },
    { table: "codebook", column: "label", count: less.labels },
  ];
  const attributions = attributionsOf(drafts, settings, terms);
  const [large] = excerptFaults(study, attributions);
  if (large !== undefined) throw new StudyError(large);
  const leftOut = await leftOutRows(study, drafts, namedOf(drafts, columns));
  const settled = handedSettings(study, out.kept, entries.gone.figures, attributions, leftOut);
  const written = [
    { file: "study.yaml", data: (version === undefined ? settled : { ...settled, version }) as unknown },
    ...(codebook.yaml === null ? [] : [{ file: "codebook.yaml", data: variables }]),
    ...entries.files.map(({ file, items }) => ({ file, data: items })),
  ].map(({ file, data }) => ({ file, data, text: yamlText(data) }));
  const texts = new Map<string, string>([
    ...written.map(({ file, text }) => [file, text] as const),
    ...[...drafts.values()].flatMap((draft) => {
      if (settings.internal.some((k) => k.kind === "table" && k.table === draft.name)) return [];
      return [[`${draft.name}.csv`, sheetText(draft, columns.get(draft.name)?.out ?? [])] as const];
    }),
  ]);
  const files = filesOf(texts);
  for (const { file, text, data } of written) noteWritten(files, file, text, data);
  return {
    files,
    withheld: countWithheld(
      drafts,
      columns,
      blanked,
      listed,
      obtainOf(drafts, columns, terms),
      entries.unasked,
    ),
    attributions,
  };
}

/** The rows of a table that go, as a file. */
export function sheetText(draft: Draft, columns: readonly string[]): string {
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
