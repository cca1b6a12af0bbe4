import { isConvention } from "../../../conventions/index.ts";
import { meaningText } from "../../../words/convention-words.ts";
import { partyText } from "../../../words/party.ts";
import { periodText } from "../../../words/phrase.ts";
import { unitName } from "../../../words/question-words.ts";
import { word } from "../../../words/words.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { actorName } from "../actor-link.tsx";

/** A value of a convention or of a field of a question, in words. */
export function choiceValue(site: Site, here: Here, name: string, value: string): string {
  const { lang } = here;
  if (isConvention(name)) return meaningText(lang, name, value, site.study.subject.labels);
  if (name === "period") return periodText(value, lang);
  if (["from", "to", "without"].includes(name))
    return partyText(value, lang, (id) => actorName(site, here, id).text);
  return name === "value" ? unitName(lang, value) : word(lang, value);
}
