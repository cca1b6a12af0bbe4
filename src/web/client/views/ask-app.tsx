import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Question } from "../../../model/question.ts";
import { QuestionError } from "../../../model/question.ts";
import { omit } from "../../../questions/asked-fields.ts";
import { type Readings, readingsAlong } from "../../../questions/readings.ts";
import { freedOf, sizeOf } from "../../../questions/specifications.ts";
import { ask } from "../../../words/catalogue/ask.ts";
import { say } from "../../../words/say.ts";
import { queryOf, questionOf, type Read } from "../../state/question-url.ts";
import type { AskScreen, Groups } from "../../views/ask/ask-screen.ts";
import { AskView } from "../../views/ask/ask-view.tsx";
import { keptAnswer } from "../../views/ask/kept-answer.ts";
import type { ReadingState } from "../../views/ask/readings-view.tsx";
import { ALL } from "../../views/parts/come.ts";
import type { ViewTools } from "../../views/tools.ts";
import { languagesTo, writeQuery } from "./address.ts";
import { ASK_ROOM, type AskWork, askWork } from "./ask-work.ts";
import { handOver } from "./hand-over.ts";
import type { AliveProps } from "./mount.tsx";
import { oncePainted } from "./once-painted.ts";
import { loadRecords } from "./open-tools.ts";
import { inSlices } from "./slices.ts";
import { useBusy } from "./use-busy.ts";
import { useComputable } from "./use-computable.ts";
import { useDrawn } from "./use-drawn.ts";
import { useWidth } from "./use-width.ts";

/** More readings than these are not made in a browser. */
const MOST_READINGS = 60_000;

/** The page that asks, alive: every change is asked at once and stands in the address. */
export function AskApp({ tools, come }: AliveProps) {
  const work = useMemo(() => askWork(tools), [tools]);
  const base = useMemo(() => work.base(), [work]);
  const [{ question, notices }, setRead] = useState((): Read => work.read());
  const [waiting, setWaiting] = useState<Question | null>(null);
  const [said, setSaid] = useState("");
  const [told, setTold] = useState(false);
  const width = useWidth(...ASK_ROOM);
  const asked = queryOf(question);
  const screen = useMemo(() => work.screen(question), [work, asked]);
  const drawn = useDrawn(tools, [screen, width], () => ({ of: screen, figure: work.figure(screen, width) }));
  const around = useDrawn(tools, [drawn.of], () => drawn.of);
  useBusy(waiting !== null || around !== screen);
  const readings = useReadings(tools, around);
  const groups = useGroups(work, around);
  const { figure } = drawn;
  const changed = useRef(false);
  const whenComputable = useComputable();

  useEffect(() => {
    const back = () => {
      const read = work.read();
      setWaiting(read.question);
      whenComputable(read.question, () => {
        setWaiting(null);
        setRead(read);
      });
    };
    addEventListener("popstate", back);
    return () => removeEventListener("popstate", back);
  }, [work]);
  useEffect(() => {
    if (come === ALL) void loadRecords().then(() => setTold(true));
  }, [come]);
  useEffect(() => {
    languagesTo(asked === queryOf(base) ? "" : asked);
    handOver("ask", asked, () => keptAnswer(tools, screen, figure, 800));
    if (changed.current) setSaid(sentenceOf(tools, screen));
  }, [tools, base, asked, screen, figure]);

  const change = useCallback(
    (next: Question) => {
      // What is chosen while a measure comes builds on what was chosen before, and not on what is still shown.
      setWaiting(next);
      whenComputable(next, () => {
        setWaiting(null);
        changed.current = true;
        const text = queryOf(next);
        writeQuery(text === queryOf(base) ? "" : text, true);
        setRead({ question: next, notices: [] });
      });
    },
    [base, whenComputable],
  );
  useEffect(() => setWaiting(null), [whenComputable]);
  return (
    <>
      <AskView
        tools={tools}
        screen={screen}
        chosen={waiting ?? question}
        figure={figure}
        around={around}
        readings={readings}
        groups={groups}
        notices={notices}
        told={told}
        come={come}
        change={change}
      />
      <p class="hide" role="status">
        {said}
      </p>
    </>
  );
}

function sentenceOf({ lang }: ViewTools, { asked, phrase, error }: AskScreen): string {
  if (asked === null) return say(lang, ask, "announcedError", { why: error ?? "" });
  return say(lang, ask, "announced", { answer: asked.headline, question: phrase });
}

/** The records behind what is shown, looked up once it is painted; those of the last answer stand until then. */
function useGroups(work: AskWork, screen: AskScreen): Groups | null {
  const [groups, setGroups] = useState<Groups | null>(() => work.groups(screen));
  useEffect(() => oncePainted(() => setGroups(work.groups(screen))), [work, screen.asked]);
  return groups;
}

/** The readings of what is shown, made between whatever else the page does; those of the last question are kept. */
function useReadings(tools: ViewTools, screen: AskScreen): ReadingState {
  const [state, setState] = useState<ReadingState>({ state: "making", made: 0 });
  const kept = useRef(new Map<string, Readings>());
  const { question, asked } = screen;
  const key = queryOf(question);
  useEffect(() => {
    if (asked === null) return;
    const known = kept.current.get(key);
    if (known !== undefined) return setState({ state: "made", readings: known });
    if (sizeIn(tools, question) > MOST_READINGS) return setState({ state: "too many" });
    // The readings are of every choice, so that those of the last question stand until the new ones are made.
    setState((last) => (sameButChoices(kept.current, key, question) ? last : { state: "making", made: 0 }));
    const work = inSlices(
      readingsAlong(
        tools.bench.factors,
        question,
        true,
        freedOf(tools.bench.factors, question),
        MOST_READINGS,
      ),
      (made) => setState((last) => (last.state === "making" ? { state: "making", made } : last)),
      (readings) => {
        if (kept.current.size > 40) kept.current.clear();
        kept.current.set(key, readings);
        setState({ state: "made", readings });
      },
      (error) => {
        if (!(error instanceof QuestionError)) throw error;
        setState({ state: "too many" });
      },
    );
    return () => work.stop();
  }, [tools, key]);
  return state;
}

function sizeIn({ bench }: ViewTools, question: Question): number {
  try {
    return sizeOf(bench.factors, question, freedOf(bench.factors, question));
  } catch (error) {
    if (error instanceof QuestionError) return Number.POSITIVE_INFINITY;
    throw error;
  }
}

function sameButChoices(kept: ReadonlyMap<string, Readings>, key: string, question: Question): boolean {
  const last = [...kept.keys()].at(-1);
  if (last === undefined || last === key) return false;
  const { question: before } = questionOf(new URLSearchParams(last), question);
  return queryOf(omit(before, ["conventions"])) === queryOf(omit(question, ["conventions"]));
}
