import type { Fault } from "../model/fault.ts";
import { withoutBlanks } from "./left-blank.ts";
import { listOf, mapOf, textOf } from "./plain.ts";
import { type Study, unreadable } from "./study.ts";
import { KEY, type Path, type Yaml } from "./yaml.ts";
import { yamlIn } from "./yaml-file.ts";

/** Tells a fault of an entry, at a path of keys and indexes in it. */
export type At = (code: string, message: string, mend: string, ...path: Path) => void;

/** Where something stands in a file. */
export type Spot = Pick<Fault, "file" | "row" | "column">;

/** The entries of the YAML files of a folder in their order, where each stands, and what is wrong with the files. */
export interface Listed<T> {
  readonly entries: readonly T[];
  /** The place of an entry, or of a part of it, by its id; of one that could not be read where no other has it. */
  spotOf(id: string, ...path: Path): Spot;
  readonly faults: readonly Fault[];
  /** The faults of entries that could not be read, by what they give as their id. */
  readonly broken: ReadonlyMap<string, readonly Fault[]>;
  /** The faults of entries that were read all the same, by their ids. */
  readonly flawed: ReadonlyMap<string, readonly Flaw[]>;
}

/** A fault of an entry, and where in it this stands. */
export interface Flaw {
  readonly fault: Fault;
  readonly path: Path;
}

/**
 * Reads the lists in the YAML files of a folder, `claims` or `figures`. What cannot be read is a fault, and the others are read
 * all the same; of several with one id the first stands.
 * @param one what an entry is called
 * @param read gives the entry, or null after it has told what is wrong; what it warns of is no fault of the entry
 */
export async function listedIn<T extends { readonly id: string }>(
  study: Study,
  folder: string,
  one: string,
  read: (data: unknown, at: At, warn: At) => T | null,
): Promise<Listed<T>> {
  const entries: T[] = [];
  const faults: Fault[] = [];
  const parts = new Map<string, (path: Path) => Spot>();
  const unread = new Map<string, (path: Path) => Spot>();
  const broken = new Map<string, readonly Fault[]>();
  const flawed = new Map<string, readonly Flaw[]>();
  for (const file of await filesIn(study, folder, faults)) {
    const yaml = await readYaml(study, file, faults);
    if (yaml === null) continue;
    if (yaml.data !== null && !Array.isArray(yaml.data)) {
      const mend = `start each ${one} with \`- id:\``;
      const message = `is no list of ${folder}`;
      faults.push({ level: "error", file, row: 1, column: 1, code: "not-a-list", message, mend });
    }
    listOf(yaml.data).forEach((written, i) => {
      const spot = (path: Path): Spot => ({ file, ...yaml.placeOf([i, ...path]) });
      const own: Flaw[] = [];
      const at: At = (code, message, mend, ...path) =>
        own.push({ fault: { level: "error", ...spot(path), code, message, mend }, path });
      const warn: At = (code, message, mend, ...path) =>
        faults.push({ level: "warning", ...spot(path), code, message, mend });
      const map = mapOf(written);
      const named = `${one} ${textOf(map?.id) ?? ""}`.trim();
      const blanks: { readonly key: string; readonly path: Path }[] = [];
      const data = map === null ? written : withoutBlanks(map, (key, path) => blanks.push({ key, path }));
      const entry = read(data, at, warn);
      for (const { key, path } of blanks) {
        const part = path.slice(0, -1);
        if (isEmpty(data, part) && own.some((flaw) => isPath(flaw.path, part))) continue;
        const message = `${named}: ${key} is blank, and read as left out`;
        warn("left-blank", message, "write what is meant, or delete the key", ...path, KEY);
      }
      const id = entry?.id ?? textOf(mapOf(data)?.id) ?? "";
      const other = entry === null ? undefined : parts.get(id);
      if (other !== undefined)
        at(
          "duplicate-id",
          `${one} ${id} stands in ${other([]).file} too`,
          "give one of them another id",
          "id",
        );
      else if (entry === null) {
        broken.set(id, [...(broken.get(id) ?? []), ...own.map(({ fault }) => fault)]);
        if (!unread.has(id)) unread.set(id, spot);
      } else {
        entries.push(entry);
        if (own.length > 0) flawed.set(id, own);
        parts.set(id, spot);
      }
      faults.push(...own.map(({ fault }) => fault));
    });
  }
  return {
    entries,
    spotOf: (id, ...path) => (parts.get(id) ?? unread.get(id))?.(path) ?? { file: folder, row: 0, column: 0 },
    faults,
    broken,
    flawed,
  };
}

/** Whether nothing is left of a part of an entry, so that what it lacks says all that its blanks would. */
function isEmpty(entry: unknown, path: Path): boolean {
  const part = mapOf(path.reduce<unknown>((held, key) => mapOf(held)?.[String(key)], entry));
  return part !== null && Object.keys(part).length === 0;
}

function isPath(path: Path, other: Path): boolean {
  return path.length === other.length && path.every((key, i) => key === other[i]);
}

async function filesIn(study: Study, folder: string, faults: Fault[]): Promise<readonly string[]> {
  try {
    const names = await study.files.list(folder);
    return names.filter((name) => /\.ya?ml$/.test(name)).map((name) => `${folder}/${name}`);
  } catch (error) {
    faults.push(unreadable(folder, error));
    return [];
  }
}

/** A file as data; null, and a fault, where it cannot be read. */
async function readYaml(study: Study, file: string, faults: Fault[]): Promise<Yaml | null> {
  try {
    const yaml = await yamlIn(study, file);
    faults.push(...(yaml?.faults ?? []));
    return yaml === null || yaml.faults.length > 0 ? null : yaml;
  } catch (error) {
    faults.push(unreadable(file, error));
    return null;
  }
}
