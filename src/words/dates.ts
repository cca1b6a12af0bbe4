import { periodOf, windowOf } from "../model/period.ts";
import { heldIn, recent } from "../questions/recent.ts";
import { listText } from "./lists.ts";
import { MONTHS, MONTHS_OF, SEASONS } from "./months.ts";
import type { Lang } from "./words.ts";

/** A date as people write it, no more precise than its source: `21–28 May 2018`; what is no date stays as it is. */
export function dateText(lang: Lang, edtf: string): string {
  return KEPT[lang](edtf, () => written(lang, edtf));
}

/** Pages tell the same days again and again. */
const KEPT = { en: kept(), ru: kept(), zh: kept() };

function kept() {
  return heldIn(recent<string>(100_000, (text, key) => text.length + key.length));
}

function written(lang: Lang, edtf: string): string {
  const text = edtf.trim();
  if (periodOf(text) === null && windowOf(text) === null) return edtf;
  const set = /^([[{])(.+)[\]}]$/.exec(text);
  if (set?.[2] !== undefined) {
    const parts = set[2].split(",").map((part) => dateText(lang, part));
    return listText(lang, parts, set[1] === "[" ? "or" : "and");
  }
  const [start, end] = sidesOf(text);
  return end === undefined ? one(lang, start) : bothEnds(lang, start, end);
}

/** A span of years: `2016–2021`, in Russian and Chinese with their word for years. */
export function yearsText(lang: Lang, from: number, to: number = from): string {
  const span = from === to ? `${from}` : `${from}${lang === "zh" ? "—" : "–"}${to}`;
  return lang === "en" ? span : lang === "zh" ? `${span}年` : `${span}\u00a0${from === to ? "г." : "гг."}`;
}

function sidesOf(text: string): readonly [string, string | undefined] {
  const slash = text.indexOf("/");
  const dots = text.indexOf("..");
  if (slash < 0 && dots < 0) return [text, undefined];
  const [at, length] = slash >= 0 ? [slash, 1] : [dots, 2];
  const side = (part: string) => (part.trim() === ".." ? "" : part.trim());
  return [side(text.slice(0, at)), side(text.slice(at + length))];
}

/** A date that is not an interval, in its parts; a part that is masked is not known. */
interface Parts {
  readonly year: string;
  readonly month: number | null;
  readonly day: number | null;
  readonly season: number | null;
  /** `~`, `?`, `%` or nothing. */
  readonly mark: string;
}

function partsOf(text: string): Parts {
  const m = /^(-?[\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?([~?%]?)$/.exec(text);
  const number = (part: string | undefined) =>
    part === undefined || part.includes("X") ? null : Number(part);
  const second = number(m?.[2]);
  const season = second !== null && second > 12 ? second : null;
  const month = season === null ? second : null;
  return {
    year: m?.[1] ?? text,
    month,
    day: month === null ? null : number(m?.[3]),
    season,
    mark: m?.[4] ?? "",
  };
}

function one(lang: Lang, text: string): string {
  const parts = partsOf(text);
  const near = parts.mark === "~" || parts.mark === "%";
  return marked(lang, near && lang === "ru" ? genitive(parts) : bare(lang, parts), parts.mark);
}

/** A Russian date after `с` or `около`: `с мая 2018 г.` */
function genitive(parts: Parts): string {
  const { month, day } = parts;
  const text = bare("ru", parts);
  if (month !== null && day === null)
    return text.replace(MONTHS.ru[month - 1] ?? "", MONTHS_OF[month - 1] ?? "");
  return inCase(text, 1);
}

/** Russian parts of a year: as they are, after `с`, and after `по`. */
const CASES: readonly (readonly [string, string, string])[] = [
  ["весна", "весны", "весну"],
  ["лето", "лета", "лето"],
  ["осень", "осени", "осень"],
  ["зима", "зимы", "зиму"],
  ["квартал", "квартала", "квартал"],
  ["первая треть", "первой трети", "первую треть"],
  ["вторая треть", "второй трети", "вторую треть"],
  ["последняя треть", "последней трети", "последнюю треть"],
  ["первое полугодие", "первого полугодия", "первое полугодие"],
  ["второе полугодие", "второго полугодия", "второе полугодие"],
  ["-е\u00a0гг.", "-х\u00a0гг.", "-е\u00a0гг."],
];

function inCase(text: string, which: 1 | 2): string {
  for (const forms of CASES) if (text.includes(forms[0])) return text.replace(forms[0], forms[which]);
  return text;
}

/** A date without its mark; a year of which the last figures are masked is a decade or a century. */
function bare(lang: Lang, { year, month, day, season }: Parts): string {
  if (year.includes("X")) return decade(lang, year);
  if (season !== null) return (SEASONS[lang][season - 21] ?? "{{year}}").replace("{{year}}", year);
  if (lang === "zh") return `${year}年${month === null ? "" : `${month}月`}${day === null ? "" : `${day}日`}`;
  if (month === null) return lang === "ru" ? `${year}\u00a0г.` : year;
  return `${dayAndMonth(lang, month, day)} ${year}${lang === "ru" ? "\u00a0г." : ""}`;
}

function dayAndMonth(lang: "en" | "ru", month: number, day: number | null): string {
  const names = lang === "ru" && day !== null ? MONTHS_OF : MONTHS[lang];
  const name = names[month - 1] ?? "";
  return day === null ? name : `${day} ${name}`;
}

function decade(lang: Lang, year: string): string {
  if (!/^\d{3}X$/.test(year)) return year;
  const first = year.replace("X", "0");
  return lang === "en" ? `${first}s` : lang === "ru" ? `${first}-е\u00a0гг.` : `${first}年代`;
}

const MARKS: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  en: { "~": "about {{date}}", "?": "{{date}} (uncertain)", "%": "about {{date}} (uncertain)" },
  ru: { "~": "около {{date}}", "?": "{{date}} (под вопросом)", "%": "около {{date}} (под вопросом)" },
  zh: { "~": "约{{date}}", "?": "{{date}}（存疑）", "%": "约{{date}}（存疑）" },
};

function marked(lang: Lang, date: string, mark: string): string {
  return (MARKS[lang][mark] ?? "{{date}}").replace("{{date}}", date);
}

function bothEnds(lang: Lang, start: string, end: string): string {
  if (start === "" || end === "") return open(lang, start, end);
  const [a, b] = [partsOf(start), partsOf(end)];
  const plain = a.mark === "" && b.mark === "" && a.season === null && b.season === null;
  if (!plain || a.year.includes("X") || b.year.includes("X"))
    return joined(lang, one(lang, start), one(lang, end));
  if (a.month === null && b.month === null)
    return a.year === b.year ? one(lang, start) : years(lang, a.year, b.year);
  if (a.year !== b.year || a.month === null || b.month === null || (a.day === null) !== (b.day === null))
    return joined(lang, one(lang, start), one(lang, end));
  return inOneYear(lang, a, { ...b, month: b.month }, a.month);
}

/** An interval of which a side is open: `from May 2018`, `to May 2018`. */
function open(lang: Lang, start: string, end: string): string {
  if (start === end) return { en: "all time", ru: "всё время", zh: "全部时间" }[lang];
  const side = start === "" ? end : start;
  if (lang === "ru") return openInRussian(partsOf(side), start === "" ? "по" : "с");
  const date = one(lang, side);
  if (lang === "zh") return start === "" ? `至${date}` : `${date}起`;
  return `${start === "" ? "to" : "from"} ${date}`;
}

/** `с мая 2018 г.`, `по примерно 2016 г.` */
function openInRussian(parts: Parts, word: "с" | "по"): string {
  const date = word === "с" ? genitive(parts) : inCase(bare("ru", parts), 2);
  const about = parts.mark === "~" || parts.mark === "%" ? "примерно " : "";
  return `${word} ${about}${marked("ru", date, parts.mark === "?" || parts.mark === "%" ? "?" : "")}`;
}

/** `21–28 May 2018`, `28 May – 3 June 2018`, `May–June 2018`. */
function inOneYear(lang: Lang, a: Parts, b: Parts & { readonly month: number }, month: number): string {
  const same = month === b.month && a.day === b.day;
  if (same) return bare(lang, a);
  if (lang === "zh") {
    const end = `${month === b.month ? "" : `${b.month}月`}${b.day === null ? "" : `${b.day}日`}`;
    return `${bare(lang, a)}至${end}`;
  }
  const of = lang === "ru" ? `${b.year}\u00a0г.` : b.year;
  if (a.day === null || b.day === null)
    return `${dayAndMonth(lang, month, null)}–${dayAndMonth(lang, b.month, null)} ${of}`;
  const last = dayAndMonth(lang, b.month, b.day);
  return month === b.month
    ? `${a.day}–${last} ${of}`
    : `${dayAndMonth(lang, month, a.day)} ${lang === "ru" ? "—" : "–"} ${last} ${of}`;
}

function years(lang: Lang, from: string, to: string): string {
  return yearsText(lang, Number(from), Number(to));
}

function joined(lang: Lang, start: string, end: string): string {
  return lang === "zh" ? `${start}至${end}` : lang === "ru" ? `${start} — ${end}` : `${start} – ${end}`;
}
