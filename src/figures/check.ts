import type { Fault } from "../model/fault.ts";
import { listOf, mapOf } from "../study/plain.ts";
import type { Study } from "../study/study.ts";
import { LANGS } from "../words/words.ts";
import { refusalOf } from "./ask/axis.ts";
import { benchFor } from "./bench.ts";
import { askFigure } from "./figure.ts";
import { figuresOf, type Place } from "./read.ts";
import type { Figure } from "./spec.ts";

/** Every fault of the figures of a study: files, questions that cannot be asked or drawn so, titles that lack a language. */
export async function checkFigures(study: Study): Promise<readonly Fault[]> {
  const { figures, places, faults } = await figuresOf(study);
  if (figures.length === 0) return faults;
  const bench = await benchFor(study);
  const languages = languagesOf(study);
  const found = figures.flatMap((figure) => {
    const place = places.get(figure.id) ?? { file: "figures", row: 0, column: 0 };
    const why = refusalOf(() => askFigure(bench, figure));
    return [
      ...(why === null ? [] : [asked(place, figure, why)]),
      ...languages.flatMap((lang) =>
        figure.title[lang] === undefined ? [untitled(place, figure, lang)] : [],
      ),
      ...(figure.claims ?? []).flatMap((id) =>
        bench.claims?.has(id) === true ? [] : [claimless(place, figure, id)],
      ),
    ];
  });
  return [...faults, ...found];
}

function asked(place: Place, figure: Figure, why: string): Fault {
  const message = `figure ${figure.id}: ${why}`;
  return {
    level: "error",
    ...place,
    code: "figure",
    message,
    mend: "see docs/figures.md for what each kind asks",
  };
}

function untitled(place: Place, figure: Figure, lang: string): Fault {
  const message = `figure ${figure.id} has no title in ${lang}, so that it stands in English there`;
  return { level: "warning", ...place, code: "no-title", message, mend: `add ${lang}: to its title` };
}

function claimless(place: Place, figure: Figure, id: string): Fault {
  const message = `figure ${figure.id} bears on a claim that there is not: ${JSON.stringify(id)}`;
  return {
    level: "error",
    ...place,
    code: "dangling-reference",
    message,
    mend: "name a claim of claims/, or take it out",
  };
}

/** Languages that the study says it writes. */
function languagesOf(study: Study): readonly (typeof LANGS)[number][] {
  const written = listOf(mapOf(study.yaml.data)?.languages);
  return LANGS.filter((lang) => written.includes(lang));
}
