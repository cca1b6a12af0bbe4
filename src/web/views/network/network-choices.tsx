import { conventions } from "../../../conventions/index.ts";
import { layers } from "../../../layers/index.ts";
import type { Question } from "../../../model/question.ts";
import { conventionText, meaningText } from "../../../words/convention-words.ts";
import { defaultOf } from "../../../words/methods.ts";
import { withConvention } from "../ask/settled.ts";
import { Field, Select } from "../parts/field.tsx";
import type { ViewTools } from "../tools.ts";

/** Choices that make one network another. */
const SHOWN = ["attribution", "grouping", "year-basis"];

/** The choices that bear on the ties of these layers, each with what its values mean. */
export function NetworkChoices({
  tools,
  question,
  change,
}: {
  tools: ViewTools;
  question: Question;
  change: (question: Question) => void;
}) {
  const { lang, bench, speech } = tools;
  const named = question.layer.split(",");
  const asked = layers.filter((layer) => question.layer === "all" || named.includes(layer.name));
  const bearing = conventions.filter(
    (c) =>
      SHOWN.includes(c.name) &&
      (c.layers === "all"
        ? c.name !== "grouping" || asked.some((l) => l.attributed || l.time === "interval")
        : asked.some((l) => c.layers.includes(l.name))),
  );
  return (
    <>
      {bearing.map(({ name, values }) => {
        const usual = defaultOf(name, bench.dataset);
        const value = question.conventions?.[name] ?? usual;
        const options = values(bench.dataset)
          .filter((of) => of !== "initiator" || of === value)
          .map((of) => ({ value: of, text: meaningText(lang, name, of, speech.subject.labels) }));
        if (options.length < 2) return null;
        return (
          <Field key={name} label={conventionText(lang, name).label}>
            <Select
              value={value}
              groups={[{ title: null, options }]}
              other={value}
              onValue={(of) => change(withConvention(question, name, of === usual ? null : of))}
            />
          </Field>
        );
      })}
    </>
  );
}
