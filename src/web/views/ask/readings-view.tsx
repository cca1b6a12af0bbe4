import type { Question } from "../../../model/question.ts";
import type { Readings } from "../../../questions/readings.ts";
import { ask } from "../../../words/catalogue/ask.ts";
import { apart, between } from "../../../words/lists.ts";
import { say } from "../../../words/say.ts";
import type { ViewTools } from "../tools.ts";
import type { Change } from "./ask-controls.tsx";
import type { Asked } from "./ask-screen.ts";
import { Decides } from "./decides.tsx";
import { ReadingStrip } from "./reading-strip.tsx";
import { agreementText, readingValue } from "./reading-words.ts";

/** How far the readings of an answer are: all made, so many made, or more than can be made. */
export type ReadingState =
  | { readonly state: "made"; readonly readings: Readings }
  | { readonly state: "making"; readonly made: number }
  | { readonly state: "too many" };

/** What a question says under every choice. */
export function ReadingsView({
  tools,
  question,
  asked,
  state,
  change,
}: {
  tools: ViewTools;
  question: Question;
  asked: Asked;
  state: ReadingState;
  change: Change;
}) {
  const { lang } = tools;
  return (
    <section class="ask-readings" aria-labelledby="ask-readings">
      <h2 id="ask-readings">{say(lang, ask, "readings")}</h2>
      {state.state === "making" && (
        <p class="muted" data-reading-progress>
          {state.made === 0
            ? say(lang, ask, "readingsWait")
            : say(lang, ask, "readingsMade", { count: state.made })}
        </p>
      )}
      {state.state === "too many" && <p class="muted">{say(lang, ask, "tooMany")}</p>}
      {state.state === "made" && (
        <Made tools={tools} question={question} asked={asked} readings={state.readings} change={change} />
      )}
    </section>
  );
}

function Made({
  tools,
  question,
  asked,
  readings,
  change,
}: {
  tools: ViewTools;
  question: Question;
  asked: Asked;
  readings: Readings;
  change: Change;
}) {
  const { lang } = tools;
  if (readings.n <= 1) return <p class="muted">{say(lang, ask, "readingsOne")}</p>;
  const write = (n: number) => readingValue(tools, n, asked.answer, question);
  const { min, max, q1, q3, nulls } = readings;
  if (asked.unrecorded && min === 0 && max === 0)
    return <p class="muted">{say(lang, ask, "readingsNone", { count: readings.n })}</p>;
  const counts = [
    say(lang, ask, "readingsN", { count: readings.n }),
    say(lang, ask, "distinct", { count: readings.distinct }),
    ...(nulls === 0 ? [] : [say(lang, ask, "withoutValue", { count: nulls })]),
  ];
  const agreed = agreementText(tools, readings);
  return (
    <>
      <p id="strip-spread">
        {counts.join(between(lang, ","))}
        {between(lang, ".")}
        {min !== null && max !== null && q1 !== null && q3 !== null
          ? say(lang, ask, "spreadOf", { min: write(min), max: write(max), q1: write(q1), q3: write(q3) })
          : ""}
        {apart(lang)}
        {agreed ?? ""}
      </p>
      {readings.list === undefined ? (
        <p class="muted">{say(lang, ask, "tooManyListed")}</p>
      ) : (
        <ReadingStrip tools={tools} question={question} asked={asked} readings={readings} change={change} />
      )}
      <Decides tools={tools} question={question} asked={asked} readings={readings} />
    </>
  );
}
