import { judgeClaims } from "../../src/claims/judge.ts";
import { benchFor } from "../../src/figures/bench.ts";
import type { Handed } from "../../src/release/handed.ts";
import { NONE_UNASKED } from "../../src/release/terms/withheld.ts";
import { exampleFiles } from "../../src/study/example.ts";
import { openStudy } from "../../src/study/study.ts";
import { memoryFiles, type Texts, textsIn } from "../memory-files.ts";

/** A study as it is handed out in a test, with nothing taken from it; what `over` holds is not made again. */
export async function handedOf(texts: Texts, over: Partial<Handed> = {}): Promise<Handed> {
  const study = await openStudy(memoryFiles(texts));
  const bench = over.bench ?? (await benchFor(study));
  const claims =
    over.claims ?? (await judgeClaims(study, undefined, [...bench.claims.values()], bench.judged));
  return {
    edition: {
      version: "1.2.3",
      date: "2026-01-31",
      software: "0.1.0",
      title: study.subject.title,
      hash: "0123456789ab",
      creators: [{ name: "Example Project" }],
      licence: "CC BY 4.0",
      attribution: [],
    },
    study,
    bench,
    claims,
    tables: [],
    withheld: { bySource: [], kept: [], unasked: NONE_UNASKED },
    ...over,
  };
}

/** No pair of records that may be one, and all looked at. */
export const NONE_UNJUDGED = { pairs: [], unlooked: [] };

/** The study that `init` writes. */
export function exampleTexts(): Texts {
  return exampleFiles();
}

/** The reference study. */
export function referenceTexts(): Texts {
  return textsIn(new URL("../../studies/central-asia/", import.meta.url));
}
