import { between, sentencesText } from "../../words/lists.ts";
import { fetchAhead, openDrawer } from "./drawer.ts";
import { closest } from "./element.ts";
import { figureAt, figureTold, markTold } from "./figure-marks.ts";
import { pageLang } from "./place.ts";
import { boxOf, type Drawing, markBeyond, markOf, marksIn, nearestMark, ring } from "./shapes.ts";
import { announce, t } from "./speak.ts";
import { type Tip, tipOn } from "./tip.ts";

/** What the figures of a page do: hover and arrow keys tell a mark, Enter and a click open its records. */
export interface Figures {
  /** Opens the chosen mark, else the figure that has the focus or the first of the page; false where there is none. */
  open(): Promise<boolean>;
  /** Opens a mark of the page's first figure by its number; false where it has none such. */
  openMark(mark: number): Promise<boolean>;
}

export function startFigures(): Figures {
  const tip = tipOn(document);
  const chosen = new WeakMap<Drawing, number>();
  const prepareAll = () => {
    for (const drawing of document.querySelectorAll<Drawing>(READY)) if (!isMarked(drawing)) leave(drawing);
    for (const drawing of document.querySelectorAll<Drawing>("svg.figure:not([tabindex])"))
      if (isMarked(drawing)) prepare(drawing);
  };
  prepareAll();
  new MutationObserver(prepareAll).observe(document.body, { childList: true, subtree: true });

  let over: Element | null = null;
  document.addEventListener("pointermove", (event) => {
    const shape = event.pointerType === "touch" ? null : closest(event, "svg.figure [data-m]");
    if (shape === over) return;
    over = shape;
    void hover(tip, shape);
  });
  document.addEventListener("scroll", () => tip.hide(), { passive: true, capture: true });
  document.addEventListener("click", clicked);
  document.addEventListener("keydown", (event) => {
    const drawing = closest<Drawing>(event, "svg.figure");
    if (drawing !== null && !event.altKey && !event.ctrlKey && !event.metaKey)
      pressed(event, drawing, chosen, tip);
  });
  document.addEventListener("focusout", (event) => {
    const drawing = closest<Drawing>(event, "svg.figure");
    if (drawing === null) return;
    tip.hide();
    if (document.querySelector("dialog[open]") === null) ring(drawing, null);
  });
  return {
    open: async () => {
      const focused = document.activeElement;
      const drawing = focused?.closest<Drawing>("svg.figure") ?? null;
      const mark = drawing === null ? undefined : chosen.get(drawing);
      if (drawing !== null && mark !== undefined) return openMarkOf(drawing, mark);
      const pointed = document.querySelector<SVGElement>("[data-figure] svg.figure [data-m]:hover");
      const under = markOf(pointed);
      if (pointed !== null && under !== null) return openMarkOf(pointed, under);
      const figure = focused?.closest("[data-figure]") ?? document.querySelector("[data-figure]");
      return figure !== null && openWhole(figure);
    },
    openMark: async (mark) => {
      const first = document.querySelector("[data-figure]");
      return first !== null && openMarkOf(first, mark);
    },
  };
}

/** A figure with marks to go to. */
const READY = "svg.figure[role=application]";

const isMarked = (drawing: Drawing) => drawing.querySelector("[data-m]") !== null;

/** One tab stop for each figure; arrow keys go on from there. */
function prepare(drawing: Drawing): void {
  drawing.setAttribute("tabindex", "0");
  drawing.setAttribute("role", "application");
  drawing.setAttribute("aria-roledescription", t("chart"));
}

/** No stop where a change has left no marks. */
function leave(drawing: Drawing): void {
  drawing.removeAttribute("tabindex");
  drawing.setAttribute("role", "img");
  drawing.removeAttribute("aria-roledescription");
}

async function openMarkOf(element: Element, mark: number): Promise<boolean> {
  const figure = await figureAt(element);
  const told = figure === null ? null : markTold(figure, mark, element);
  if (told === null) return false;
  await openDrawer(told);
  return true;
}

async function openWhole(element: Element): Promise<boolean> {
  const figure = await figureAt(element);
  if (figure === null) return false;
  await openDrawer(figureTold(figure));
  return true;
}

function clicked(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  const within = closest(event, "[data-figure]");
  if (within === null) return;
  const drawing = closest<Drawing>(event, "svg.figure");
  const mark =
    markOf(closest(event, "[data-m]")) ??
    (drawing === null ? null : nearestMark(drawing, event.clientX, event.clientY));
  if (mark !== null) {
    event.preventDefault();
    void openMarkOf(closest(event, "[data-m]") ?? drawing ?? within, mark);
  } else if (closest(event, "[data-open=sources]") !== null) {
    event.preventDefault();
    void openWhole(within);
  }
}

async function hover(tip: Tip, shape: Element | null): Promise<void> {
  const drawing = shape?.closest<Drawing>("svg.figure") ?? null;
  const mark = markOf(shape);
  if (shape === null || drawing === null || mark === null) return tip.hide();
  const told = await toldOf(drawing, mark);
  const box = boxOf(drawing, mark);
  if (told !== null && box !== null && shape.matches(":hover")) tip.show(told.label, told.value, box);
}

async function toldOf(drawing: Drawing, mark: number) {
  const figure = await figureAt(drawing);
  fetchAhead();
  return figure === null ? null : markTold(figure, mark, drawing);
}

function pressed(event: KeyboardEvent, drawing: Drawing, chosen: WeakMap<Drawing, number>, tip: Tip): void {
  const marks = marksIn(drawing);
  const held = chosen.get(drawing);
  const at = held === undefined ? -1 : marks.indexOf(held);
  const beyond = (way: 1 | -1) => (held === undefined ? marks[0] : (markBeyond(drawing, held, way) ?? held));
  const next = {
    ArrowRight: () => marks[Math.min(at + 1, marks.length - 1)],
    ArrowLeft: () => marks[Math.max(at - 1, 0)],
    ArrowDown: () => beyond(1),
    ArrowUp: () => beyond(-1),
    Home: () => marks[0],
    End: () => marks.at(-1),
  }[event.key];
  if (next !== undefined) {
    event.preventDefault();
    const mark = next();
    if (mark !== undefined) void choose(drawing, mark, chosen, tip, marks);
  } else if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    void (held === undefined ? openWhole(drawing) : openMarkOf(drawing, held));
  } else if (event.key === "Escape") {
    tip.hide();
    ring(drawing, null);
  }
}

async function choose(
  drawing: Drawing,
  mark: number,
  chosen: WeakMap<Drawing, number>,
  tip: Tip,
  marks: readonly number[],
): Promise<void> {
  chosen.set(drawing, mark);
  ring(drawing, mark);
  const told = await toldOf(drawing, mark);
  const box = boxOf(drawing, mark);
  if (told === null || box === null || chosen.get(drawing) !== mark) return;
  tip.show(told.label, told.value, box);
  const place = t("markOf", { place: marks.indexOf(mark) + 1, count: marks.length });
  announce(sentencesText(pageLang(), [`${told.label}${between(pageLang(), ":")}${told.value}`, place]));
}
