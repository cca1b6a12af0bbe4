import { useCallback, useRef, useState } from "preact/hooks";
import type { Question } from "../../../model/question.ts";
import { tellStands, tellWaits } from "../stands.ts";
import { computable, isComputable } from "./computable.ts";

/** Goes on with a question once what it asks for has come, unless a newer one was asked meanwhile. */
export type WhenComputable = (question: Question, go: () => void) => void;

/**
 * The page says that it waits. Where what is waited for does not come it says so, and this becomes another function, so that
 * controls are drawn again and take back what was chosen.
 */
export function useComputable(): WhenComputable {
  const [failed, fail] = useState(0);
  const newest = useRef(0);
  const waits = useRef(false);
  return useCallback(
    ({ measure, against }, go) => {
      const view = document.getElementById("view") ?? document.body;
      const names = [measure, against?.measure];
      const own = ++newest.current;
      const over = (good: boolean) => {
        if (waits.current) tellStands(view, good);
        waits.current = false;
      };
      if (isComputable(names)) {
        over(true);
        return go();
      }
      if (!waits.current) tellWaits(view);
      waits.current = true;
      void computable(names).then((came) => {
        if (own !== newest.current) return;
        over(came);
        if (came) go();
        else fail((n) => n + 1);
      });
    },
    [failed],
  );
}
