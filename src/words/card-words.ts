import { cards } from "./catalogue/cards.ts";
import type { Labels } from "./labels.ts";
import { between, commasText } from "./lists.ts";
import { percent } from "./numbers.ts";
import { say } from "./say.ts";
import type { Lang } from "./words.ts";

/** A layer of a card, as far as it is told here. */
interface Told {
  readonly layer: string;
  readonly value: string;
  readonly nobodys: number;
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

/** How much of each layer of a card belongs to nobody known; null where nothing does. */
export function nobodysText(
  lines: readonly Told[],
  labels: Pick<Labels, "layer">,
  lang: Lang,
): string | null {
  const parts = lines
    .filter(({ nobodys }) => nobodys > 0)
    .map(({ layer, value, nobodys }) => {
      const name = value === "count" ? labels.layer(layer) : `${labels.layer(layer)}${between(lang, ",")}TIV`;
      return `${name} ${percent(nobodys, lang)}`;
    });
  return parts.length === 0 ? null : say(lang, cards, "nobodys", { parts: commasText(lang, parts) });
}
