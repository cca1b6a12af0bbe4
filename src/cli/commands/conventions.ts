import type { Convention } from "../../conventions/convention.ts";
import { conventions } from "../../conventions/index.ts";
import { NO_SUBJECT } from "../../model/dataset.ts";
import { datasetOf } from "../../study/dataset.ts";
import { StudyError } from "../../study/study.ts";
import { answerWords } from "../../words/catalogue/answer.ts";
import { conventionText, meaningText, sentenceText } from "../../words/convention-words.ts";
import { between } from "../../words/lists.ts";
import { defaultOf, type Holding } from "../../words/methods.ts";
import { say } from "../../words/say.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Call, Run } from "../command.ts";
import { named } from "../named.ts";
import type { Screen } from "../screen.ts";
import { hintNext } from "../show/hint-next.ts";

/** `conventions`: the choices that decide an answer, with the values that this study has for them. */
export const run: Run = async (call) => {
  const { names, given, screen, lang } = call;
  const one = names[0] === undefined ? null : named(conventions, names[0], "convention");
  const holding = await holdingOf(call);
  if (given.json === true) {
    screen.data(one === null ? conventions.map((c) => plain(c, holding)) : plain(one, holding));
  } else if (one !== null) showConvention(screen, one, holding, lang);
  else {
    screen.table(
      [{ head: word(lang, "convention") }, { head: word(lang, "values, the default first"), wrap: true }],
      conventions.map((c) => [
        { text: c.name, style: "strong" },
        `${ordered(c, holding).join(", ")}  (${conventionText(lang, c.name).says.replace(/[.。]$/, "")})`,
      ]),
    );
    screen.say("");
    hintNext(screen, lang, "multivector conventions NAME");
  }
  return 0;
};

/** What the study at hand gives the conventions; nothing where there is no study. */
async function holdingOf(call: Call): Promise<Holding> {
  try {
    return await datasetOf(await call.study(), ["transfers"]);
  } catch (error) {
    if (!(error instanceof StudyError) || call.given.study !== undefined) throw error;
    return { subject: NO_SUBJECT, tables: new Map() };
  }
}

/** Values with the default of the study first. */
function ordered(convention: Convention, holding: Holding): readonly string[] {
  const own = defaultOf(convention.name, holding);
  const values = convention.values(holding);
  return own === "" ? values : [own, ...values.filter((v) => v !== own)];
}

function plain(c: Convention, holding: Holding): unknown {
  return {
    name: c.name,
    says: c.says,
    layers: c.layers,
    default: defaultOf(c.name, holding),
    values: ordered(c, holding).map((value) => ({
      value,
      meaning: c.meaning(value),
      sentence: c.sentence(value),
    })),
  };
}

function showConvention(screen: Screen, c: Convention, holding: Holding, lang: Lang): void {
  const { says } = conventionText(lang, c.name);
  const { labels } = holding.subject;
  screen.say({ text: c.name, style: "strong" }, `   ${says}`);
  const layers =
    c.layers === "all"
      ? word(lang, "all")
      : c.layers.map((l) => layerName(l, lang)).join(between(lang, "、"));
  screen.beside(word(lang, "layers"), layers);
  const own = defaultOf(c.name, holding);
  for (const value of ordered(c, holding)) {
    screen.say("");
    screen.say({ text: value, style: "strong" }, value === own ? say(lang, answerWords, "default") : "");
    screen.beside(word(lang, "meaning"), meaningText(lang, c.name, value, labels));
    screen.beside(word(lang, "methods"), sentenceText(lang, c.name, value, labels));
  }
  screen.say("");
  hintNext(screen, lang, `multivector ask … --set ${c.name}=VALUE`, `multivector ask … --vary ${c.name}=A,B`);
}

/** A layer as it is typed, in another language as it is called. */
function layerName(layer: string, lang: Lang): string {
  return lang === "en" ? layer : word(lang, layer);
}
