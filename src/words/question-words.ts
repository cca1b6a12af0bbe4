import { isConvention } from "../conventions/index.ts";
import { questionFields } from "./catalogue/question-fields.ts";
import { conventionText } from "./convention-words.ts";
import { type KeyOf, say } from "./say.ts";
import { type Lang, word } from "./words.ts";

/** What a choice is called: a convention by its label, a field of a question as a form would have it. */
export function choiceLabel(lang: Lang, name: string): string {
  if (isConvention(name)) return conventionText(lang, name).label;
  return isField(lang, name) ? say(lang, questionFields, name) : word(lang, name);
}

/** What amounts are counted in: `million TIV, a volume`, `US dollars`. */
export function unitName(lang: Lang, value: string): string {
  const key = UNITS[value];
  return key === undefined ? word(lang, value) : say(lang, questionFields, key);
}

const UNITS: Readonly<Record<string, KeyOf<typeof questionFields.en>>> = {
  "tiv-millions": "tiv",
  usd: "dollars",
  count: "records",
  orders: "orders",
  licences: "licences",
  deliveries: "deliveries",
  units: "units",
  troops: "troops",
  persons: "persons",
  programmes: "programmes",
  frameworks: "frameworks",
  projects: "projects",
  grants: "grants",
};

/** In a browser there are the texts of its own language alone. */
function isField(lang: Lang, name: string): name is keyof typeof questionFields.en {
  return Object.hasOwn(questionFields[lang], name);
}
