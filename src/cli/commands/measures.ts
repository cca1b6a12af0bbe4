import type { Measure } from "../../measures/measure.ts";
import { measures } from "../../questions/measures.ts";
import type { Run } from "../command.ts";
import { named } from "../named.ts";
import type { Screen } from "../screen.ts";
import { word } from "../words.ts";

/** `measures`: what can be asked, in the order from counts to graphs. */
export const run: Run = async ({ names, given, screen, lang }) => {
  const one = names[0] === undefined ? null : named(measures, names[0], "measure");
  if (given.json === true) screen.data(one === null ? measures.map(plain) : plain(one));
  else if (one !== null) showMeasure(screen, one);
  else {
    screen.table(
      [{ head: "measure" }, { head: word(lang, "unit") }, { head: word(lang, "says"), wrap: true }],
      measures.map((m) => [{ text: m.name, style: "strong" }, m.unit, m.says]),
    );
    screen.say("");
    screen.hint(`${word(lang, "next")}: multivector measures NAME`);
  }
  return 0;
};

/** A measure without the function that computes it. */
function plain({ of: _, ...measure }: Measure): Omit<Measure, "of"> {
  return measure;
}

function showMeasure(screen: Screen, m: Measure): void {
  screen.say({ text: m.name, style: "strong" }, `   ${m.title}`);
  screen.prose(m.says);
  screen.say("");
  screen.beside("formula", m.formula);
  screen.beside("unit", m.unit);
  screen.beside("range", m.range);
  for (const reason of m.nulls) screen.beside(reason === m.nulls[0] ? "no value" : "", reason);
  screen.beside("example", m.example);
  screen.beside("after", m.cites);
}
