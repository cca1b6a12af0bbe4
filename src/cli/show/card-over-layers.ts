import { orderText, sphereLeavesTexts } from "../../views/over-bases.ts";
import type { OverAll } from "../../views/over-layers.ts";
import type { Shares, SphereShares } from "../../views/sphere-shares.ts";
import { expectedText, lackText, sharesText } from "../../words/card-words.ts";
import { cards } from "../../words/catalogue/cards.ts";
import { sentenceText } from "../../words/convention-words.ts";
import { headlineOf } from "../../words/headline.ts";
import type { Labels } from "../../words/labels.ts";
import { between } from "../../words/lists.ts";
import { digits, percent } from "../../words/numbers.ts";
import { say } from "../../words/say.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Screen } from "../screen.ts";
import type { Text } from "../table.ts";
import { cut } from "../wrap.ts";
import { shortIn } from "./card-texts.ts";

/** Numbers over all layers, where the measures are there: the multivector index and the sphere. */
export function showOverLayers(
  screen: Screen,
  { over, shares, lack }: OverAll,
  labels: Labels,
  lang: Lang,
): void {
  const number = (name: string) => {
    const answer = over[name];
    return typeof answer?.value === "number" ? digits(answer.value, lang) : null;
  };
  const parts = lack === null ? "" : lackText(lack.layers, labels, lang);
  if (lack?.untold) {
    const untold = say(lang, cards, "overUntold", { parts });
    for (const measure of ["multivector", "sphere"] as const) screen.beside(word(lang, measure), untold);
    return;
  }
  const without = lack === null ? "" : `${between(lang, ";")}${say(lang, cards, "overLack", { parts })}`;
  const index = number("multivector");
  if (index !== null) {
    const [alpha, beta] = [number("multivector-alpha"), number("multivector-beta")];
    const parts = [
      `${index}`,
      ...(alpha === null ? [] : [`${word(lang, "within layers (alpha)")} ${alpha}`]),
      ...(beta === null ? [] : [`${word(lang, "between layers (beta)")} ${beta}`]),
    ];
    screen.beside(word(lang, "multivector"), `${parts.join(between(lang, ","))}${without}`);
    const order = orderText(over, lang);
    if (order !== null && !screen.quiet) screen.beside("", order);
  }
  const sphere = over.sphere;
  if (sphere?.value === null && sphere.why === "too-few")
    screen.beside(
      word(lang, "sphere"),
      `${word(lang, "no value")}${between(lang, ":")}${word(lang, "too-few")}`,
    );
  if (typeof sphere?.value !== "string") return;
  const partner = over["sphere-partner"]?.value;
  const margin = over["dominance-margin"];
  const points = (share: number) => digits(100 * share, lang, 1);
  const ends =
    typeof margin?.value === "number" && margin.low !== null && margin.high !== null
      ? `${between(lang, ";")}${word(lang, "margin")} ${headlineOf(margin, "dominance-margin", labels, lang)}${between(lang, ",")}${word(lang, "95 % credible interval")} ${points(margin.low)} ${lang === "en" ? "to" : "–"} ${points(margin.high)}`
      : "";
  const p = over["sphere-probability"]?.value;
  const who =
    typeof partner === "string" && typeof p === "number"
      ? `${between(lang, ";")}${labels.actor(partner)} ${word(lang, "comes first with probability")} ${percent(p, lang)}`
      : "";
  screen.beside(word(lang, "sphere"), `${word(lang, sphere.value)}${who}${ends}${without}`);
  const weights = sphere.conventions["layer-weights"];
  if (screen.quiet) return;
  if (weights !== undefined) {
    screen.beside("", sentenceText(lang, "layer-weights", weights));
    for (const text of sphereLeavesTexts(over, lang)) screen.beside("", text);
  }
  if (shares !== null) showShares(screen, shares, weights === "equal", labels, lang);
}

/** The shares that a sphere rests on, one row a layer. */
function showShares(
  screen: Screen,
  { partners, layers }: SphereShares,
  equal: boolean,
  labels: Labels,
  lang: Lang,
): void {
  screen.beside("", sharesText(equal, lang));
  const both = (of: Shares) => `${percent(of.share, lang)} ${expectedText(of, lang)}`;
  const room = Math.max(NARROW, Math.floor((screen.width - BEFORE) / partners.length));
  const named = (id: string) => cut(shortIn(labels, lang)(id), room);
  screen.table(
    [
      { head: word(lang, "layer") },
      { head: word(lang, "records"), right: true },
      ...partners.map(({ name }) => ({ head: named(name), right: true })),
    ],
    [
      ...layers.map(({ layer, records, shares }): Text[] => [
        labels.layer(layer),
        digits(records, lang),
        ...shares.map(both),
      ]),
      [
        { text: say(lang, cards, "over"), style: "strong" },
        "",
        ...partners.map((partner): Text => ({ text: both(partner), style: "strong" })),
      ],
    ],
    2,
  );
}

/** Room of layers and their records, and what two shares take at least; a name above them is cut where it is wider. */
const BEFORE = 35;
const NARROW = 15;
