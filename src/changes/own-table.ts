import { stringify } from "yaml";
import { placeOf } from "../model/fault.ts";
import { type Document, FileError } from "../sources/file/document.ts";
import { answered } from "../sources/generic/answers.ts";
import { genericSource } from "../sources/generic/interpret.ts";
import type { Home, Mapping } from "../sources/generic/mapping.ts";
import { mappingFrom } from "../sources/generic/mapping-from.ts";
import type { Proposal } from "../sources/generic/proposal.ts";
import { proposeMapping } from "../sources/generic/propose.ts";
import type { Names } from "../sources/names/names.ts";
import type { Label, Recognised, Source } from "../sources/source.ts";
import { entriesOf, mapOf, textOf } from "../study/plain.ts";
import type { Study } from "../study/study.ts";
import { yamlOf } from "../study/yaml.ts";
import { codebookText } from "./codebook.ts";
import { NAMES_FILE } from "./names.ts";

/** A table of somebody's own as a source, with the mapping by which it is read. */
export interface OwnTable {
  readonly source: Source;
  readonly recognised: Recognised;
  readonly mapping: Mapping;
  readonly home: Home;
  /** How the mapping came about; null where the study has it already. */
  readonly proposal: Proposal | null;
  /** Where the study keeps it. */
  readonly path: string;
}

/** How much of a mapping's columns a file must have to be read by it without asking. */
const ENOUGH = 0.7;

/** What a study has that a mapping leans on: codes with labels, and ids of sources. */
export async function homeOf(study: Study): Promise<Home> {
  const text = await codebookText(study.files);
  const codes = entriesOf(yamlOf("codebook.yaml", text).data).map(([variable, values]) => {
    const labels = entriesOf(values).map(([value, label]) => [value, labelOf(label, value)] as const);
    return [variable, Object.fromEntries(labels)] as const;
  });
  const sources = (await study.sheet("sources", ["id"])).column("id") ?? [];
  return { codes: Object.fromEntries(codes), sources: new Set(sources) };
}

/** The mapping of a study that fits a file best, or null where none has enough of its columns. */
export async function savedTable(study: Study, document: Document): Promise<OwnTable | null> {
  const home = await homeOf(study);
  let best: OwnTable | null = null;
  for (const name of await study.files.list("mappings")) {
    const path = `mappings/${name}`;
    if (!/\.ya?ml$/.test(name) || path === NAMES_FILE) continue;
    const mapping = mappingIn(
      path,
      new TextDecoder().decode((await study.files.read(path)) ?? new Uint8Array()),
    );
    const source = genericSource(mapping, home);
    const recognised = source.recognise(document);
    if (recognised === null || recognised.score < ENOUGH) continue;
    if (best === null || recognised.score > best.recognised.score) {
      best = { source, recognised, mapping, home, proposal: null, path };
    }
  }
  return best;
}

/**
 * Proposes how a table becomes rows of a study, and takes the answers of its owner.
 * @param also what is asked beside the table itself
 * @throws FileError where something is still to be said, with the choices
 */
export async function proposedTable(
  study: Study,
  document: Document,
  names: Names,
  answers: Readonly<Record<string, string>>,
  also: readonly string[] = [],
): Promise<OwnTable> {
  const home = await homeOf(study);
  const first = proposeMapping(document, names, home);
  const understood = first.columns.filter((c) => c.to !== null).length;
  if (understood < 2 && first.mapping.wide.length === 0) {
    throw new FileError(
      "not-understood",
      `${document.name} has no columns that are understood (read as ${document.encoding ?? document.kind})`,
      "check that it is the right file and encoding (--encoding NAME), that its first rows hold the headings, and that these are in English, Russian or Chinese",
    );
  }
  const said = answered(first, answers, home, also);
  if (said instanceof FileError) throw said;
  const mapping = { ...said, name: await freeName(study, said) };
  const told = first.mapping.table === mapping.table ? first : (first.others[mapping.table] ?? first);
  const open = told.questions.filter(({ id }) => !Object.hasOwn(answers, id));
  const proposal = { ...told, columns: told.columnsBy(mapping), questions: open };
  const source = genericSource(mapping, home);
  const recognised = {
    score: 1,
    evidence: [`read as ${mapping.table}, as proposed from its cells and headings`],
  };
  return { source, recognised, mapping, home, proposal, path: `mappings/${mapping.name}.yaml` };
}

/** The name of a mapping, with a number where the study has another mapping of that name. */
async function freeName(study: Study, mapping: Mapping): Promise<string> {
  const headings = new Set(mapping.columns.map((c) => c.heading));
  for (let n = 1; ; n++) {
    const name = n === 1 ? mapping.name : `${mapping.name}-${n}`;
    const path = `mappings/${name}.yaml`;
    const bytes = path === NAMES_FILE ? null : await study.files.read(path);
    if (path === NAMES_FILE) continue;
    if (bytes === null) return name;
    const there = mappingIn(path, new TextDecoder().decode(bytes));
    const shared = there.columns.filter((c) => headings.has(c.heading)).length;
    if (there.table === mapping.table && shared * 2 >= there.columns.length) return name;
  }
}

/** A mapping as its file holds it. */
export function mappingText(mapping: Mapping): string {
  return stringify(mapping, { lineWidth: 0 });
}

/** @throws FileError where it is no mapping, naming the place */
function mappingIn(path: string, text: string): Mapping {
  const { data, faults } = yamlOf(path, text);
  const broken = faults[0];
  if (broken !== undefined) throw new FileError("yaml", `${placeOf(broken)}: ${broken.message}`, broken.mend);
  try {
    return mappingFrom(data);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new FileError(error.code, `${path}: ${error.message}`, error.mend);
  }
}

function labelOf(label: unknown, value: string): Label {
  const of = mapOf(label);
  const en = textOf(of?.en) ?? value;
  return { en, ru: textOf(of?.ru) ?? en, zh: textOf(of?.zh) ?? en };
}
