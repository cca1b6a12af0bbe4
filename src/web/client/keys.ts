import { isTyping } from "./element.ts";
import type { Letters } from "./help.ts";

const KEPT = "multivector-keys";

/** Single letters that do something on every page, unless somebody is typing or a dialog is open. */
export function startKeys(letters: Letters, doing: Readonly<Record<string, () => void>>): void {
  document.addEventListener("keydown", (event) => {
    const run = Object.hasOwn(doing, event.key) ? doing[event.key] : undefined;
    if (run === undefined || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (isTyping(event) || document.querySelector("dialog[open]") !== null) return;
    if (!letters.on() && event.key !== "?") return;
    event.preventDefault();
    run();
  });
}

/** The reader's choice of keys, kept on this machine where the browser keeps anything. */
export function keptLetters(): Letters {
  let on = true;
  try {
    on = localStorage.getItem(KEPT) !== "off";
  } catch {
    // A browser that keeps nothing has the keys on.
  }
  return {
    on: () => on,
    turn: (next) => {
      on = next;
      try {
        localStorage.setItem(KEPT, next ? "on" : "off");
      } catch {
        // Where nothing can be kept, the choice holds for this page.
      }
    },
  };
}
