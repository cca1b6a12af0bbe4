import type { Drawn } from "../../figures/drawn.ts";
import { spansOf } from "../../figures/metadata.ts";
import type { Mark } from "../../figures/scene/scene.ts";
import { inTwo } from "../../model/answer.ts";
import type { Question } from "../../model/question.ts";
import type { KeptFigure, KeptMark } from "./shapes.ts";

/** Writes a question as a part of an address. */
type Written = (question: Question) => string;

const UNASKED: Written = () => "";

/** What scripts know of a figure: its marks with their records and questions, and everything that goes into its downloads. */
export function keptFigure(
  shown: Drawn,
  whole: Drawn,
  narrow: Drawn | null = null,
  written: Written = UNASKED,
): KeptFigure {
  const places = new Map<string, number>();
  const left = new Map<string, number>();
  const marks = keptMarks(shown.marks, places, left, written);
  const small = narrow === null ? marks : keptMarks(narrow.marks, places, left, written);
  return {
    title: whole.title,
    subtitle: whole.subtitle,
    takeaway: whole.takeaway,
    footer: whole.footer,
    methods: whole.methods,
    ...(whole.owed.length === 0 ? {} : { owed: whole.owed }),
    marks,
    ...(JSON.stringify(small) === JSON.stringify(marks) ? {} : { narrow: small }),
    records: [...places.keys()],
    ...keptLeft(left),
    csv: whole.csv,
    svg: whole.svg,
    hash: whole.hash,
    width: whole.width,
    height: whole.height,
  };
}

/** A figure with the answer that it is of, whose records may be more than those of its marks. */
export function answeredFigure(kept: KeptFigure, answer: Mark): KeptFigure {
  const places = new Map(kept.records.map((id, i) => [id, i]));
  const left = new Map((kept.left ?? []).map((id, i) => [id, i]));
  const [told = ["", "", "", ""]] = keptMarks([answer], places, left, UNASKED);
  return { ...kept, answer: told, records: [...places.keys()], ...keptLeft(left) };
}

function keptLeft(left: ReadonlyMap<string, number>): Pick<KeptFigure, "left"> {
  return left.size === 0 ? {} : { left: [...left.keys()] };
}

function keptMarks(
  marks: readonly Mark[],
  places: Map<string, number>,
  leftPlaces: Map<string, number>,
  written: Written,
): readonly KeptMark[] {
  return marks.map(({ label, value, receipt, split, none, left, question }) => {
    const ask = question === undefined ? "" : written(question);
    const spans = (ids: readonly string[], among = places) => {
      for (const id of ids) if (!among.has(id)) among.set(id, among.size);
      return spansOf(ids.map((id) => among.get(id) ?? 0));
    };
    if (left !== undefined) return [label, value, spans(receipt), ask, spans(left, leftPlaces), "left"];
    if (none !== undefined) return [label, value, "", ask, "", none];
    if (split === undefined) return [label, value, spans(receipt), ask];
    const { counted, rest } = inTwo(receipt, split);
    return [label, value, spans(counted), ask, spans(rest), split.rest];
  });
}

/** The ids of a mark's records, and how they are in two; those that do not count, beside them or alone; of no record whether somebody looked. */
export function receiptOf(
  [, , own, , rest = "", kind]: KeptMark,
  records: readonly string[],
  left: readonly string[] = [],
): Pick<Mark, "receipt" | "split" | "none" | "left"> & { readonly heading?: "recordsLeft" } {
  const counted = idsAt(own, records);
  if (kind === undefined) return { receipt: counted };
  if (kind === "left") {
    const ids = idsAt(rest, left);
    return counted.length === 0 ? { receipt: ids, heading: "recordsLeft" } : { receipt: counted, left: ids };
  }
  if (kind === "searched" || kind === "not-searched") return { receipt: [], none: kind };
  return { receipt: [...counted, ...idsAt(rest, records)], split: { counted: counted.length, rest: kind } };
}

function idsAt(spans: string, records: readonly string[]): readonly string[] {
  if (spans === "") return [];
  return spans.split(",").flatMap((span) => {
    const [from = 0, to = from] = span.split("-").map(Number);
    return records.slice(from, to + 1);
  });
}
