import { FileError } from "../sources/file/document.ts";
import type { Lang } from "../words/words.ts";
import { importNote } from "./import-notes.ts";
import { ask, canAsk } from "./prompt.ts";

/** Does something that may need answers; where a person is there they are asked, one question after the other. */
export async function withAnswers<T>(
  given: Readonly<Record<string, string>>,
  lang: Lang,
  work: (answers: Readonly<Record<string, string>>) => Promise<T>,
): Promise<T> {
  const answers = { ...given };
  for (;;) {
    try {
      return await work(answers);
    } catch (error) {
      const id = error instanceof FileError ? /--answer ([\w-]+)=/.exec(error.mend)?.[1] : undefined;
      if (!(error instanceof FileError) || error.code !== "unanswered" || id === undefined || !canAsk())
        throw error;
      const told = (text: string) => importNote(lang, text);
      const choices = error.choices.map(({ value, lines }) => ({ value, lines: lines.map(told) }));
      const answer = await ask(lang, told(error.message), choices);
      if (answer === null) throw error;
      answers[id] = answer;
    }
  }
}
