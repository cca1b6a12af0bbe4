import * as beside from "./example/actors.ts";
import { codebook } from "./example/codebook.ts";
import * as doubts from "./example/doubts.ts";
import * as drills from "./example/exercises.ts";
import { figures } from "./example/figures.ts";
import * as places from "./example/places.ts";
import { tableText } from "./example/rows.ts";
import { claims, readme, study } from "./example/texts.ts";
import * as arms from "./example/transfers.ts";

/** A small, complete study of a region that does not exist, by file: what `multivector init` writes. */
export function exampleFiles(): Readonly<Record<string, string>> {
  const tables = { ...beside, ...drills, ...arms, ...places, ...doubts, operations: [] };
  return {
    "README.md": readme,
    "study.yaml": study,
    "codebook.yaml": codebook,
    ...Object.fromEntries(
      Object.entries(tables).map(([name, rows]) => [`${name}.csv`, tableText(name, rows)]),
    ),
    "claims/example.yaml": claims,
    "figures/example.yaml": figures,
  };
}
