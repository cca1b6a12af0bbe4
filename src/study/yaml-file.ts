import { decode, type Study } from "./study.ts";
import { LONGEST, type Yaml, yamlOf } from "./yaml.ts";

/** A file as it was when it was last read, or as it was written. */
interface Parsed {
  readonly text: string;
  readonly yaml: Yaml;
}

/** By the folder of a study, as long as somebody has it open: a memo of texts, and no state. */
const lastRead = new WeakMap<Study["files"], Map<string, Parsed>>();

function readIn(files: Study["files"]): Map<string, Parsed> {
  const known = lastRead.get(files) ?? new Map<string, Parsed>();
  lastRead.set(files, known);
  return known;
}

/**
 * A YAML file of a study as data, parsed again only where it has changed; null where there is none.
 * @throws StudyError where a byte is not UTF-8, and what the folder throws where it cannot be read
 */
export async function yamlIn({ files }: Pick<Study, "files">, file: string): Promise<Yaml | null> {
  const bytes = await files.read(file);
  if (bytes === null) return null;
  const text = decode(file, bytes);
  const known = readIn(files);
  const last = known.get(file);
  const yaml = last?.text === text ? last.yaml : yamlOf(file, text);
  known.set(file, { text, yaml });
  return yaml;
}

/** Notes what a file that was just written says, so that it is parsed only once somebody asks where in it something stands; nothing of one that is too long to be read again. */
export function noteWritten(files: Study["files"], file: string, text: string, data: unknown): void {
  if (text.length > LONGEST) return;
  let parsed: Yaml | null = null;
  const placed = (): Yaml => {
    parsed ??= yamlOf(file, text);
    return parsed;
  };
  const yaml: Yaml = {
    data,
    faults: [],
    placeOf: (path) => placed().placeOf(path),
    holding: (sign) => placed().holding(sign),
  };
  readIn(files).set(file, { text, yaml });
}
