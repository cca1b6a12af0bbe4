import { el } from "./element.ts";
import { t } from "./speak.ts";

/** Tells a reader something above the content of the page; said aloud too, and it can be put away. */
export function notice(text: string): void {
  const main = document.querySelector("main") ?? document.body;
  const region =
    main.querySelector<HTMLElement>(":scope > .notices") ??
    el("div", { class: "notices no-print", role: "status" });
  if (!region.isConnected) main.prepend(region);
  const note: HTMLElement = el(
    "div",
    { class: "notice" },
    el("p", {}, text),
    el("button", { type: "button", class: "plain", click: () => note.remove() }, t("close")),
  );
  region.append(note);
}
