import { soundClaims } from "../claims/check.ts";
import { judgedAmong } from "../claims/judged-on.ts";
import { keptAnswers } from "../questions/kept.ts";
import { heldIn, recent } from "../questions/recent.ts";
import type { Study } from "../study/study.ts";
import { benchOf } from "../views/bench.ts";
import { lookedOf } from "../views/searched.ts";
import type { AskedFigure } from "./figure.ts";
import { atlasOf } from "./geo/atlas.ts";
import type { MapBase } from "./geo/base.ts";
import type { FigureBench } from "./kind.ts";

/** What figures of a whole study are asked of, its claims and what these are judged on among it. */
export type StudyBench = FigureBench & Required<Pick<FigureBench, "claims" | "judged">>;

/**
 * Everything that figures of a study are asked of, read once; it answers each question once.
 * @param base what maps are drawn on; without one they show places alone
 */
export async function benchFor(study: Study, base: () => MapBase | null = () => null): Promise<StudyBench> {
  const [{ dataset, factors, ask }, looked, atlas] = await Promise.all([
    benchOf(study),
    lookedOf(study),
    atlasOf(study, base),
  ]);
  const claims = new Map((await soundClaims(study, factors)).map((c) => [c.id, c]));
  const judged = judgedAmong(study, factors);
  const once = heldIn(recent<AskedFigure>(MOST, ({ records }) => EACH + records.length));
  return { dataset, factors, ask: keptAnswers(ask), looked, claims, judged, atlas, once };
}

/** Records that the figures kept rest on, and as how many a figure counts by itself. */
const MOST = 1_000_000;
const EACH = 100;
