import type { Answer } from "../../model/answer.ts";
import type { SubjectLabels } from "../../model/dataset.ts";
import type { Referee } from "../../questions/referee.ts";
import { toldWords } from "../../words/catalogue/told.ts";
import { meaningText } from "../../words/convention-words.ts";
import { spreadWord } from "../../words/headline.ts";
import { isNamed, type Labels, namesText } from "../../words/labels.ts";
import { between } from "../../words/lists.ts";
import { noteText } from "../../words/notes.ts";
import { numberText, type Style } from "../../words/numbers.ts";
import { say } from "../../words/say.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Screen } from "../screen.ts";
import type { Text } from "../table.ts";

/** One number that is gone through: how its column is headed, and how its values are written. */
export interface Judged {
  readonly head: string;
  readonly referee: Referee;
  readonly unit: string;
  readonly style: Style;
}

/** The answer under each value of each convention, one at a time from what was asked; several numbers side by side. */
export function showReferee(
  screen: Screen,
  judged: readonly [Judged, ...Judged[]],
  labels: Labels,
  own: SubjectLabels | undefined,
  lang: Lang,
  what = "",
): void {
  const [first] = judged;
  screen.say("");
  const how = say(lang, toldWords, "refereeHow");
  screen.beside(word(lang, "referee"), what === "" ? how : `${what}${between(lang, ";")}${how}`);
  const body: Text[][] = [];
  const keys = uniqueKeys(judged);
  const names = [...new Set(keys.map((k) => k.convention))];
  for (const name of names) {
    body.push([{ text: name, style: "strong" }, ...judged.map(() => ""), ""]);
    for (const key of keys.filter((k) => k.convention === name)) {
      body.push([
        `${key.asked ? "*" : " "} ${key.value}`,
        ...judged.map((one): Text => {
          const row = one.referee.rows.find((r) => r.convention === name && r.value === key.value);
          if (row === undefined) return { text: "=", style: "faint" };
          const text = valueText(row.answer, one, labels, lang);
          return { text, style: row.differs ? "strong" : "faint" };
        }),
        meaningText(lang, name, key.value, own),
      ]);
    }
  }
  if (body.length > 0)
    screen.table(
      [
        { head: "" },
        ...judged.map((j) => ({ head: j.head, right: true, most: 22 })),
        { head: "", wrap: true },
      ],
      body,
      2,
    );
  for (const { convention, value } of first.referee.fixed)
    screen.beside(
      word(lang, "fixed"),
      `${convention} ${value}${between(lang, ":")}${meaningText(lang, convention, value, own)}`,
    );
  for (const { head, referee, unit, style } of judged) {
    const { low, high, are, spread } = referee.ends;
    const ends = [low, high].map((n) => (n === null ? "…" : valueText(n, { unit, style }, labels, lang)));
    const what = head === "" ? "" : `${head}${between(lang, ":")}`;
    const same = low !== null && high !== null && ends[0] === ends[1];
    const text =
      low === null && high === null
        ? noteText(lang, are).text
        : same
          ? say(lang, toldWords, "bothEnds", { value: ends[0] ?? "" })
          : lang === "en"
            ? `${ends.join(" to ")}, ${are}`
            : `${ends.join(" – ")}${spread === undefined || spread === "bounds" ? "" : `, ${spreadWord({ spread }, lang)}`}`;
    screen.beside(
      word(lang, spread === undefined || spread === "bounds" ? "bounds" : "interval"),
      what + text,
    );
  }
}

/** Values of any of the numbers in the order in which they come. */
function uniqueKeys(judged: readonly Judged[]): Referee["rows"] {
  const seen = new Set<string>();
  return judged
    .flatMap((j) => j.referee.rows)
    .filter(({ convention, value }) => {
      const key = `${convention}=${value}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

function valueText(
  value: Answer["value"],
  { unit, style }: Pick<Judged, "unit" | "style">,
  labels: Labels,
  lang: Lang,
): string {
  if (value === null) return word(lang, "no value");
  return isNamed(value) ? namesText(value, unit, labels, lang) : numberText(value, style, lang);
}
