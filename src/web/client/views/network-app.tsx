import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Question } from "../../../model/question.ts";
import { yearsOf } from "../../../views/bench.ts";
import { views } from "../../../words/catalogue/views.ts";
import { periodText } from "../../../words/phrase.ts";
import { say } from "../../../words/say.ts";
import { BESIDE_VIEW } from "../../state/beside.ts";
import { queryOf } from "../../state/question-url.ts";
import { periodFrom, type Span } from "../../views/ask/period.ts";
import { earlierIn } from "../../views/network/earlier.ts";
import { keptNetwork } from "../../views/network/kept-network.ts";
import { drawnTies } from "../../views/network/network-picture.tsx";
import { regionSays } from "../../views/network/network-says.tsx";
import { askedAhead, networkScreen, tablesOf, valuesOf } from "../../views/network/network-screen.ts";
import type { NetworkScreen, ValuedNetwork, Values } from "../../views/network/network-shapes.ts";
import {
  firstNetwork,
  type NetworkState,
  networkOf,
  networkQuery,
} from "../../views/network/network-state.ts";
import { NetworkView } from "../../views/network/network-view.tsx";
import { untoldIn } from "../../views/network/no-ties.ts";
import { nameOf, tieText } from "../../views/network/tie-words.ts";
import { noteTold } from "../../views/note-told.ts";
import type { Gesture } from "../../views/parts/change-of.ts";
import type { ViewTools } from "../../views/tools.ts";
import { languagesTo, query, writeQuery } from "./address.ts";
import { handOver } from "./hand-over.ts";
import { type LiveTies, liveTies } from "./live-ties.ts";
import type { AliveProps } from "./mount.tsx";
import type { Passes } from "./passes.ts";
import { useBusy } from "./use-busy.ts";
import { useDrawn } from "./use-drawn.ts";
import { backTo, type Read } from "./use-figure.ts";
import { useWidth, widthOf } from "./use-width.ts";

/** Where a network stands, and how wide it is where that is not known. */
const ROOM = ["#view", 1000] as const;
/** Ties are added up and drawn so fast that with this many records a change need not be painted before them. */
const MANY = 20_000;

/** Works out ahead what it shows first. */
export async function networkAhead(tools: ViewTools, { through }: Passes): Promise<void> {
  const { dataset } = tools.bench;
  const { state } = networkOf(query(), firstNetwork(tools.bench), dataset, BESIDE_VIEW);
  const screen = await through(() => networkScreen(tools, state, widthOf(...ROOM)));
  await through(() => regionSays(tools, screen));
  await through(() => askedAhead(tools, screen));
  await through(() => earlierIn(tools, yearsOf(tools.bench), screen));
}

/** A drawing of a network. */
interface DrawnNetwork extends ValuedNetwork {
  /** Its address, and how often ties had been moved by hand before it. */
  readonly at: string;
  readonly hands: number;
}

/** The network, alive: years move its ties at once, everything else draws it anew. */
export function NetworkApp({ tools, come }: AliveProps) {
  const first = useMemo(() => firstNetwork(tools.bench), [tools]);
  const [{ state, notices, gesture }, setRead] = useState(
    (): Read<NetworkState> => networkOf(query(), first, tools.bench.dataset, BESIDE_VIEW),
  );
  const [said, setSaid] = useState("");
  const [anew, setAnew] = useState(0);
  const width = useWidth(...ROOM);
  const ties = queryOf({ ...state.question, period: "0", against: {} });
  const tableOf = useMemo(() => tablesOf(tools, state), [tools, ties]);
  const address = networkQuery(state, first);
  const live = useRef<LiveTies | null>(null);
  const dragged = useRef<{ readonly question: Question; readonly years: Span } | null>(null);
  const hands = useRef(0);
  const draw = (): DrawnNetwork => {
    const screen = networkScreen(tools, state, width, tableOf);
    return { screen, values: valuesOf(tools, screen), at: address, hands: hands.current };
  };
  const drawn = useDrawn(tools, [address, width], draw, gesture === "stepped", MANY);
  const around = useDrawn(tools, [drawn], () => drawn, gesture === "stepped");
  useBusy(around.at !== address);
  const { screen, values } = drawn;

  useEffect(() => {
    const back = () =>
      setRead((last) => backTo(networkOf(query(), first, tools.bench.dataset, BESIDE_VIEW), last.gesture));
    addEventListener("popstate", back);
    return () => removeEventListener("popstate", back);
  }, [tools, first]);
  useEffect(() => {
    languagesTo(address);
    handOver("network", networkQuery(state, null), () => keptNetwork(tools, screen, values));
    live.current?.leave();
    live.current = null;
    if (gesture !== undefined) setSaid(sentenceOf(tools, screen, values));
    // Back where nothing else is to be drawn, ties that were moved by hand are put as they were.
    if (drawn.at !== address || drawn.hands === hands.current) return;
    hands.current = drawn.hands;
    setAnew((n) => n + 1);
  }, [tools, drawn, address]);

  const actions = useMemo(
    () => ({
      change: (next: NetworkState, by: Gesture = "chosen") => {
        writeQuery(networkQuery(next, first), by === "chosen");
        dragged.current = null;
        setRead({ state: next, notices: [], gesture: by });
      },
      drag: (question: Question, years: Span) => {
        const ties = live.current ?? liveTies(tools, screen, values);
        if (ties.drawn && live.current === null) hands.current++;
        // Of a drawing that has not come yet there is nothing to take hold of.
        if (ties.drawn) live.current = ties;
        dragged.current = ties.drawn ? null : { question, years };
        ties.show(question, years);
      },
    }),
    [tools, first, screen, values],
  );
  useEffect(() => {
    // Years that were drawn along before the drawing was there.
    if (dragged.current !== null) actions.drag(dragged.current.question, dragged.current.years);
  }, [come, actions]);
  return (
    <>
      <NetworkView
        tools={tools}
        state={state}
        screen={screen}
        values={values}
        around={around}
        notices={notices}
        actions={actions}
        drawn={`${drawn.hands} ${anew}`}
        come={come}
      />
      <p class="hide" role="status">
        {said}
      </p>
    </>
  );
}

/** The largest tie of what is shown, as a reader hears it. */
function sentenceOf(tools: ViewTools, screen: NetworkScreen, values: Values): string {
  const { lang } = tools;
  const { state, tables } = screen;
  const [now] = values.now;
  const [table] = tables;
  if (now === undefined || table === undefined) return "";
  const places = drawnTies(screen).flatMap(({ table: of, tie }) => (of === 0 ? [tie.pair] : []));
  const place = places.reduce((best, n) => ((now[n] ?? 0) > (now[best] ?? 0) ? n : best), places[0] ?? 0);
  const pair = table.pairs[place];
  const none = pair === undefined || (now[place] ?? 0) === 0;
  const untold = none ? untoldIn(tools, screen) : null;
  const largest =
    pair === undefined || none
      ? untold === null
        ? say(lang, views, "noTies")
        : noteTold(tools, untold).text
      : say(lang, views, "largest", {
          pair: say(lang, views, "pair", {
            from: nameOf(tools, state, pair.from),
            to: nameOf(tools, state, pair.to),
          }),
          value: tieText(tools, now[place] ?? 0, table.unit, true),
        });
  const period = periodText(state.question.period ?? periodFrom(0, 0), lang);
  return state.question.period === undefined ? largest : say(lang, views, "moved", { period, largest });
}
