import { type Lang, word } from "./words.ts";

/** Phrases of several words that stand in notes, in Russian and Chinese. */
const PHRASES: Readonly<Record<string, readonly [string, string]>> = {
  "rounding half up": ["при обычном округлении", "四舍五入"],
  "rounding half to even": ["при округлении до чётного", "四舍六入五成双"],
  "cutting off": ["при отбрасывании", "截尾"],
  "all others": ["все прочие", "其余各方"],
  unit: ["единица", "单位"],
  activities: ["мероприятий", "项活动"],
  activity: ["мероприятие", "项活动"],
  packages: ["пакетов", "批订单"],
  orders: ["заказов", "项订单"],
};

/** Words of the engine within a text, such as the names of layers, each in the language; all else as it is. */
export function phrasesText(lang: Lang, text: string): string {
  if (lang === "en") return text;
  const known = Object.entries(PHRASES).toSorted(([a], [b]) => b.length - a.length);
  const put = new Map<string, string>();
  let left = text;
  for (const [english, [ru, zh]] of known) {
    const whole = new RegExp(`(?<![\\p{L}-])${english}(?![\\p{L}-])`, "gu");
    left = left.replaceAll(whole, () => {
      const mark = String.fromCodePoint(0xe000 + put.size);
      put.set(mark, lang === "ru" ? ru : zh);
      return mark;
    });
  }
  const words = left.replaceAll(/(?<![\p{L}-])[a-z]+(?:-[a-z]+)*(?![\p{L}-])/gu, (w) => word(lang, w));
  const told = words.replaceAll(/[\ue000-\uf8ff]/g, (mark) => put.get(mark) ?? mark);
  return lang === "zh" ? told.replaceAll(", ", "、").replaceAll(/(?<=\p{sc=Han}) (?=\d)/gu, "") : told;
}
