import { later } from "../../questions/later.ts";
import { between } from "../../words/lists.ts";
import type { Speech } from "../../words/phrase.ts";
import { paintsOf } from "../colours.ts";
import type { Plot } from "../kind.ts";
import { measure } from "../scene/measure.ts";
import type { Mark, MarkPart } from "../scene/scene.ts";
import { plainText } from "../scene/script.ts";
import type { Figure } from "../spec.ts";
import { namer } from "../subtitle.ts";

/** The plots of one figure: they share their marks and their colours. */
export interface Plots {
  /** @param panel name of the panel, which its marks begin with where they do not hold it already */
  plotFor(figure: Figure, panel?: string | null): Plot;
  marks(): readonly Mark[];
}

export function plotsOf(speech: Speech, width: number): Plots {
  const marks: (() => Mark)[] = [];
  const paintOf = paintsOf(speech.subject);
  const { lang, labels, subject } = speech;
  return {
    marks: () => marks.map((made) => made()),
    plotFor: ({ question }, panel = null) => {
      const named = namer({ lang, labels }, question);
      const names = new Map<string, string>();
      const places = new Map<string, number>();
      const markAs = (key: string, make: () => Mark) => {
        const known = places.get(key);
        if (known !== undefined) return known;
        places.set(key, marks.length);
        marks.push(later(() => within(panel, make(), lang)));
        return marks.length - 1;
      };
      return {
        width,
        narrow: width < 420,
        lang,
        labels,
        subject,
        name: (actor) => {
          const known = names.get(actor) ?? plainText(named(actor));
          names.set(actor, known);
          return known;
        },
        paintOf,
        measure,
        marked: new Map(),
        mark: (mark) => markAs(keyOf(mark), () => mark),
        markAs: (key, make) => markAs(`\u0000${key}`, make),
      };
    },
  };
}

/** A mark of a panel, with the name of the panel before its own. */
function within(panel: string | null, mark: Mark, lang: Speech["lang"]): Mark {
  if (panel === null) return mark;
  const { label, value, receipt, split, none, left, narrows, question } = mark;
  return {
    label: label.includes(panel) ? label : `${panel}${between(lang, ":")}${label}`,
    lang: mark.lang,
    parts: partsWithin(panel, mark),
    value,
    receipt,
    split,
    none,
    left,
    narrows,
    question,
  };
}

/** The panel and what a mark is called in it. */
function partsWithin(
  panel: string,
  { label, lang, parts = [{ text: label, lang }] }: Mark,
): readonly MarkPart[] {
  const others = parts.filter(({ text }) => text !== panel);
  return [{ text: panel, panel: true }, ...(others.length === 0 ? parts : others)];
}

/** Two marks of one panel are one where they say the same of the same. */
function keyOf({ label, value, narrows }: Mark): string {
  let key = `${label}|${value}`;
  for (const name in narrows) key += `|${narrows[name]}`;
  return key;
}
