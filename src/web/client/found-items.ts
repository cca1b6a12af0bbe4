import { search as words } from "../../words/catalogue/search.ts";
import { type KeyOf, type Params, say } from "../../words/say.ts";
import { langTag } from "../../words/words.ts";
import { besidesOf } from "../search/besides.ts";
import type { Found } from "../search/finder.ts";
import { type Content, el } from "./element.ts";
import { pageLang, pageLink } from "./place.ts";

/** A text of the search in the language of the page. */
export function st(key: KeyOf<typeof words.en>, params: Params = {}): string {
  return say(pageLang(), words, key, params);
}

/** What a find leads to: the page of the thing. */
export function linkOf({ path }: Found): string {
  return pageLink(path);
}

/** A find as it is read: its name in the reader's language, when it was, and the name that was typed. */
export function foundParts(one: Found, among: readonly Found[]): readonly Content[] {
  const { name, lang, matched } = one;
  const besides = besidesOf(one, among);
  return [
    el("bdi", { class: "name", lang: langOf(lang) }, name),
    matched === null ? null : el("bdi", { class: "matched muted", lang: langOf(matched.lang) }, matched.name),
    besides.length === 0 ? null : el("span", { class: "when" }, besides.join(" · ")),
    one.unnamed ? el("span", { class: "when" }, st("unnamed")) : null,
  ];
}

/** The tag of a language where it is not the page's. */
export function langOf(lang: string): string | null {
  return lang === "" || lang === pageLang() ? null : langTag(lang.replace(/-x-.*$/, ""));
}
