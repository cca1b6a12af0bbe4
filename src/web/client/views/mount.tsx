import { type ComponentChild, type FunctionComponent, render } from "preact";
import { ALL } from "../../views/parts/come.ts";
import { standing } from "../../views/parts/standing.tsx";
import type { ViewTools } from "../../views/tools.ts";
import { asksAnother } from "../asks-another.ts";
import { free } from "../free.ts";
import { tellStands } from "../stands.ts";
import { retype, typedIn } from "../typed.ts";
import { heldFocus, holdPlace, untilFree } from "./held-focus.ts";
import { heldOpen } from "./held-open.ts";
import { painted } from "./once-painted.ts";
import { loadRecords, openTools } from "./open-tools.ts";
import { type Passes, passes } from "./passes.ts";

/** What a view that answers is made with. */
export interface AliveProps {
  readonly tools: ViewTools;
  /** So many of the parts below its controls are there yet. */
  readonly come: number;
}

/** A view, and how what it shows first is worked out ahead. */
export interface AliveView {
  readonly App: FunctionComponent<AliveProps>;
  /** Whether it tells what records are called. */
  readonly names: boolean;
  /** How many parts below its controls come one by one, from above to below, where the page came with another view. */
  readonly parts: number;
  ahead(tools: ViewTools, passes: Passes): Promise<void>;
}

/** Puts a view in the place of the one that the page came with. @param before what must have come before it can be put */
export async function mount(
  alive: AliveView,
  placed: "no" | "places" | "map" = "no",
  before: Promise<boolean> = Promise.resolve(true),
): Promise<void> {
  const view = document.getElementById("view");
  if (view === null) return;
  try {
    tellStands(view, await put(view, alive, placed, before));
  } catch (error) {
    tellStands(view, false);
    throw error;
  }
}

async function put(
  view: HTMLElement,
  { App, names, parts, ahead }: AliveView,
  placed: "no" | "places" | "map",
  before: Promise<boolean>,
): Promise<boolean> {
  let there = false;
  const Shown = standing(App, () => there);
  // What a view needs is asked for once its own script has run.
  await free();
  const other = asksAnother();
  const work = passes();
  // A page that came with names keeps them.
  const named = names && !other ? loadRecords() : null;
  const [tools, ready] = await Promise.all([openTools(placed, work), before]);
  if (tools === null || !ready) return false;
  await ahead(tools, work);
  await named;
  await free();
  if (!other) await untilFree(view);
  const typed = typedIn(view);
  const [open, focus] = [heldOpen(view), heldFocus(view)];
  holdPlace(view);
  renderOver(<Shown tools={tools} come={other ? 0 : ALL} />, view);
  there = true;
  if (other) document.documentElement.dataset.awaits = "parts";
  open();
  focus();
  try {
    // Before the other parts, so that what a reader does meanwhile comes after what they did before.
    await retype(view, typed, free);
    for (let come = 1; other && come <= parts; come++) {
      await painted();
      render(<Shown tools={tools} come={come < parts ? come : ALL} />, view);
    }
  } finally {
    work.over();
  }
  delete document.documentElement.dataset.awaits;
  view.dataset.alive = "";
  return true;
}

/**
 * Puts a view where the page came with one: what both have is kept, and what only the page had goes. Where the view breaks,
 * the page stays as it came.
 */
function renderOver(app: ComponentChild, view: HTMLElement): void {
  const came = view.cloneNode(true).childNodes;
  for (const child of view.children) child.setAttribute(CAME, "");
  // Whatever the view takes over loses what the view does not write.
  try {
    render(app, view);
  } catch (error) {
    // By now the page is half taken over.
    view.replaceChildren(...came);
    throw error;
  }
  for (const child of view.querySelectorAll(`:scope > [${CAME}]`)) child.remove();
}

const CAME = "data-came";
