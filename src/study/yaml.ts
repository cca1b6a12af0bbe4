import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Fault } from "../model/fault.ts";

/** A YAML file as plain data, with the place of each part of it. */
export interface Yaml {
  readonly data: unknown;
  readonly faults: readonly Fault[];
  /** Row and column of the value at a path of keys and indexes, or of the nearest part above it that exists. */
  placeOf(path: readonly (string | number)[]): { row: number; column: number };
}

/** Reads YAML 1.2. Aliases are limited, so that a small file cannot become a large one. */
export function yamlOf(file: string, text: string): Yaml {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const where = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { row: Math.max(1, line), column: Math.max(1, col) };
  };
  const faults: Fault[] = doc.errors.map((e) => ({
    level: "error",
    file,
    ...where(e.pos[0]),
    code: "yaml",
    message: e.message.replace(/\s+/g, " "),
    mend: "correct the YAML at this place",
  }));
  let data: unknown = null;
  if (faults.length === 0) {
    try {
      data = doc.toJS({ maxAliasCount: 1000 });
    } catch (error) {
      faults.push({
        level: "error",
        file,
        row: 1,
        column: 1,
        code: "yaml",
        message: error instanceof Error ? error.message : String(error),
        mend: "write the parts out instead of repeating them by alias",
      });
    }
  }
  return {
    data,
    faults,
    placeOf: (path) => {
      let node: unknown = doc.contents;
      let offset = 0;
      for (const key of [...path, null]) {
        const range = (node as Node | null)?.range;
        if (range) offset = range[0];
        if (key === null) break;
        const next: unknown = isMap(node)
          ? node.items.find((p) => isScalar(p.key) && String(p.key.value) === String(key))?.value
          : isSeq(node)
            ? node.items[Number(key)]
            : undefined;
        if (next === undefined || next === null) break;
        node = next;
      }
      return where(offset);
    },
  };
}
