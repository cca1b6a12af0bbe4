import { useRef } from "preact/hooks";
import type { Question } from "../../../model/question.ts";
import { periodFrom, type Span, yearsIn } from "../ask/period.ts";

/** What is asked while a thumb of a slider is held. */
export interface Held {
  /** The question at some years: the one that the thumb was taken with where it is back there, whose period may be finer than years. */
  at(years: Span): Question;
  /** When the thumb is let go. */
  end(): void;
}

/** @param span the years of the slider; null where there is none */
export function useHeld(question: Question, span: Span | null): Held {
  const taken = useRef<Question | null>(null);
  return {
    at: ({ first, last }) => {
      taken.current ??= question;
      const own = span === null ? null : yearsIn(taken.current.period, span);
      const back = own?.first === first && own.last === last;
      return back ? taken.current : { ...question, period: periodFrom(first, last) };
    },
    end: () => {
      taken.current = null;
    },
  };
}
