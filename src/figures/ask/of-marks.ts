import type { Measure } from "../../measures/measure.ts";
import { ofAllPartners, partsAreOther } from "../../questions/asked-fields.ts";
import { measures } from "../../questions/measures.ts";
import type { Kind, Sketch } from "../spec.ts";

/** Kinds whose ties are parts of one answer. */
const TIED: readonly (Kind | undefined)[] = ["star", "ring", "layered", "map"];
/** Kinds whose marks are parts of one answer where there are no columns, and what these are by where nothing else is said. */
const PARTED: Readonly<Partial<Record<Kind, string | null>>> = { bars: null, lines: "year", area: "year" };
const AMOUNTS = "choose count, sum or share";

/** Why the marks of a figure would not be of its measure: they are parts that it is worked out of, or of partners where it is of all together. */
export function unlikeMeasure(figure: Sketch): readonly string[] {
  const { kind, question } = figure;
  const measure = measures.find(({ name }) => name === question.measure);
  if (kind === undefined || measure === undefined || kind === "timeline") return [];
  const parts = partsDrawn(figure);
  if (parts !== null && partsAreOther(measure)) {
    const mend = parts === "tie" ? AMOUNTS : `${AMOUNTS}, or write columns, each of which is asked by itself`;
    return [
      `${measure.name} has no value for each ${parts}: ${kind} would draw what it is worked out of; ${mend}`,
    ];
  }
  return ofPartners(figure, measure);
}

/** What the parts of an answer are that a figure draws; null where it asks each mark by itself. */
function partsDrawn({ kind, columns, question }: Sketch): string | null {
  if (TIED.includes(kind)) return "tie";
  if (columns !== undefined || kind === undefined) return null;
  const usual = PARTED[kind];
  return usual === undefined ? null : (question.by ?? usual);
}

function ofPartners({ kind, question, ...sides }: Sketch, measure: Measure): readonly string[] {
  // A curve has no marks of a series, and a matrix of a composition is of shares.
  const bare = kind === "curve" || (kind === "matrix" && measure.name === "composition");
  const told = bare ? [] : (["series", "columns"] as const);
  const by = partsDrawn({ kind, question, ...sides } as Sketch) === null ? undefined : question.by;
  if (!ofAllPartners(by === undefined ? {} : { by }, measure)) return [];
  const all = `${measure.name} is of all of them together, so that each would have the same value; ${AMOUNTS}`;
  const side = [...told, "panels" as const].find((name) => sides[name]?.field === "from");
  if (side !== undefined) return [`${side} run over partners, and ${all}, or give it another field`];
  const usual = kind === "matrix" && sides.columns === undefined && told.length > 0;
  return usual && sides.series !== undefined
    ? [`matrix has partners for its columns where it names none, and ${all}, or write columns`]
    : [];
}
