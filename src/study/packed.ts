import type { Activities, Dataset, SourceFacts, Standing, Subject } from "../model/dataset.ts";
import { hashing, readWith } from "./dataset.ts";
import { type PackedTable, packTable, tableFrom } from "./packed-table.ts";
import { TABLES } from "./schema.ts";

/**
 * The records of a study as plain data that a browser can ask: columns of numbers and of texts that each stand once.
 * Left out is what no answer rests on: locators and notes of rival values.
 */
export interface Packed {
  readonly subject: Subject;
  /** Fingerprints of the files, so that answers have the same ids. */
  readonly prints: Readonly<Record<string, string>>;
  readonly actors: readonly string[];
  /** Names by place, where they differ from the id. */
  readonly names: Readonly<Record<string, string>>;
  readonly organisations: readonly number[];
  readonly standings: readonly (readonly [number, number, string, number, number])[];
  readonly sources: readonly (readonly [string, number, 0 | 1, ...string[]])[];
  /** Whom the queries behind sources named, by source; none where none named anybody. */
  readonly asked?: Readonly<Record<string, NonNullable<SourceFacts["asked"]>>>;
  readonly tables: Readonly<Record<string, PackedTable>>;
  /** Pairs judged unsure, by table; none where there are none. */
  readonly unsure?: NonNullable<Dataset["unsure"]>;
}

const PRINT = 16;

/** Packs a dataset. @throws Error where its fingerprints are not those of files: what was read is packed, not what was cut from it */
export function packed(dataset: Dataset): Packed {
  return {
    subject: askedAbout(dataset.subject),
    prints: printsOf(dataset),
    actors: dataset.actors,
    names: Object.fromEntries(
      dataset.actorNames.flatMap((name, i) => (name === dataset.actors[i] ? [] : [[i, name]])),
    ),
    organisations: [...dataset.organisation.keys()].filter((i) => dataset.organisation[i] === 1),
    standings: dataset.standings.map((s) => [s.organisation, s.actor, s.role, s.from, s.to]),
    sources: [...dataset.sources].map(([id, s]) => [id, s.date, s.official ? 1 : 0, ...s.restsOn]),
    ...askedIn(dataset.sources),
    ...(dataset.unsure === undefined ? {} : { unsure: dataset.unsure }),
    tables: Object.fromEntries(
      [...dataset.tables].map(([name, table]) => [name, packTable(table, Object.keys(TABLES[name] ?? {}))]),
    ),
  };
}

/** A subject without the terms of its data and sources, which stand on pages of their own. */
function askedAbout(subject: Subject): Subject {
  if (subject.labels === undefined) return subject;
  const { terms: _, sourceTerms: __, ...labels } = subject.labels;
  return { ...subject, labels };
}

/**
 * A dataset that gives the same answers, ids included, as the one that was packed.
 * @param opened opens each table by its name: at once, or by somebody who says when
 */
export function datasetFrom(
  from: Packed,
  opened: (name: string, open: () => Activities) => Activities = (_, open) => open(),
): Dataset {
  const organisation = new Uint8Array(from.actors.length);
  for (const i of from.organisations) organisation[i] = 1;
  return {
    subject: from.subject,
    hashOf: hashing(new Map(Object.entries(from.prints)), from.subject),
    actors: from.actors,
    actorNames: from.actors.map((id, i) => from.names[i] ?? id),
    actorIndex: new Map(from.actors.map((id, i) => [id, i])),
    organisation,
    standings: from.standings.map(standingFrom),
    sources: new Map(from.sources.map((source) => sourceFrom(source, from.asked ?? {}))),
    tables: new Map(
      Object.entries(from.tables).map(([name, table]): [string, Activities] => [
        name,
        opened(name, () => tableFrom(name, table)),
      ]),
    ),
    ...(from.unsure === undefined ? {} : { unsure: from.unsure }),
  };
}

function standingFrom([organisation, actor, role, from, to]: Packed["standings"][number]): Standing {
  return { organisation, actor, role, from, to, source: "" };
}

function askedIn(sources: Dataset["sources"]): Pick<Packed, "asked"> {
  const asked = [...sources].flatMap(([id, s]) => (s.asked === undefined ? [] : [[id, s.asked] as const]));
  return asked.length === 0 ? {} : { asked: Object.fromEntries(asked) };
}

function sourceFrom(
  [id, date, official, ...restsOn]: Packed["sources"][number],
  asked: NonNullable<Packed["asked"]>,
): [string, SourceFacts] {
  const own = Object.hasOwn(asked, id) ? asked[id] : undefined;
  return [id, { date, official: official === 1, restsOn, ...(own === undefined ? {} : { asked: own }) }];
}

/** Fingerprints by file, read off those of each table with what is read beside it. */
function printsOf(dataset: Dataset): Readonly<Record<string, string>> {
  const prints = new Map<string, string>();
  for (const tables of [[], ...[...dataset.tables.keys()].map((t) => [t])]) {
    const [files, hash] = [readWith(tables), dataset.hashOf(tables)];
    if (hash.length !== (files.length + 1) * PRINT) throw new Error(`not fingerprints of files: ${hash}`);
    files.forEach((file, i) => {
      prints.set(file, hash.slice(i * PRINT, (i + 1) * PRINT));
    });
  }
  return Object.fromEntries([...prints].sort(([a], [b]) => (a < b ? -1 : 1)));
}
