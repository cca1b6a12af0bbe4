import { type ComponentType, render } from "preact";
import type { ViewTools } from "../../views/tools.ts";
import { asksAnother } from "../start-views.ts";
import { heldFocus, holdPlace, untilFree } from "./held-focus.ts";
import { openTools } from "./open-tools.ts";
import { retype, typedIn } from "./typed.ts";

/** Puts a view in the place of the one that the page came with. */
export async function mount(
  App: ComponentType<{ tools: ViewTools }>,
  placed: "no" | "places" | "map" = "no",
): Promise<void> {
  const view = document.getElementById("view");
  const tools = view === null ? null : await openTools(placed);
  if (view === null || tools === null) return;
  if (!asksAnother()) await untilFree(view);
  const typed = typedIn(view);
  const focus = heldFocus(view);
  holdPlace(view);
  render(<App tools={tools} />, view);
  view.dataset.alive = "";
  focus();
  retype(view, typed);
}
