import { conventions } from "../../conventions/index.ts";
import { conventionText, meaningText } from "../../words/convention-words.ts";
import type { Lang } from "../../words/words.ts";
import type { Handed } from "../handed.ts";
import { chosenIn } from "./edition-words.ts";
import { md, mdTable } from "./markdown.ts";

/** Heads of the columns, what stands beside a number of choices where any other number may be chosen too, and where there is nothing to choose. */
const WORDS: Readonly<Record<Lang, readonly [string, string, string, string, string, string]>> = {
  en: [
    "convention",
    "what it decides",
    "chosen here",
    "choices",
    "or any number",
    "none: the study has none",
  ],
  ru: [
    "правило счёта",
    "что решает",
    "выбрано здесь",
    "вариантов",
    "или любое число",
    "ничего: в исследовании их нет",
  ],
  zh: ["约定", "决定什么", "此处所选", "选项数", "或任意数值", "无：本研究中没有"],
};

/** Every convention on a line of its own: what it decides, what was chosen, and out of how many. */
export function conventionsTable(handed: Handed, lang: Lang): string {
  const { study, bench } = handed;
  const chosen = chosenIn(handed);
  const [name, decides, here, choices, any, none] = WORDS[lang];
  const rows = conventions.map((convention) => {
    const value = chosen[convention.name] ?? "";
    const listed = convention.values({ subject: study.subject, tables: bench.dataset.tables }).length;
    return [
      `\`${convention.name}\``,
      md(conventionText(lang, convention.name).says),
      value === ""
        ? none
        : `**${md(value)}**: ${md(meaningText(lang, convention.name, value, study.subject.labels))}`,
      convention.accepts === undefined ? String(listed) : `${listed}, ${any}`,
    ];
  });
  return mdTable([name, decides, here, choices], rows);
}
