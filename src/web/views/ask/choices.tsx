import type { Question } from "../../../model/question.ts";
import { ask } from "../../../words/catalogue/ask.ts";
import { between } from "../../../words/lists.ts";
import { say } from "../../../words/say.ts";
import type { ViewTools } from "../tools.ts";
import type { Change } from "./ask-controls.tsx";
import type { Choice } from "./ask-screen.ts";
import { withConvention } from "./settled.ts";

/** Every choice that bears on an answer: what it is, what is chosen, and what that means. */
export function Choices({
  tools,
  question,
  choices,
  change,
}: {
  tools: ViewTools;
  question: Question;
  choices: readonly Choice[];
  change: Change;
}) {
  const { lang } = tools;
  if (choices.length === 0) return <p class="muted">{say(lang, ask, "noConventions")}</p>;
  return (
    <>
      <p class="small muted">{say(lang, ask, "conventionsSays", { count: choices.length })}</p>
      {choices.map((choice) => (
        <ChoiceField
          key={choice.name}
          tools={tools}
          choice={choice}
          onValue={(value) =>
            change?.(withConvention(question, choice.name, value === choice.usual ? null : value))
          }
        />
      ))}
    </>
  );
}

function ChoiceField({
  tools,
  choice,
  onValue,
}: {
  tools: ViewTools;
  choice: Choice;
  onValue: (value: string) => void;
}) {
  const { lang } = tools;
  const id = `choice-${choice.name}`;
  const moved = choice.value !== choice.usual;
  return (
    <fieldset class={moved ? "choice moved" : "choice"}>
      <legend>{choice.label}</legend>
      <p class="small muted" id={`${id}-says`}>
        {choice.says}
      </p>
      <select
        id={id}
        aria-label={choice.label}
        aria-describedby={`${id}-says`}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        {choice.values.map(({ value, text }) => (
          <option key={value} value={value} selected={value === choice.value}>
            {value === choice.usual ? say(lang, ask, "usual", { value: text }) : text}
          </option>
        ))}
      </select>
      {choice.open && (
        <input
          type="text"
          class="needs-script"
          maxLength={200}
          aria-label={`${choice.label}${between(lang, ":")}${say(lang, ask, "otherValue")}`}
          placeholder={say(lang, ask, "otherValue")}
          onChange={(event) => {
            const value = event.currentTarget.value.trim();
            if (value !== "") onValue(value);
          }}
        />
      )}
      <p class="small choice-means">
        {choice.meaning} <code>{`${choice.name}=${choice.value}`}</code>
      </p>
    </fieldset>
  );
}
