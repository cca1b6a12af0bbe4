import { inTwo, type Split } from "../../model/answer.ts";
import { between } from "../../words/lists.ts";
import { langOf } from "../../words/script-of.ts";
import { splitHeads } from "../../words/split-words.ts";
import { langTag } from "../../words/words.ts";
import type { Cited, KeptRecord, KeptSource } from "../data/shapes.ts";
import { isWebAddress } from "../web-address.ts";
import { type Content, el } from "./element.ts";
import { pageLang, pageLink } from "./place.ts";
import { t } from "./speak.ts";

type Records = Readonly<Record<string, KeptRecord>>;
type Sources = Readonly<Record<string, KeptSource>>;

/** How many records are written at once. */
const MOST = 30;

/** How a list of records may be headed. */
export type ReceiptHeading = "recordsBehind" | "recordsBehindAll" | "recordsOn" | "recordsLeft";

/** The records of a receipt, each with when, how much and its sources; deliveries stand under their deals. */
export function receiptList(
  ids: readonly string[],
  records: Records,
  sources: Sources,
  heading: ReceiptHeading = "recordsBehind",
): HTMLElement {
  const entries = entriesOf(ids, records);
  return listOf(entries, sources, t(heading, { count: entries.deals.length }));
}

/** The same in two: what a share counts, and what it is a share of. */
export function splitLists(
  receipt: readonly string[],
  split: Split,
  records: Records,
  sources: Sources,
): readonly HTMLElement[] {
  const { counted, rest } = inTwo(receipt, split);
  const [own, other] = [entriesOf(counted, records), entriesOf(rest, records)];
  const heads = splitHeads(pageLang(), split.rest, own.deals.length, other.deals.length);
  return [listOf(own, sources, heads.counted, heads.none), listOf(other, sources, heads.rest, heads.says)];
}

function listOf(
  { deals, lost }: Entries,
  sources: Sources,
  heading: string,
  says: string | null = null,
): HTMLElement {
  const list = el("ol", { class: "rows receipt" });
  const more = el("button", { type: "button" });
  const show = (from: number) => {
    const next = deals.slice(from, from + MOST);
    list.append(...next.map(({ record, deliveries }) => recordItem(record, deliveries, sources)));
    const rest = deals.length - from - next.length;
    more.hidden = rest === 0;
    more.textContent = t("showMore", { count: rest });
    more.onclick = () => {
      show(from + MOST);
      list.querySelectorAll<HTMLElement>(":scope > li")[from + MOST]?.querySelector("a")?.focus();
    };
  };
  show(0);
  const missing = lost === 0 ? null : el("p", { class: "muted" }, t("lost", { count: lost }));
  const below = says === null ? null : el("p", { class: "small muted" }, says);
  return el("div", {}, el("h3", {}, heading), below, list, more, missing);
}

interface Deal {
  readonly record: KeptRecord;
  readonly deliveries: readonly KeptRecord[];
}

interface Entries {
  readonly deals: readonly Deal[];
  readonly lost: number;
}

function entriesOf(ids: readonly string[], records: Records): Entries {
  const deals = new Map<string, { record: KeptRecord; deliveries: KeptRecord[] }>();
  let lost = 0;
  const own = (id: string) => (Object.hasOwn(records, id) ? records[id] : undefined);
  for (const id of ids) {
    const found = own(id);
    const [key, record] = found === undefined || found[7] === "" ? [id, found] : [found[7], own(found[7])];
    if (record === undefined) {
      lost++;
      continue;
    }
    const entry = deals.get(key) ?? { record, deliveries: [] };
    deals.set(key, entry);
    if (found !== undefined && found !== record) entry.deliveries.push(found);
  }
  return { deals: [...deals.values()], lost };
}

function recordItem(record: KeptRecord, deliveries: readonly KeptRecord[], sources: Sources): HTMLElement {
  const [name, lang, when, told, , path] = record;
  const title = named(name, lang);
  const years = deliveries
    .map(([, , year, amount]) => `${year === "" ? "?" : year}${between(pageLang(), ":")}${amount}`)
    .join(between(pageLang(), ";"));
  const cited = new Map([record, ...deliveries].flatMap((r) => r[6]).map((c) => [c[0], c]));
  return el(
    "li",
    {},
    path === "" ? title : el("a", { href: pageLink(path) }, title),
    when === "" ? null : el("span", { class: "when" }, when),
    told === "" ? null : el("div", { class: "small" }, told),
    years === "" ? null : el("div", { class: "small muted" }, years),
    el("ul", { class: "cited" }, ...[...cited.values()].map((one) => sourceItem(one, sources))),
  );
}

/** A source: its title in its own language, what kind of text it is, and the ways to it. */
export function sourceParts(
  [id, locator]: Cited,
  sources: Sources,
): { readonly title: HTMLElement; readonly rest: readonly Content[] } {
  const source = Object.hasOwn(sources, id) ? sources[id] : undefined;
  if (source === undefined) return { title: el("bdi", {}, id), rest: [] };
  const [title, language, publisher, date, url, archived, reliability, terms, path] = source;
  const facts = [
    inOwn(publisher, [language]),
    date === "" ? t("undated") : date,
    inOwn(locator),
    language === "" ? "" : languageName(language),
    reliability === "" ? "" : t("reliability", { grade: reliability }),
  ].filter((fact) => fact !== "");
  const rest = [
    el(
      "div",
      { class: "small muted" },
      ...facts.flatMap((fact, i) => [
        i === 0 ? null : " · ",
        typeof fact === "string" ? el("bdi", {}, fact) : fact,
      ]),
      terms === "" ? null : el("span", {}, " · ", inOwn(terms)),
    ),
    el(
      "div",
      { class: "small ways" },
      outward(url, t("original")),
      outward(archived, t("archived")),
      path === "" ? null : el("a", { href: pageLink(path) }, t("aboutSource")),
    ),
  ];
  return { title: named(title, language), rest };
}

/** A text as the study wrote it, marked as the language that it is in where that is not the page's. */
function inOwn(text: string, may: readonly string[] = []): HTMLElement | "" {
  const lang = langOf(text, may);
  if (text === "") return "";
  return el("bdi", lang === null || lang === pageLang() ? {} : { lang: langTag(lang) }, text);
}

function sourceItem(one: Cited, sources: Sources): HTMLElement {
  const { title, rest } = sourceParts(one, sources);
  return el("li", {}, el("span", { class: "title" }, title), ...rest);
}

/** A text marked as what language it is in, where that is not the page's. */
function named(text: string, lang: string): HTMLElement {
  return lang === "" || lang === pageLang() ? el("bdi", {}, text) : el("bdi", { lang: langTag(lang) }, text);
}

/** An address elsewhere as a link, where it is one of the web; any other is text. */
function outward(address: string, label: string): Content {
  if (address === "") return null;
  if (!isWebAddress(address)) return el("span", {}, t("addressText", { address }));
  return el("a", { href: address, rel: "noreferrer noopener" }, label);
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(document.documentElement.lang, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
