import type { Answered, Finder } from "../search/finder.ts";
import { el } from "./element.ts";
import { findingIn } from "./finding.ts";
import { foundParts, linkOf, st } from "./found-items.ts";
import { pageLink, rewrite } from "./place.ts";
import { toldOf } from "./search-dialog.ts";
import { t } from "./speak.ts";

/** The page of the search: finds stand under their kinds as a reader types, and the address holds what was typed. */
export function startSearchPage(finder: () => Promise<Finder | null>): void {
  const place = document.querySelector("[data-search-page]");
  const form = document.querySelector<HTMLFormElement>("main form[role=search]");
  const input = form?.querySelector("input") ?? null;
  const told = place?.querySelector("[role=status]");
  const found = place?.querySelector<HTMLElement>(".found");
  if (form === null || input === null || !told || !found) return;
  form.hidden = false;
  const given = new URLSearchParams(location.search);
  input.value = (given.get("q") ?? "").slice(0, 200);
  const { find } = findingIn(input, finder, 60, (typed, answered) => {
    found.hidden = false;
    told.textContent = answered === null ? t("failed") : toldOf(typed, answered);
    if (answered !== null) found.replaceChildren(...sections(answered));
  });
  input.addEventListener("input", () => {
    rewrite(({ searchParams }) => {
      if (input.value.trim() === "") searchParams.delete("q");
      else searchParams.set("q", input.value.trim());
    });
    void find();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void find();
  });
  input.focus();
  if (input.value === "") return;
  told.textContent = t("loading");
  found.hidden = true;
  void find();
}

function sections({ groups }: Answered): readonly HTMLElement[] {
  return groups.map(({ kind, found, more }) =>
    el(
      "section",
      {},
      el("h2", {}, st(kind), " ", el("span", { class: "muted num" }, String(found.length + more))),
      el(
        "ul",
        { class: "rows" },
        ...found.map((one) => el("li", {}, el("a", { href: linkOf(one) }, ...foundParts(one, found)))),
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
