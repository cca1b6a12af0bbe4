import type { Question } from "../../model/question.ts";
import { langOf } from "../../words/script-of.ts";
import type { Here } from "../here.ts";
import { Foreign } from "./foreign.tsx";
import { Ranges } from "./ranges.tsx";

/** A question in words; conditions that stand in it as somebody wrote them are marked with their own language. */
export function Phrase({ here, text, question }: { here: Here; text: string; question: Question }) {
  const { where, against } = question;
  const conditions = [where, against?.where].flatMap((fields) => Object.values(fields ?? {}));
  return <Inlaid here={here} text={text} words={conditions.filter((word) => isForeign(here, word))} />;
}

function isForeign({ lang }: Here, word: string): boolean {
  const own = langOf(word);
  return own !== null && own !== lang;
}

function Inlaid({ here, text, words }: { here: Here; text: string; words: readonly string[] }) {
  const [word] = words.filter((one) => text.includes(one)).toSorted((a, b) => b.length - a.length);
  if (word === undefined) return <Ranges text={text} />;
  const others = words.filter((one) => one !== word);
  return (
    <>
      {text.split(word).map((part, i) => (
        <>
          {i > 0 && <Foreign here={here} lang={langOf(word)} text={word} />}
          <Inlaid here={here} text={part} words={others} />
        </>
      ))}
    </>
  );
}
