import { cards } from "./catalogue/cards.ts";
import type { Labels } from "./labels.ts";
import { apart, between, commasText } from "./lists.ts";
import { percent } from "./numbers.ts";
import { say } from "./say.ts";
import type { Lang } from "./words.ts";

/** A layer of a card, as far as it is told here. */
interface Told {
  readonly layer: string;
  readonly value: string;
  readonly nobodys: number;
  readonly several: number;
  readonly own: number;
}

type Part = "nobodys" | "several" | "own";

/** How many records name a partner that nothing is known to be of, and whether anything is known to be of anybody. */
interface Named {
  readonly records: number;
  readonly untold: boolean;
}

/** How many records of each layer a release leaves out: `exercises 58, arms transfers 86`. */
export function lackText(
  layers: readonly { readonly layer: string; readonly leftOut: number }[],
  labels: Pick<Labels, "layer">,
  lang: Lang,
): string {
  return commasText(
    lang,
    layers.map(({ layer, leftOut }) => `${labels.layer(layer)} ${leftOut}`),
  );
}

/** What the shares that a sphere rests on are of, and what they are over all layers, which may weigh the same. */
export function sharesText(equal: boolean, lang: Lang): string {
  const over = say(lang, cards, equal ? "sharesEqual" : "sharesWeighed");
  return `${say(lang, cards, "sharesSay")}${apart(lang)}${over}`;
}

/** A share that is to be expected, behind its sign. */
export function expectedText({ expected }: { readonly expected: number }, lang: Lang): string {
  return `≈ ${percent(expected, lang)}`;
}

/** How many records of each layer of a card have no date; null where all have one. */
export function undatedText(
  lines: readonly { readonly layer: string; readonly value: string; readonly undated: number }[],
  labels: Pick<Labels, "layer">,
  lang: Lang,
): string | null {
  const parts = lines.flatMap(({ layer, value, undated }) =>
    value === "count" && undated > 0 ? [`${labels.layer(layer)} ${undated}`] : [],
  );
  return parts.length === 0 ? null : say(lang, cards, "undated", { parts: commasText(lang, parts) });
}

/** How much of each layer of a card belongs to nobody known; null where nothing does. */
export function nobodysText(
  lines: readonly Omit<Told, Exclude<Part, "nobodys">>[],
  labels: Pick<Labels, "layer">,
  lang: Lang,
): string | null {
  return partsText("nobodys", lines, labels, lang);
}

/** What the shares of each layer of a card add up to where that is more than the whole; null where none does. */
export function severalText(
  lines: readonly Omit<Told, Exclude<Part, "several">>[],
  labels: Pick<Labels, "layer">,
  lang: Lang,
): string | null {
  return partsText("several", lines, labels, lang);
}

/** How much of each layer of a card a recipient has from itself; null where it has nothing. */
export function ownText(
  lines: readonly Omit<Told, Exclude<Part, "own">>[],
  labels: Pick<Labels, "layer">,
  lang: Lang,
): string | null {
  return partsText("own", lines, labels, lang);
}

/** Layers in which records name a partner and none says that anything is its own, each as a sentence without a stop. */
export function namedTexts(
  lines: readonly { readonly layer: string; readonly named?: Named | null }[],
  labels: Pick<Labels, "layer">,
  lang: Lang,
): readonly string[] {
  return lines.flatMap(({ layer, named }) => {
    if (named === null || named === undefined) return [];
    const said = say(lang, cards, named.untold ? "namedUntold" : "namedOnly", { count: named.records });
    return [`${labels.layer(layer)}${between(lang, ":")}${said}`];
  });
}

function partsText<What extends Part>(
  what: What,
  lines: readonly (Omit<Told, Part> & Readonly<{ [name in What]: number }>)[],
  labels: Pick<Labels, "layer">,
  lang: Lang,
): string | null {
  const parts = lines
    .filter((line) => line[what] > 0)
    .map((line) => {
      const layer = labels.layer(line.layer);
      const name = line.value === "count" ? layer : `${layer}${between(lang, ",")}TIV`;
      return `${name} ${percent(line[what], lang)}`;
    });
  return parts.length === 0 ? null : say(lang, cards, what, { parts: commasText(lang, parts) });
}
