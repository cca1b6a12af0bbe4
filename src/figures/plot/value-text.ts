import { ofEach } from "../../model/of-each.ts";
import { answerWords } from "../../words/catalogue/answer.ts";
import { figures } from "../../words/catalogue/figures.ts";
import { lookedWords } from "../../words/catalogue/looked.ts";
import { measuredText, numberText, percent, rangeText } from "../../words/numbers.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import type { Value } from "../ask/value.ts";

/** A value as it is written in a cell: with the sign of per cent, or why there is none. */
export const shortText = writtenOnce((value, lang) => {
  if (value.value !== null) return numberText(value.value, { unit: value.unit }, lang);
  return stateText(value.state, lang);
});

/** A value as it is heard: with its unit and its range. */
export const longText = writtenOnce((value, lang) => {
  const may = mayText(value, lang);
  if (may !== null) return `${may} · ${say(lang, answerWords, "noneCertain")}`;
  if (value.value === null) return stateText(value.state, lang);
  const range = rangeOf(value, lang);
  return `${measuredText(value.value, { unit: value.unit }, lang)}${range === null ? "" : ` (${range})`}`;
});

/** `11–13`, or null where the value stands alone. */
export const rangeOf = writtenOnce((value, lang) => (value.value === null ? null : endsText(value, lang)));

/** `0–13` where no record counts for certain and some may; else null. */
export const mayText = writtenOnce((value, lang) => (value.value === null ? endsText(value, lang) : null));

function endsText({ value, low, high, unit, may }: Value, lang: Lang): string | null {
  if (low === null || (high === null && may === undefined) || low === high) return null;
  const ends = { value: value ?? 0, low, high, unit, spread: "bounds" as const };
  return rangeText(
    { ...ends, id: "", receipt: [], conventions: {}, coverage: { known: 0, unknown: 0 } },
    { unit },
    lang,
  );
}

/** What is written of a value in a picture, its tables and its marks, in each width: once in a language. */
function writtenOnce<T>(write: (value: Value, lang: Lang) => T): (value: Value, lang: Lang) => T {
  const inOne = (lang: Lang) => ofEach((value: Value) => write(value, lang));
  const inLang = { en: inOne("en"), ru: inOne("ru"), zh: inOne("zh") };
  return (value, lang) => inLang[lang](value);
}

/** A share in whole per cent; one below half a per cent is no 0. */
export function wholeShare(share: number, lang: Lang): string {
  return share > 0 && share < 0.005 ? "<1" : percent(Math.round(share * 100) / 100, lang);
}

/** A text of a share without the sign of per cent. */
export function withoutSign(text: string): string {
  return text.replace(/\s?%$/, "");
}

/** Why there is no value. @param state as cells of figures have it */
export function stateText(state: string, lang: Lang): string {
  switch (state) {
    case "searched":
      return say(lang, figures, "searchedNone");
    case "not-searched":
      return say(lang, figures, "noRecord");
    case "uncounted":
      return say(lang, lookedWords, "uncountedAny");
    default:
      return say(lang, figures, "noValue");
  }
}
