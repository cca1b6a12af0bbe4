import type { Answered, Finder } from "../search/finder.ts";
import { openDialog } from "./dialog.ts";
import { el } from "./element.ts";
import { type Finding, findingIn } from "./finding.ts";
import { foundParts, linkOf, st } from "./found-items.ts";
import { load, scriptOf } from "./load.ts";
import { pageLink } from "./place.ts";
import { t } from "./speak.ts";

/** Makes the search of the site when somebody first wants it; where it did not come, it is asked for again the next time. */
export function finderOnce(): () => Promise<Finder | null> {
  let made: Promise<Finder | null> | null = null;
  return async () => {
    made ??= finderMade().catch((error: unknown) => {
      reportError(error);
      return null;
    });
    const finder = await made;
    if (finder === null) made = null;
    return finder;
  };
}

async function finderMade(): Promise<Finder | null> {
  const script = globalThis.multivectorFinderOf === undefined ? scriptOf("assets/search.js") : null;
  const [book] = await Promise.all([load("search"), script]);
  return book === null ? null : ((await globalThis.multivectorFinderOf?.(book)) ?? null);
}

/** How many finds of a kind stand in the dialog; the page has them all. */
const MOST = 5;

/** Opens the search over the page: arrow keys step through what is found, Enter opens it. */
export function openSearch(finder: () => Promise<Finder | null>): void {
  const list = el("div", { role: "listbox", id: "found", "aria-label": st("all"), class: "found" });
  const input = el("input", {
    type: "search",
    name: "q",
    role: "combobox",
    "aria-label": st("label"),
    "aria-expanded": "false",
    "aria-controls": "found",
    "aria-autocomplete": "list",
    autocomplete: "off",
    spellcheck: "false",
  });
  const told = el("p", { class: "small muted", role: "status" }, st("hint"));
  const all = el("a", { class: "small" }, st("all"));
  const allPlace = el("p", {}, all);
  allPlace.hidden = true;
  const finding = findingIn(input, finder, MOST, show);
  const form = el("form", { role: "search", submit: submitted }, input);
  const { close } = openDialog("search", st("title"), [form, told, list, allPlace], finding.drop);
  input.focus();
  void finder();
  input.addEventListener("input", () => void finding.find());
  input.addEventListener("keydown", (event) => {
    // A search field would take the first Esc to empty itself.
    if (event.key !== "Escape") return stepped(event, input, list, finding);
    event.preventDefault();
    close();
  });

  function submitted(event: Event) {
    event.preventDefault();
    const waits = finding.onceFound(() => {
      const chosen = active(list) ?? list.querySelector<HTMLAnchorElement>("[role=option]");
      location.href = chosen?.href ?? searchLink(input.value);
    });
    if (waits) told.textContent = t("loading");
  }

  function show(typed: string, answered: Answered | null) {
    const count = answered?.count ?? 0;
    fill(list, answered?.groups ?? []);
    input.setAttribute("aria-expanded", String(count > 0));
    input.removeAttribute("aria-activedescendant");
    told.textContent = answered === null ? t("failed") : toldOf(typed, answered);
    all.href = searchLink(typed);
    allPlace.hidden = count === 0;
  }
}

/** How many were found, in a sentence. */
export function toldOf(typed: string, { count, some }: Answered): string {
  if (typed.trim() === "") return st("hint");
  if (count === 0) return st("none", { typed: typed.trim().slice(0, 60) });
  return some ? `${st("some")} ${st("found", { count })}` : st("found", { count });
}

function searchLink(typed: string): string {
  return pageLink("search", `q=${encodeURIComponent(typed.trim())}`);
}

function fill(list: HTMLElement, groups: Answered["groups"]): void {
  let n = 0;
  list.replaceChildren(
    ...groups.map(({ kind, found, more }) =>
      el(
        "div",
        { role: "group", "aria-labelledby": `found-${kind}` },
        el("div", { class: "kind", id: `found-${kind}`, role: "presentation" }, st(kind)),
        ...found.map((one) =>
          el(
            "a",
            {
              role: "option",
              id: `found-${n++}`,
              href: linkOf(one),
              tabindex: "-1",
              "aria-selected": "false",
            },
            ...foundParts(one, found),
          ),
        ),
        more === 0
          ? null
          : el("div", { class: "more small muted", role: "presentation" }, st("more", { count: more })),
      ),
    ),
  );
}

function active(list: HTMLElement): HTMLAnchorElement | null {
  return list.querySelector<HTMLAnchorElement>('[aria-selected="true"]');
}

function stepped(event: KeyboardEvent, input: HTMLElement, list: HTMLElement, finding: Finding): void {
  const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (way === undefined) return;
  event.preventDefault();
  finding.onceFound(() => step(way, input, list));
}

function step(way: number, input: HTMLElement, list: HTMLElement): void {
  const options = [...list.querySelectorAll<HTMLAnchorElement>("[role=option]")];
  if (options.length === 0) return;
  const held = active(list);
  const at = held === null ? (way === 1 ? -1 : options.length) : options.indexOf(held);
  held?.setAttribute("aria-selected", "false");
  const next = options[(at + way + options.length) % options.length];
  next?.setAttribute("aria-selected", "true");
  next?.scrollIntoView({ block: "nearest" });
  if (next !== undefined) input.setAttribute("aria-activedescendant", next.id);
}
