import { narrowedTo } from "../../../figures/ask/axis.ts";
import { NARROWS } from "../../../figures/ask/grid.ts";
import type { Twin } from "../../../figures/drawn.ts";
import type { Answer } from "../../../model/answer.ts";
import type { Question } from "../../../model/question.ts";
import { omit } from "../../../questions/asked-fields.ts";
import { partedBy } from "../../../views/parted-by.ts";
import type { State, StateAsked } from "../../../views/state.ts";
import { partStates } from "../../../views/zeros.ts";
import { capital } from "../../../words/capital.ts";
import { answerWords } from "../../../words/catalogue/answer.ts";
import { ask } from "../../../words/catalogue/ask.ts";
import { valueText } from "../../../words/headline.ts";
import { periodText } from "../../../words/phrase.ts";
import { say } from "../../../words/say.ts";
import { word } from "../../../words/words.ts";
import { TwinTable } from "../../parts/twin-table.tsx";
import { queryOf } from "../../state/question-url.ts";
import type { ViewTools } from "../tools.ts";
import { namesIn } from "./ask-screen.ts";

/** The parts of an answer that no figure shows, such as dates: each leads to its question. */
export function PartsTable({
  tools,
  question,
  parts,
}: {
  tools: ViewTools;
  question: Question;
  parts: NonNullable<Answer["parts"]>;
}) {
  const { lang, here, bench, speech } = tools;
  const by = partedBy(question, parts);
  const labels = namesIn(tools, question);
  const states = partStates(parts, question, by, bench.looked, speech.subject);
  const nameOf = (name: string) => {
    if (by === "partner" || by === "recipient") return labels.actor(name);
    if (by === "layer") return labels.layer(name);
    return by === "year" ? periodText(name, lang) : labels.code(name, by);
  };
  const stateIn = (name: string) => states.get(name)?.state ?? "no-value";
  const rows = Object.entries(parts).map(([name, part]): Twin["rows"][number] => ({
    name: capital(nameOf(name)),
    asks: narrowedTo(omit(question, ["by"]), NARROWS[by] ?? by, name),
    cells: [
      {
        text:
          stateIn(name) === "uncounted"
            ? say(lang, answerWords, "noneChosen")
            : part.value === null
              ? word(lang, part.why ?? "")
              : valueText(part, question.measure, labels, lang),
        value: null,
        state: drawn(stateIn(name)),
        mark: null,
      },
    ],
  }));
  return (
    <TwinTable
      lang={lang}
      twin={{ caption: "", columns: [capital(word(lang, by)), say(lang, ask, "answer")], rows }}
      link={() => ""}
      ask={(of) => here.href("ask", queryOf(of))}
    />
  );
}

/** A part that no choice counts is told in words of its own, as what is recorded is. */
function drawn(state: StateAsked): State {
  return state === "uncounted" ? "recorded" : state;
}
