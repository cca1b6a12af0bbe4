import type { Drawn, Look } from "../../figures/drawn.ts";
import { type About, wordedIn } from "../../figures/figure.ts";
import type { Figure } from "../../figures/spec.ts";
import { sentencesText } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import { figureWords } from "./words.ts";

/** What a caption tells besides the figure. */
export interface Captioned {
  readonly figure: Figure;
  readonly drawn: Pick<Drawn, "title" | "subtitle" | "takeaway" | "methods" | "owed" | "hash">;
  readonly look: Look;
  readonly about: About;
  /** Of this program. */
  readonly version: string;
  /** How many records the figure rests on. */
  readonly records: number;
  readonly files: { readonly values: string | null; readonly receipt: string };
  /** The command that draws it again. */
  readonly command: string;
}

/** What stands below a figure in a text: finding, methods, records, terms, how to cite it and how to make it again. */
export function captionOf({ figure, drawn, look, about, version, ...more }: Captioned): string {
  const { lang } = look;
  const { records, files, command } = more;
  const rests =
    records === 0
      ? say(lang, figureWords, "restsOnNothing")
      : say(lang, figureWords, "rests", { count: records, file: files.receipt });
  const cite = {
    study: about.title,
    title: drawn.title,
    id: figure.id,
    data: about.dataHash,
    version,
    hash: drawn.hash,
  };
  const terms = sentencesText(lang, [about.licence, ...drawn.owed]);
  const parts = [
    `${drawn.title}\n${drawn.subtitle}`,
    drawn.takeaway,
    figure.note === undefined ? "" : wordedIn(figure.note, lang),
    drawn.methods === "" ? "" : say(lang, figureWords, "methods", { text: drawn.methods }),
    files.values === null ? rests : `${rests} ${say(lang, figureWords, "values", { file: files.values })}`,
    [
      figure.where === undefined ? "" : say(lang, figureWords, "published", { where: figure.where }),
      figure.claims === undefined || figure.claims.length === 0
        ? ""
        : say(lang, figureWords, "claims", { ids: figure.claims.join(", ") }),
    ]
      .filter((text) => text !== "")
      .join(" "),
    terms === "" ? "" : say(lang, figureWords, "terms", { text: terms }),
    say(lang, figureWords, "cite", cite),
    `${say(lang, figureWords, "again")}\n${command}`,
  ];
  return `${parts.filter((text) => text.trim() !== "").join("\n\n")}\n`;
}
