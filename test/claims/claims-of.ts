import { type ClaimFinding, judgeClaims } from "../../src/claims/judge.ts";
import { readClaims } from "../../src/claims/read.ts";
import { openStudy } from "../../src/study/study.ts";
import { memoryFiles, type Texts } from "../memory-files.ts";
import { smallStudy } from "../questions/small-study.ts";

/** The findings of some claims, as YAML, on the small study or another, by id. */
export async function findingsOf(
  yaml: string,
  texts: Texts = smallStudy,
): Promise<ReadonlyMap<string, ClaimFinding>> {
  const study = await openStudy(memoryFiles({ ...texts, "claims/c.yaml": yaml }));
  const { faults } = await readClaims(study);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return new Map((await judgeClaims(study)).map((f) => [f.id, f]));
}
