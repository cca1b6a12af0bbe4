import { type Question, QuestionError } from "../../../model/question.ts";
import { beyond, outside, saysNothingMeets } from "../../../questions/outside.ts";
import { planOf } from "../../../questions/plan.ts";
import { noteTold } from "../note-told.ts";
import type { ViewTools } from "../tools.ts";

/** That a view asks for a time or a condition that no record of its layer has, or for years after every source, where it does. */
export function OutsideNote({ tools, question }: { tools: ViewTools; question: Question }) {
  const notes = notesOf(tools, question);
  if (notes.length === 0) return null;
  return (
    <div class="notice" role="status">
      {notes.map((note) => {
        const { text, lang } = noteTold(tools, note);
        return (
          <p key={note} lang={lang === tools.lang ? undefined : lang}>
            <bdi>{text}</bdi>
          </p>
        );
      })}
    </div>
  );
}

function notesOf({ bench: { factors } }: ViewTools, question: Question): readonly string[] {
  try {
    const plan = planOf(factors, question);
    const notes = outside(factors, plan);
    return notes.some(saysNothingMeets) ? notes : [...notes, ...beyond(factors, plan)];
  } catch (error) {
    if (error instanceof QuestionError) return [];
    throw error;
  }
}
