import { useCallback, useRef, useState } from "preact/hooks";
import type { Question } from "../../../model/question.ts";
import { notice } from "../notice.ts";
import { t } from "../speak.ts";
import { computable, isComputable } from "./computable.ts";

/** Goes on with the newest question once what it asks for has come; where that does not come all stays as it is, and that is said. */
export function useComputable() {
  const [waiting, setWaiting] = useState(false);
  const newest = useRef(0);
  const whenComputable = useCallback(({ measure, against }: Question, go: () => void) => {
    const names = [measure, against?.measure];
    const own = ++newest.current;
    setWaiting(!isComputable(names));
    if (isComputable(names)) return go();
    void computable(names).then((came) => {
      if (own !== newest.current) return;
      setWaiting(false);
      if (came) go();
      else notice(t("failed"));
    });
  }, []);
  return { waiting, whenComputable };
}
