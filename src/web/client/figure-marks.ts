import { bracketed } from "../../words/lists.ts";
import { receiptOf } from "../data/figure.ts";
import { figureName, type KeptFigure, type KeptMark, viewName } from "../data/shapes.ts";
import type { Told } from "./drawer.ts";
import { load } from "./load.ts";
import { pageLang } from "./place.ts";

/** A figure on the page and what is known of it. */
export interface PageFigure {
  readonly id: string;
  /** Whether it is the drawing of a view. */
  readonly view: boolean;
  readonly kept: KeptFigure;
}

/** The figure of the study, or the drawing of a view, that an element belongs to; null where it is none that we know. */
export async function figureAt(element: Element): Promise<PageFigure | null> {
  const { figure: id = "", view } = element.closest<HTMLElement>("[data-figure]")?.dataset ?? {};
  if (id === "") return null;
  const drawsView = view !== undefined;
  const kept = await load((drawsView ? viewName : figureName)(id, pageLang()));
  return kept === null ? null : { id, view: drawsView, kept };
}

/**
 * What a figure is cited by: the question, where it is drawn beside an answer and may show what that is worked out from. A view is called
 * the same whatever is chosen in it, so that what is drawn, of whom and when, stands behind.
 */
export function titleOf({ view, kept: { title, subtitle, answer } }: PageFigure): string {
  if (answer !== undefined) return answer[0];
  return view ? `${title}${bracketed(pageLang(), subtitle)}` : title;
}

/** A mark of a figure with its records; null where it has none of that number. */
export function markTold({ kept }: PageFigure, mark: number, element: Element): Told | null {
  const found = marksFor(kept, element)[mark];
  if (found === undefined) return null;
  const [label, value, , ask] = found;
  return { label, value, ask, ...receiptOf(found, kept.records, kept.left), anchor: `m${mark}` };
}

/** The whole figure, or the answer that it is of, with all its records. */
export function figureTold({ kept }: PageFigure): Told {
  const { title, takeaway, answer, owed, records, left } = kept;
  if (answer === undefined)
    return {
      label: title,
      value: takeaway,
      inWords: true,
      owed,
      receipt: records,
      heading: "recordsBehindAll",
      left,
    };
  const [label, value] = answer;
  return { label, value, inWords: true, owed, ...receiptOf(answer, records, left) };
}

/** The marks that the numbers of an element stand for: those of the narrow drawing may stand in another order. */
function marksFor(kept: KeptFigure, element: Element): readonly KeptMark[] {
  return element.closest(".narrow") === null ? kept.marks : (kept.narrow ?? kept.marks);
}
