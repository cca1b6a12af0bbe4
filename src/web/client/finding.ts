import type { Answered, Finder } from "../search/finder.ts";
import { pageLang } from "./place.ts";
import { inSlices, type Slices } from "./views/slices.ts";

/** The search of a field as somebody types in it. */
export interface Finding {
  /** Finds what stands in the field now, in slices, so that typing is never held up; what stood there before is given up. */
  find(): Promise<void>;
  /** Does something once what stands in the field is found. @returns whether that has to be waited for */
  onceFound(act: () => void): boolean;
  /** Gives up what is searched for, and what waits for it. */
  drop(): void;
}

/** @param show is given what was found, null where the search did not come */
export function findingIn(
  input: HTMLInputElement,
  finder: () => Promise<Finder | null>,
  most: number,
  show: (typed: string, answered: Answered | null) => void,
): Finding {
  let work: Slices | null = null;
  let finding = false;
  const waits: (() => void)[] = [];
  const found = (typed: string, answered: Answered | null) => {
    finding = false;
    show(typed, answered);
    for (const act of waits.splice(0)) act();
  };
  return {
    find: async () => {
      finding = true;
      const typed = input.value;
      const held = await finder();
      if (input.value !== typed) return;
      work?.stop();
      if (held === null) return found(typed, null);
      work = inSlices(
        held.finding(typed, pageLang(), most),
        () => {},
        (answered) => found(typed, answered),
        (error) => {
          reportError(error);
          found(typed, null);
        },
      );
    },
    onceFound: (act) => {
      if (finding) waits.push(act);
      else act();
      return finding;
    },
    drop: () => {
      waits.length = 0;
      work?.stop();
    },
  };
}
