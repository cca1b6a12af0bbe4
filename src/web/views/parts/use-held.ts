import { useRef } from "preact/hooks";
import type { Question } from "../../../model/question.ts";
import { periodFrom, type Span } from "../ask/period.ts";

/** What is asked while a thumb of a slider is held. */
export interface Held {
  /** The question at some years: the one that the thumb was taken with where it is back there, whose period may be finer than years. */
  at(years: Span): Question;
  /** When the thumb is let go. */
  end(): void;
}

/** @param years those of the question, as its slider shows them */
export function useHeld(question: Question, { first, last }: Span): Held {
  const taken = useRef<{ readonly question: Question; readonly first: number; readonly last: number } | null>(
    null,
  );
  return {
    at: (years) => {
      taken.current ??= { question, first, last };
      const back = years.first === taken.current.first && years.last === taken.current.last;
      return back ? taken.current.question : { ...question, period: periodFrom(years.first, years.last) };
    },
    end: () => {
      taken.current = null;
    },
  };
}
