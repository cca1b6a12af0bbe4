import { layers } from "../../layers/index.ts";
import type { Layer } from "../../layers/layer.ts";
import { between } from "../../words/lists.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Run } from "../command.ts";
import { named } from "../named.ts";
import type { Screen } from "../screen.ts";

/** `layers`: what kinds of cooperation there are, and how each is read as a tie. */
export const run: Run = async ({ names, given, screen, lang }) => {
  const one = names[0] === undefined ? null : named(layers, names[0], "layer");
  if (given.json === true) screen.data(one ?? layers);
  else if (one !== null) showLayer(screen, one, lang);
  else {
    screen.table(
      [{ head: word(lang, "layer") }, { head: word(lang, "says"), wrap: true }],
      layers.map((l) => [{ text: l.name, style: "strong" }, `${titled(l, lang)} In ${l.values.join(", ")}.`]),
    );
    screen.say("");
    screen.hint(`${word(lang, "next")}${between(lang, ":")}multivector layers NAME, multivector measures`);
  }
  return 0;
};

function titled(layer: Layer, lang: Lang): string {
  const title = word(lang, layer.name);
  return lang === "en" || title === layer.name ? layer.says : `${title}. ${layer.says}`;
}

function showLayer(screen: Screen, layer: Layer, lang: Lang): void {
  screen.say({ text: layer.name, style: "strong" });
  screen.prose(titled(layer, lang));
  screen.say("");
  screen.beside(word(lang, "from"), layer.from.join(between(lang, "、")));
  screen.beside(word(lang, "to"), layer.to.join(between(lang, "、")));
  screen.beside(
    "time",
    layer.time === "instant" ? "counts where it starts" : "counts in every period in which it lasts",
  );
  screen.beside(word(lang, "value"), `${layer.values.join(", ")} (the first where none is named)`);
  screen.beside("tables", layer.tables.map((t) => `${t}.csv`).join(", "));
  if (!layer.horizontal)
    screen.beside(
      word(lang, "note"),
      "two recipients are never tied by it, so that it says nothing of ties among them",
    );
}
