import { layers } from "../../../layers/index.ts";
import type { Question } from "../../../model/question.ts";
import { omit } from "../../../questions/asked-fields.ts";
import { yearsOf } from "../../../views/bench.ts";
import { ask } from "../../../words/catalogue/ask.ts";
import { periodText } from "../../../words/phrase.ts";
import { say } from "../../../words/say.ts";
import { Field, type Options, Select } from "../parts/field.tsx";
import type { ViewTools } from "../tools.ts";
import type { Change } from "./ask-controls.tsx";
import { actorOptions, codeOptions, fromOptions, layerOptions, spelt, toOptions } from "./options.ts";
import { periodFrom, yearsIn } from "./period.ts";
import { needsAgainst, takesAgainst, withField, withWhere } from "./settled.ts";
import { wholesOf } from "./share-bases.ts";

interface Props {
  readonly tools: ViewTools;
  readonly question: Question;
  readonly change: Change;
}

/** Conditions on the activities, and what a measure that compares is held against. */
export function AskConditions({ tools, question, change }: Props) {
  const { lang } = tools;
  const { where, without, against } = question;
  const open =
    where !== undefined || without !== undefined || against !== undefined || needsAgainst(question.measure);
  const other = say(lang, ask, "asWritten");
  const nobody = { title: null, options: [{ value: "", text: say(lang, ask, "nobody") }] };
  return (
    <details class="ask-more" open={open}>
      <summary>{say(lang, ask, "more")}</summary>
      <div class="fields">
        {takesAgainst(question.measure) && <Against tools={tools} question={question} change={change} />}
        <Field label={say(lang, ask, "without")}>
          <Select
            value={question.without ?? ""}
            groups={[nobody, ...actorOptions(tools)]}
            other={other}
            onValue={(value) => change?.(withField(question, "without", value))}
          />
        </Field>
        {(["kind", "service"] as const).map((field) => {
          const codes = codeOptions(tools, question.layer, field);
          return (
            <Field key={field} label={say(lang, ask, field)}>
              <Select
                value={spelt(codes, question.where?.[field] ?? "")}
                groups={codes}
                other={other}
                onValue={(value) => change?.(withWhere(question, field, value))}
              />
            </Field>
          );
        })}
        {(["item", "place", "institution"] as const).map((field) => (
          <Field key={field} label={say(lang, ask, field)}>
            <input
              type="text"
              maxLength={200}
              value={question.where?.[field] ?? ""}
              onChange={(event) => change?.(withWhere(question, field, event.currentTarget.value))}
            />
          </Field>
        ))}
      </div>
    </details>
  );
}

const KINDS = ["period", "from", "to", "layer"] as const;
type Kind = (typeof KINDS)[number];
const WORDS = {
  period: "againstPeriod",
  from: "againstFrom",
  to: "againstTo",
  layer: "againstLayer",
} as const;

/** One field in which the base of a comparison differs; more than one stays as it is written. */
function Against({ tools, question, change }: Props) {
  const { lang } = tools;
  const { against } = question;
  const kind = KINDS.find((k) => against !== undefined && Object.hasOwn(against, k)) ?? "";
  const set = (next: Question["against"] | null) =>
    change?.(
      next === null || next === undefined ? omit(question, ["against"]) : { ...question, against: next },
    );
  const { measure } = question;
  const offered = KINDS.filter(
    (k) => k === kind || measure !== "share" || wholesOf(tools, question, k).length > 0,
  );
  const kinds = [
    { value: "", text: say(lang, ask, "nothing") },
    ...offered.map((value) => ({ value, text: say(lang, ask, WORDS[value]) })),
  ];
  return (
    <>
      <Field label={say(lang, ask, "against")}>
        <Select
          value={kind}
          groups={[{ title: null, options: kinds }]}
          other={say(lang, ask, "asWritten")}
          onValue={(value) => {
            const chosen = KINDS.find((k) => k === value);
            set(chosen === undefined ? null : { [chosen]: firstOf(tools, question, chosen) });
          }}
        />
      </Field>
      {kind !== "" && (
        <Field label={say(lang, ask, "againstWhat")}>
          <Select
            value={against?.[kind] ?? ""}
            groups={whatOptions(tools, question, kind)}
            other={say(lang, ask, "asWritten")}
            text={kind === "period" ? periodText(against?.period ?? "", lang) : undefined}
            onValue={(value) => set({ ...against, [kind]: value })}
          />
        </Field>
      )}
    </>
  );
}

/** What a field of the base can be; of a share only what holds all that it is a share of. */
function whatOptions(tools: ViewTools, question: Question, kind: Kind): readonly Options[] {
  if (question.measure === "share") {
    const wholes = wholesOf(tools, question, kind);
    return allOptions(tools, question, kind).map((group) => ({
      ...group,
      options: group.options.filter(({ value }) => wholes.includes(value)),
    }));
  }
  return allOptions(tools, question, kind);
}

function allOptions(tools: ViewTools, question: Question, kind: Kind): readonly Options[] {
  if (kind === "from") return fromOptions(tools, question).filter((group) => group.title !== null);
  if (kind === "to")
    return toOptions(tools).map((g) => ({ ...g, options: g.options.filter((o) => o.value !== "") }));
  if (kind === "layer") return layerOptions(tools);
  return [
    {
      title: null,
      options: earlier(tools, question).map((value) => ({ value, text: periodText(value, tools.lang) })),
    },
  ];
}

/** Periods as long as the one asked about, before and after it. */
function earlier({ bench }: ViewTools, question: Question): readonly string[] {
  const span = yearsOf(bench);
  if (span === null) return [];
  const { first, last } = yearsIn(question.period, span);
  const length = last - first + 1;
  const starts: number[] = [];
  for (let at = first - length; at + length > span.first; at -= length) starts.unshift(at);
  for (let at = first + length; at <= span.last; at += length) starts.push(at);
  return starts.map((at) => periodFrom(at, at + length - 1));
}

/** What is set first when a reader chooses to compare: the period before, or whoever is listed first. */
function firstOf(tools: ViewTools, question: Question, kind: Kind): string {
  const options = whatOptions(tools, question, kind).flatMap((group) => group.options);
  const own = question[kind];
  if (kind === "period") {
    const span = yearsOf(tools.bench);
    const { first } = yearsIn(question.period, span ?? { first: 0, last: 0 });
    const before = options.filter((o) => Number(o.value.slice(0, 4)) < first).at(-1);
    return before?.value ?? options[0]?.value ?? periodFrom(first - 1, first - 1);
  }
  return options.find((o) => o.value !== own)?.value ?? layers[0]?.name ?? "";
}
