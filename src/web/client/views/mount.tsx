import { type ComponentType, render } from "preact";
import type { ViewTools } from "../../views/tools.ts";
import { asksAnother } from "../asks-another.ts";
import { tellStands } from "../stands.ts";
import { heldFocus, holdPlace, untilFree } from "./held-focus.ts";
import { openTools } from "./open-tools.ts";
import { retype, typedIn } from "./typed.ts";

type View = ComponentType<{ tools: ViewTools }>;

/** Puts a view in the place of the one that the page came with. @param before what must have come before it can be put */
export async function mount(
  App: View,
  placed: "no" | "places" | "map" = "no",
  before: Promise<boolean> = Promise.resolve(true),
): Promise<void> {
  const view = document.getElementById("view");
  if (view === null) return;
  try {
    tellStands(view, await put(view, App, openTools(placed), before));
  } catch (error) {
    tellStands(view, false);
    throw error;
  }
}

async function put(
  view: HTMLElement,
  App: View,
  opened: Promise<ViewTools | null>,
  before: Promise<boolean>,
): Promise<boolean> {
  const [tools, ready] = await Promise.all([opened, before]);
  if (tools === null || !ready) return false;
  if (!asksAnother()) await untilFree(view);
  const typed = typedIn(view);
  const focus = heldFocus(view);
  holdPlace(view);
  render(<App tools={tools} />, view);
  view.dataset.alive = "";
  focus();
  retype(view, typed);
  return true;
}
