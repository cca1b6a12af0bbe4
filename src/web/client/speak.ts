import { client } from "../../words/catalogue/client.ts";
import type { KeyOf, Params } from "../../words/say.ts";
import { say } from "../../words/say.ts";
import { el } from "./element.ts";
import { pageLang } from "./place.ts";

/** A text of the scripts in the language of the page. */
export function t(key: KeyOf<typeof client.en>, params: Params = {}): string {
  return say(pageLang(), client, key, params);
}

/** Says something to those who hear a page: in the open dialog, else on the page. */
export function announce(text: string): void {
  const dialogs = document.querySelectorAll<HTMLElement>("dialog[open]");
  const within = dialogs[dialogs.length - 1] ?? document.body;
  const region =
    within.querySelector<HTMLElement>(":scope > [data-spoken]") ??
    within.appendChild(el("p", { class: "hide", role: "status", "data-spoken": true }));
  region.textContent = region.textContent === text ? `${text}\u00a0` : text;
}
