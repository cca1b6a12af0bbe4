import { nearest } from "../model/near.ts";
import { type Document, FileError } from "../sources/file/document.ts";
import { sources } from "../sources/index.ts";
import type { Recognised, Source } from "../sources/source.ts";

/** A source that a document may be of, and why. */
export interface Chosen {
  readonly source: Source;
  readonly recognised: Recognised;
}

/** How near a second candidate may come before a person must say which it is. */
const NEAR = 0.05;

/**
 * The source of a document: the one that is named, or the one whose shape it has; null where it has none.
 * @throws FileError where no source has that name, or two shapes fit equally well
 */
export function chosen(document: Document, as: string | undefined): Chosen | null {
  if (as !== undefined) return named(document, as);
  const [first, second] = sources
    .flatMap((source) => {
      const recognised = source.recognise(document);
      return recognised === null ? [] : [{ source, recognised }];
    })
    .sort((a, b) => b.recognised.score - a.recognised.score);
  if (first === undefined) return null;
  if (second !== undefined && first.recognised.score - second.recognised.score < NEAR) {
    throw new FileError(
      "two-shapes",
      `${document.name} may be ${first.source.title} or ${second.source.title}`,
      `say which: --as ${first.source.name} or --as ${second.source.name}`,
    );
  }
  return first;
}

function named(document: Document, as: string): Chosen {
  const source = sources.find((s) => s.name === as);
  if (source === undefined) {
    const names = sources.map((s) => s.name);
    const near = nearest(as, names);
    throw new FileError(
      "no-source",
      `no source is called ${JSON.stringify(as)}`,
      near === null ? `there are ${names.join(", ")}` : `did you mean ${near}?`,
    );
  }
  const recognised = source.recognise(document);
  if (recognised === null) {
    throw new FileError(
      "other-shape",
      `${document.name} does not have the shape of ${source.title}`,
      "leave --as out to see what it is taken for",
    );
  }
  return { source, recognised };
}
