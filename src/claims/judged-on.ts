import { conventions } from "../conventions/index.ts";
import { layers } from "../layers/index.ts";
import { type Factors, factorsOf } from "../questions/factors.ts";
import { tablesIn } from "../questions/plan.ts";
import { datasetOf } from "../study/dataset.ts";
import { independentOf } from "../study/independent.ts";
import type { Study } from "../study/study.ts";
import type { Publication } from "../study/subject.ts";
import type { Claim } from "./claim.ts";

/** What the claims of a publication are judged on: the records that are independent of it. */
export interface JudgedOn {
  readonly factors: Factors;
  readonly publication: Publication | null;
}

/** Reads the records that these claims ask about, once for each publication. */
export async function judgedOn(study: Study, claims: readonly Claim[]): Promise<(claim: Claim) => JudgedOn> {
  return judgedAmong(study, await factorsFor(study, claims));
}

/** All records that these claims ask about, those of their own publication included, and those that choices are about which they name. */
export async function factorsFor(study: Study, claims: readonly Claim[]): Promise<Factors> {
  const items = claims.flatMap((c) => [c, ...c.and]);
  const named = new Set([
    ...items.flatMap(({ readings }) => Object.keys(readings)),
    ...claims.flatMap(({ states }) => Object.keys(states)),
  ]);
  const about = conventions.filter(({ name }) => named.has(name)).map((c) => c.layers);
  const tables = new Set([
    ...items.flatMap(({ question }) => (question === null ? [] : tablesIn(question))),
    ...layers
      .filter(({ name }) => about.some((of) => of !== "all" && of.includes(name)))
      .flatMap((l) => l.tables),
  ]);
  return factorsOf(await datasetOf(study, [...tables].sort()));
}

/** What claims are judged on among records that have been read, once for each publication. */
export function judgedAmong(study: Pick<Study, "publications">, all: Factors): (claim: Claim) => JudgedOn {
  const made = new Map<string, JudgedOn>();
  return (claim) => {
    const publication = publicationOf(study, claim);
    const id = publication?.id ?? "";
    const known = made.get(id);
    if (known !== undefined) return known;
    const factors = publication === null ? all : factorsOf(independentOf(all.dataset, publication.own));
    const on = { factors, publication };
    made.set(id, on);
    return on;
  };
}

/** The publication that a claim stands in: the one it names, else the first of the study. */
export function publicationOf(
  { publications }: Pick<Study, "publications">,
  claim: Pick<Claim, "publication">,
): Publication | null {
  return publications.find((p) => p.id === claim.publication) ?? publications[0] ?? null;
}
