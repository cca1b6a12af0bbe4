import type { Question } from "../../../model/question.ts";
import type { Readings } from "../../../questions/readings.ts";
import { ask } from "../../../words/catalogue/ask.ts";
import { conventionText, meaningText } from "../../../words/convention-words.ts";
import { commasText } from "../../../words/lists.ts";
import { percent } from "../../../words/numbers.ts";
import { say } from "../../../words/say.ts";
import { Scroll } from "../../parts/scroll.tsx";
import type { ViewTools } from "../tools.ts";
import type { Asked } from "./ask-screen.ts";
import { readingValue } from "./reading-words.ts";

/** As many choices are told beside the one that decides. */
const TOLD = 3;

/** The choices that move an answer most, with the median of the readings under each of their values. */
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
              <th scope="col" class="num">
                {say(lang, ask, "median")}
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
                  <td class="num">{readingValue(tools, median, asked.answer, question)}</td>
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
