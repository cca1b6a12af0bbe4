import { type ComponentType, render } from "preact";
import type { ViewTools } from "../../views/tools.ts";
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
  const typed = typedIn(view);
  const focused = focusOf(view);
  render(<App tools={tools} />, view);
  view.dataset.alive = "";
  focused?.();
  retype(view, typed);
}

/** Where the focus is in a view, by place, so that it stays there when the view is put anew. */
function focusOf(view: HTMLElement): (() => void) | null {
  const all = () => [
    ...view.querySelectorAll<HTMLElement>("select, input, button, a[href], summary, [tabindex]"),
  ];
  const focused = document.activeElement;
  const place = focused instanceof HTMLElement ? all().indexOf(focused) : -1;
  return place < 0 ? null : () => all()[place]?.focus({ preventScroll: true });
}
