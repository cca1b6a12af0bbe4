import { layers } from "../../layers/index.ts";
import type { Layer } from "../../layers/layer.ts";
import { layerTexts } from "../../words/catalogue/layers.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Run } from "../command.ts";
import { named } from "../named.ts";
import type { Screen } from "../screen.ts";
import { hintNext } from "../show/hint-next.ts";

/** `layers`: what kinds of cooperation there are, and how each is read as a tie. */
export const run: Run = async ({ names, given, screen, lang }) => {
  const one = names[0] === undefined ? null : named(layers, names[0], "layer");
  if (given.json === true) screen.data(one ?? layers);
  else if (one !== null) showLayer(screen, one, lang);
  else {
    screen.table(
      [{ head: word(lang, "layer") }, { head: say(lang, layerTexts, "what"), wrap: true }],
      layers.map((l) => [
        { text: l.name, style: "strong" },
        say(lang, layerTexts, "values", { says: saysOf(l, lang), values: l.values.join(", ") }),
      ]),
    );
    screen.say("");
    hintNext(screen, lang, "multivector layers NAME", "multivector measures");
  }
  return 0;
};

function saysOf(layer: Layer, lang: Lang): string {
  if (lang === "en") return layer.says;
  const texts: Readonly<Record<string, string>> = layerTexts[lang];
  return texts[layer.name] ?? layer.says;
}

function showLayer(screen: Screen, layer: Layer, lang: Lang): void {
  screen.say({ text: layer.name, style: "strong" });
  screen.prose(saysOf(layer, lang));
  screen.say("");
  screen.beside(word(lang, "from"), layer.from.join(between(lang, "、")));
  screen.beside(word(lang, "to"), layer.to.join(between(lang, "、")));
  screen.beside(say(lang, layerTexts, "time"), say(lang, layerTexts, layer.time));
  screen.beside(
    word(lang, "value"),
    say(lang, layerTexts, "firstValue", { values: layer.values.join(", ") }),
  );
  screen.beside(say(lang, layerTexts, "tables"), layer.tables.map((t) => `${t}.csv`).join(", "));
  if (!layer.horizontal) screen.beside(word(lang, "note"), say(lang, layerTexts, "vertical"));
}
