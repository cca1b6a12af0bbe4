import { useRef, useState } from "preact/hooks";
import type { Question } from "../../../model/question.ts";
import { omit } from "../../../questions/asked-fields.ts";
import { capital } from "../../../words/capital.ts";
import { ask } from "../../../words/catalogue/ask.ts";
import { titleText } from "../../../words/measure-words.ts";
import { say } from "../../../words/say.ts";
import { Field, Select } from "../parts/field.tsx";
import type { ViewTools } from "../tools.ts";
import { AskConditions } from "./ask-conditions.tsx";
import { type LeftOut, leftOf, withLeft } from "./left.ts";
import {
  byOptions,
  fromOptions,
  layerOptions,
  measureFound,
  measureOptions,
  toOptions,
  valueOptions,
} from "./options.ts";
import { PeriodFields } from "./period-fields.tsx";
import { settled, withField } from "./settled.ts";

/** Gives a changed question to the page; there is none on a server. */
export type Change = ((question: Question) => void) | undefined;

/** The question as controls, each with its name. */
export function AskControls({
  tools,
  question,
  change,
}: {
  tools: ViewTools;
  question: Question;
  change: Change;
}) {
  const { lang } = tools;
  const [typed, setTyped] = useState("");
  const found = measureOptions(tools, typed);
  const other = say(lang, ask, "asWritten");
  const to = (next: Question) => change?.(settled(next));
  const left = useRef<LeftOut>({});
  // What another measure or layer had no use for is there again with one that has.
  const over = (next: Question) => {
    const wanted = withLeft(next, left.current);
    // No other period holds what a share is a share of.
    const parted =
      question.measure !== "share" && next.measure === "share" && wanted.against?.period !== undefined;
    const got = settled(parted ? omit(wanted, ["against"]) : wanted);
    left.current = leftOf(wanted, got);
    change?.(got);
  };
  return (
    <form class="ask-form" onSubmit={(event) => event.preventDefault()} aria-labelledby="ask-question">
      <h2 id="ask-question" class="hide">
        {say(lang, ask, "question")}
      </h2>
      <div class="fields">
        <div class="field wide-field">
          <label for="ask-measure">{say(lang, ask, "measure")}</label>
          <div class="measure-row">
            <Select
              id="ask-measure"
              value={question.measure}
              groups={found}
              other={other}
              text={capital(titleText(lang, question.measure))}
              onValue={(measure) => over({ ...question, measure })}
            />
            <input
              type="search"
              class="measure-search needs-script"
              placeholder={say(lang, ask, "findMeasure")}
              aria-label={say(lang, ask, "findMeasure")}
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
              onKeyDown={(event) => {
                // Whoever composes a word with Enter is not done with it.
                const enters = event.key === "Enter" && !event.isComposing;
                const measure = enters ? measureFound(tools, event.currentTarget.value) : undefined;
                if (measure === undefined) return;
                setTyped("");
                over({ ...question, measure });
              }}
            />
          </div>
          <p class="measure-none small muted" role="status">
            {found.every(({ options }) => options.length === 0) &&
              say(lang, ask, "noMeasure", { typed: typed.trim() })}
          </p>
        </div>
        <Field label={say(lang, ask, "layer")}>
          <Select
            value={question.layer}
            groups={layerOptions(tools)}
            other={other}
            onValue={(layer) => over({ ...question, layer })}
          />
        </Field>
        <Field label={say(lang, ask, "from")}>
          <Select
            value={question.from ?? ""}
            groups={fromOptions(tools, question)}
            other={other}
            onValue={(from) => to(withField(question, "from", from))}
          />
        </Field>
        <Field label={say(lang, ask, "to")}>
          <Select
            value={question.to ?? ""}
            groups={toOptions(tools)}
            other={other}
            onValue={(recipient) => to(withField(question, "to", recipient))}
          />
        </Field>
        <PeriodFields
          tools={tools}
          period={question.period}
          onPeriod={(period) => to(withField(question, "period", period))}
        />
        <Field label={say(lang, ask, "countedIn")}>
          <Select
            value={question.value ?? valueOptions(tools, question.layer)[0]?.options[0]?.value ?? "count"}
            groups={valueOptions(tools, question.layer)}
            other={other}
            onValue={(value) => to(withField(question, "value", value))}
          />
        </Field>
        <Field label={say(lang, ask, "by")}>
          <Select
            value={question.by ?? ""}
            groups={byOptions(tools)}
            other={other}
            onValue={(by) => to(withField(question, "by", by))}
          />
        </Field>
      </div>
      <AskConditions tools={tools} question={question} change={change} />
    </form>
  );
}
