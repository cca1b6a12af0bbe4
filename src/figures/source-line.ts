import { figures } from "../words/catalogue/figures.ts";
import { say } from "../words/say.ts";
import type { Lang } from "../words/words.ts";
import type { About } from "./figure.ts";
import { plainText } from "./scene/script.ts";

/** The line below a drawing: which study, of which version, how many records, which data; and the terms. */
export function sourceLineOf(about: About, records: number | null, lang: Lang): readonly [string, string] {
  const left = [
    about.title,
    about.version,
    records === null ? "" : say(lang, figures, "recordsRead", { count: records }),
    say(lang, figures, "dataHash", { hash: about.dataHash }),
  ];
  return [plainText(left.filter((text) => text !== "").join(" · ")), plainText(about.licence)];
}
