import type { Answered, Finder } from "../search/finder.ts";
import { el } from "./element.ts";
import { foundParts, langOf, linkOf, st } from "./found-items.ts";
import { load } from "./load.ts";
import { notice } from "./notice.ts";
import { pageLang, pageLink, rewrite } from "./place.ts";
import { toldOf } from "./search-dialog.ts";
import { t } from "./speak.ts";

/** The page of the search: finds stand under their kinds as a reader types, and the address holds what was typed. */
export function startSearchPage(finder: () => Promise<Finder | null>): void {
  const place = document.querySelector<HTMLElement>("[data-search-page]");
  const form = document.querySelector<HTMLFormElement>("main form[role=search]");
  const input = form?.querySelector("input") ?? null;
  if (place === null || form === null || input === null) return;
  form.hidden = false;
  const told = el("p", { role: "status", class: "muted" }, st("hint"));
  const found = el("div", { class: "found" });
  place.replaceChildren(told, found);
  const given = new URLSearchParams(location.search);
  input.value = (given.get("q") ?? "").slice(0, 200);
  const show = (answered: Answered, says: string) => {
    told.textContent = says;
    found.replaceChildren(...sections(answered));
  };
  const find = async () => {
    const typed = input.value;
    const held = await finder();
    if (held === null) told.textContent = t("failed");
    if (held === null || input.value !== typed) return;
    const answered = held.find(typed, pageLang(), 60);
    show(answered, toldOf(typed, answered));
  };
  input.addEventListener("input", () => {
    rewrite(({ searchParams }) => {
      searchParams.delete("place");
      if (input.value.trim() === "") searchParams.delete("q");
      else searchParams.set("q", input.value.trim());
    });
    void find();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void find();
  });
  const at = given.get("place");
  if (at !== null && input.value === "") void showPlace(at, finder, show, found);
  else {
    input.focus();
    if (input.value !== "") void find();
  }
}

/** A place has no page of its own: its names, what is recorded there, and the map. */
async function showPlace(
  id: string,
  finder: () => Promise<Finder | null>,
  show: (answered: Answered, says: string) => void,
  found: HTMLElement,
): Promise<void> {
  const held = await finder();
  const names = (await load("search"))?.kept.find(([, own, path]) => own === id && path === "search")?.[3];
  if (held === null) return;
  if (names === undefined) return notice(t("damagedParameter", { names: `place=${id}`.slice(0, 60) }));
  const name = names.find(([lang]) => lang === pageLang())?.[1] ?? names[0]?.[1] ?? id;
  const answered = held.about(id, pageLang(), 60);
  show(answered, `${st("at", { name })}: ${st("found", { count: answered.count })}`);
  found.prepend(
    el(
      "p",
      {},
      ...names.flatMap(([lang, text], i) => [
        i === 0 ? null : " · ",
        el("span", { lang: langOf(lang) }, text),
      ]),
    ),
    el("p", {}, el("a", { href: pageLink("map") }, st("mapOf"))),
  );
}

function sections({ groups }: Answered): readonly HTMLElement[] {
  return groups.map(({ kind, found, more }) =>
    el(
      "section",
      {},
      el("h2", {}, st(kind)),
      el(
        "ul",
        { class: "rows" },
        ...found.map((one) => el("li", {}, el("a", { href: linkOf(one) }, ...foundParts(one)))),
      ),
      more === 0
        ? null
        : el(
            "p",
            { class: "muted" },
            el("a", { href: pageLink(kind in INDEX ? kind : "records") }, st("more", { count: more })),
          ),
    ),
  );
}

/** Kinds that have an index of their own. */
const INDEX = { actors: true, claims: true, figures: true, sources: true };
