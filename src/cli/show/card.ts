import type { Answer } from "../../model/answer.ts";
import type { Line, PartnerLine, RecipientLine } from "../card.ts";
import type { Labels } from "../labels.ts";
import { digits, percent } from "../numbers.ts";
import { periodText } from "../phrase.ts";
import type { Screen } from "../screen.ts";
import type { Text } from "../table.ts";
import { type Lang, word } from "../words.ts";

/** So many partners are named; the rest is in `ask composition`. */
const MAIN = 4;

export function showRecipient(
  screen: Screen,
  lines: readonly RecipientLine[],
  labels: Labels,
  lang: Lang,
): void {
  const rows = told(lines).map((line): Text[] => [
    ...headOf(line, labels, lang),
    line.effectiveNumber === null ? "" : numeric(line.effectiveNumber, lang),
    line.shares === null ? "" : sharesText(line.shares, labels, lang),
  ]);
  screen.table(
    [
      ...heads(lang),
      { head: word(lang, "eff. n"), right: true },
      { head: word(lang, "main partners"), wrap: true },
    ],
    rows,
  );
  if (!screen.quiet) {
    screen.say("");
    screen.prose(
      "eff. n: effective number of partners, how many equally large ones would be as concentrated",
      0,
      "faint",
    );
  }
}

export function showPartner(screen: Screen, lines: readonly PartnerLine[], labels: Labels, lang: Lang): void {
  const rows = told(lines).map((line): Text[] => [
    ...headOf(line, labels, lang),
    typeof line.share?.value === "number" ? percent(line.share.value, lang) : "",
    line.rank === null ? "" : numeric(line.rank, lang),
    line.byRecipient === null ? "" : amountsText(line.byRecipient, lang),
  ]);
  screen.table(
    [
      ...heads(lang),
      { head: word(lang, "share"), right: true },
      { head: word(lang, "rank"), right: true },
      { head: word(lang, "recipient"), wrap: true },
    ],
    rows,
  );
}

export function showStandings(
  screen: Screen,
  standings: { readonly member: readonly string[]; readonly observer: readonly string[] },
  labels: Labels,
  lang: Lang,
): void {
  screen.say("");
  const none = word(lang, "no record");
  const short = (ids: readonly string[]) =>
    ids.length === 0 ? none : ids.map((id) => shortName(id, labels, lang)).join(", ");
  screen.beside(word(lang, "member of"), short(standings.member));
  screen.beside(word(lang, "observer in"), short(standings.observer));
}

/** Frameworks are known by their abbreviations; in another language by what that language calls them. */
function shortName(id: string, labels: Labels, lang: Lang): string {
  return lang === "en" && /^[A-Z]/.test(id) ? id : labels.actor(id);
}

/** A layer of which nothing is known in any period is told once. */
function told<T extends Line>(lines: readonly T[]): readonly T[] {
  return lines.filter((line) => {
    const same = lines.filter((l) => l.layer === line.layer);
    if (same.some((l) => l.total !== null))
      return lines.some((l) => l.layer === line.layer && l.value === line.value && l.total !== null);
    return line === same[0];
  });
}

function heads(lang: Lang) {
  return [
    { head: word(lang, "layer") },
    { head: word(lang, "period") },
    { head: word(lang, "count"), right: true },
  ];
}

function headOf(line: Line, labels: Labels, lang: Lang): Text[] {
  const first = line.period === undefined;
  const name = line.value === "count" ? labels.layer(line.layer) : lang === "en" ? "  million TIV" : "  TIV";
  const none = word(lang, line.searched ? "searched, none found" : "no record");
  return [
    first ? { text: name, style: "strong" } : "",
    first ? word(lang, "all time") : periodText(line.period ?? "", lang),
    line.total === null ? { text: none, style: "faint" } : numeric(line.total, lang),
  ];
}

function numeric(answer: Answer, lang: Lang): string {
  return typeof answer.value === "number" ? digits(answer.value, lang) : "";
}

function sharesText(parts: NonNullable<Answer["parts"]>, labels: Labels, lang: Lang): string {
  const sorted = Object.entries(parts)
    .flatMap(([name, part]) =>
      typeof part.value === "number" && part.value > 0 ? [[name, part.value] as const] : [],
    )
    .sort((a, b) => b[1] - a[1]);
  const named = sorted
    .slice(0, MAIN)
    .map(([name, share]) => `${labels.actor(name).replaceAll(" ", "\u00a0")}\u00a0${percent(share, lang)}`);
  return named.join(", ") + (sorted.length > MAIN ? ", …" : "");
}

function amountsText(parts: NonNullable<Answer["parts"]>, lang: Lang): string {
  return Object.entries(parts)
    .flatMap(([name, part]) =>
      typeof part.value === "number" && part.value !== 0 ? [`${name}\u00a0${digits(part.value, lang)}`] : [],
    )
    .join(", ");
}
