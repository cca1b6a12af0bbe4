import type { Answer } from "../../../model/answer.ts";
import { allLargest } from "../../../model/level.ts";
import type { Question } from "../../../model/question.ts";
import type { Readings } from "../../../questions/readings.ts";
import { ask } from "../../../words/catalogue/ask.ts";
import { conventionText, meaningText } from "../../../words/convention-words.ts";
import { between, commasText } from "../../../words/lists.ts";
import { percent } from "../../../words/numbers.ts";
import { say } from "../../../words/say.ts";
import { Scroll } from "../../parts/scroll.tsx";
import type { ViewTools } from "../tools.ts";
import type { Asked } from "./ask-screen.ts";
import { readingValue } from "./reading-words.ts";

/** As many choices are told beside the one that decides. */
const TOLD = 3;

/** The choices that move an answer most, with what readings say under each of their values: their median, and of names the most frequent. */
export function Decides({
  tools,
  question,
  asked,
  readings,
}: {
  tools: ViewTools;
  question: Question;
  asked: Asked;
  readings: Readings;
}) {
  const { lang, speech } = tools;
  const { decidesValue = [] } = readings;
  const [first] = readings.effects;
  const name = (choice: string) => conventionText(lang, choice).label;
  const valued =
    decidesValue.length === 0 ? null : (
      <p>{say(lang, ask, "decidesValue", { choices: commasText(lang, decidesValue.map(name)) })}</p>
    );
  if (readings.decides === null || first === undefined)
    return valued ?? <p class="muted">{say(lang, ask, "nothingDecides")}</p>;
  const moving = readings.effects.filter((effect) => effect.eta2 >= 0.01).slice(0, TOLD);
  const numeric = moving.some(({ medians }) => Object.values(medians).some((median) => median !== null));
  const write = (value: Answer["value"]) => readingValue(tools, value, asked.answer, question);
  const middleOf = (choice: string, value: string, median: number | null) =>
    numeric ? write(median) : mostOften(readings, choice, value).map(write).join(between(lang, ";"));
  return (
    <>
      <h3>{say(lang, ask, "decides")}</h3>
      {valued}
      <p>{say(lang, ask, "decidesSays", { choice: name(first.name), share: percent(first.eta2, lang) })}</p>
      <Scroll label={say(lang, ask, "decides")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(lang, ask, "choice")}</th>
              <th scope="col">{say(lang, ask, "value")}</th>
              <th scope="col" class={numeric ? "num" : undefined}>
                {say(lang, ask, numeric ? "median" : "mostOften")}
              </th>
              <th scope="col" class="num">
                {say(lang, ask, "explains")}
              </th>
            </tr>
          </thead>
          {moving.map((effect) => (
            <tbody key={effect.name}>
              {Object.entries(effect.medians).map(([value, median], i) => (
                <tr
                  key={value}
                  class={asked.answer.conventions[effect.name] === value ? "chosen-row" : undefined}
                >
                  {i === 0 && (
                    <th scope="rowgroup" rowSpan={Object.keys(effect.medians).length}>
                      {name(effect.name)}
                    </th>
                  )}
                  <td>
                    {meaningText(lang, effect.name, value, speech.subject.labels)}
                    {asked.answer.conventions[effect.name] === value && (
                      <span class="muted small"> · {say(lang, ask, "chosenReading")}</span>
                    )}
                  </td>
                  <td class={numeric ? "num" : undefined}>{middleOf(effect.name, value, median)}</td>
                  {i === 0 && (
                    <td class="num" rowSpan={Object.keys(effect.medians).length}>
                      {percent(effect.eta2, lang)}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </Scroll>
    </>
  );
}

/** What most readings say that make a choice so; several where as many say each, nothing where readings are not listed. */
function mostOften({ list = [] }: Readings, choice: string, value: string): readonly Answer["value"][] {
  const said = new Map<string, { readonly value: Answer["value"]; count: number }>();
  for (const reading of list) {
    if (reading.choices[choice] !== value) continue;
    const key = JSON.stringify(reading.value);
    const known = said.get(key) ?? { value: reading.value, count: 0 };
    known.count++;
    said.set(key, known);
  }
  return allLargest([...said.values()], ({ count }) => count).map((one) => one.value);
}
