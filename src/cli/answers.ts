import { FileError } from "../sources/file/document.ts";
import { unanswered } from "../sources/generic/answers.ts";
import type { Asked } from "../sources/generic/proposal.ts";
import type { Lang } from "../words/words.ts";
import { importNote } from "./import-notes.ts";
import { ask, canAsk } from "./prompt.ts";

/**
 * Does something that may need answers; where a person is there they are asked, one question after the other.
 * @param left what of it a person who is there is asked too, though it can be done without
 */
export async function withAnswers<T>(
  given: Readonly<Record<string, string>>,
  lang: Lang,
  work: (answers: Readonly<Record<string, string>>) => Promise<T>,
  left: (made: T) => readonly Asked[] = () => [],
): Promise<T> {
  const answers = { ...given };
  for (;;) {
    try {
      const made = await work(answers);
      const open = canAsk() ? left(made).filter(({ id }) => !Object.hasOwn(answers, id)) : [];
      const [first] = open;
      if (first !== undefined) throw unanswered(first, open);
      return made;
    } catch (error) {
      if (!(error instanceof FileError) || error.asks === null || !canAsk()) throw error;
      const told = (text: string) => importNote(lang, text);
      const choices = error.choices.map(({ value, lines }) => ({ value, lines: lines.map(told) }));
      const answer = await ask(lang, told(error.message), choices, undefined, error);
      if (answer === null) throw error;
      answers[error.asks] = answer;
    }
  }
}
