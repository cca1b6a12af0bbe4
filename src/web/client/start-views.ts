import { asksAnother } from "./asks-another.ts";
import { barsAhead } from "./bars-ahead.ts";
import { el } from "./element.ts";
import { isFramed } from "./framed.ts";
import { free } from "./free.ts";
import { load, scriptOf } from "./load.ts";
import { notice } from "./notice.ts";
import { pageLang } from "./place.ts";
import { t } from "./speak.ts";
import { onWaits, tellStands, untilStands } from "./stands.ts";
import { keepTurns, typedIn } from "./typed.ts";

/** What shows that a reader is about to change something. */
const TOUCHES = ["pointerover", "pointerdown", "focusin", "keydown", "input", "change"] as const;

/**
 * Loads the engine of a page with a view: at once where the address asks for another view than the page came with, else
 * when a reader first comes near its controls, so that who only reads is sent no engine.
 */
export function startViews(): void {
  const view = document.getElementById("view");
  const name = document.body.dataset.views;
  if (view === null || name === undefined) return;
  onWaits(view, () => tellUntilStands(view));
  barsAhead(view);
  let asked = false;
  const start = () => {
    if (asked) return;
    asked = true;
    for (const touch of TOUCHES) view.removeEventListener(touch, start);
    void bring(view, name);
  };
  keepTurns(view);
  if (!asksAnother()) {
    // A view in a frame has no controls to come near.
    if (isFramed()) return;
    for (const touch of TOUCHES) view.addEventListener(touch, start, { passive: true });
    // A reader may have been quicker than this script.
    if (typedIn(view).length > 0 || view.contains(document.activeElement)) start();
    return;
  }
  tellUntilStands(view);
  start();
}

/** Brings the words of the page's language, then the view that speaks them; the records are on their way meanwhile. */
async function bring(view: HTMLElement, name: string): Promise<void> {
  // What a view needs is asked for once the script of the page has run.
  await free();
  void load("dataset");
  void load(`names-${pageLang()}`);
  const came =
    (await scriptOf(`assets/words-${pageLang()}.js`)) && (await scriptOf(`assets/view-${name}.js`));
  if (!came) tellStands(view, false);
}

/** Says, over the page and moving nothing, that another view is worked out, until it stands; one that is alive says itself when it is at work. */
function tellUntilStands(view: HTMLElement): void {
  const told = el("p", { class: "busy no-print", role: "status" }, t("computing"));
  document.body.append(told);
  const alive = view.dataset.alive !== undefined;
  if (!alive) view.setAttribute("aria-busy", "true");
  void untilStands(view).then((good) => {
    told.remove();
    if (!alive) view.removeAttribute("aria-busy");
    if (!good) notice(t("failed"));
  });
}
