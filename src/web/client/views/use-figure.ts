import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { Figure } from "../../../figures/spec.ts";
import { heldIn, recent } from "../../../questions/recent.ts";
import type { Notice } from "../../state/question-url.ts";
import type { Gesture } from "../../views/parts/change-of.ts";
import { ALL } from "../../views/parts/come.ts";
import { type FigureScreen, figureScreen, keptOf } from "../../views/parts/figure-screen.ts";
import type { ViewTools } from "../../views/tools.ts";
import { languagesTo, query, writeQuery } from "./address.ts";
import { handOver } from "./hand-over.ts";
import type { AliveProps } from "./mount.tsx";
import { loadRecords } from "./open-tools.ts";
import type { Passes } from "./passes.ts";
import { useBusy } from "./use-busy.ts";
import { useDrawn } from "./use-drawn.ts";
import { drawnIn, useWidth, widthOf } from "./use-width.ts";

/** Where a figure stands, and how wide it is where that is not known. */
const ROOM = ["#view", 800] as const;

/** So many figures are kept at least, for whoever goes to and fro between a few. */
const LATEST = 6;

/** A page whose state is in its address and whose figure follows from it. */
export interface FigurePage<State> {
  readonly id: string;
  first(): State;
  read(params: URLSearchParams, first: State): { readonly state: State; readonly notices: readonly Notice[] };
  /** The address of a state, without what the first one has too; where there is no first one, whole. */
  query(state: State, first: State | null): string;
  figure(state: State): Figure;
}

/** What was read last, and how it came to be asked, where a reader changed it. */
export interface Read<State> {
  readonly state: State;
  readonly notices: readonly Notice[];
  readonly gesture?: Gesture;
}

/** What the address says again; a page that nobody has changed is none that somebody went back on. */
export function backTo<State>(read: Read<State>, before: Gesture | undefined): Read<State> {
  return before === undefined ? read : { ...read, gesture: "chosen" };
}

/** What the page shows now, and how it is changed. */
interface Shown<State> {
  readonly state: State;
  readonly notices: readonly Notice[];
  readonly screen: FigureScreen;
  /** What is told around the drawing, which comes once that is painted. */
  readonly around: State;
  /** Whether what records are called has come, or cannot. */
  readonly told: boolean;
  /** What a reader who hears the page is told of the last change. */
  readonly said: string;
  change(state: State, gesture?: Gesture): void;
}

/** The figure of a state in the room that there is. */
function screenOf<State>(
  tools: ViewTools,
  page: FigurePage<State>,
  state: State,
  width: number,
): FigureScreen {
  const figure = page.figure(state);
  return tools.once(`figure ${JSON.stringify(figure)} ${width}`, () =>
    figureScreen(tools, figure, [drawnIn(width)]),
  );
}

/** Works out ahead what a page shows first. @returns its state */
export async function figureAhead<State>(
  tools: ViewTools,
  page: FigurePage<State>,
  { through }: Passes,
): Promise<State> {
  const { state } = await through(() => page.read(query(), page.first()));
  const screen = await through(() => screenOf(tools, page, state, widthOf(...ROOM)));
  await through(() => screen.drawn.map((one) => one.twins));
  return state;
}

/** Draws a page's figure anew whenever its state, its width or what it is drawn with changes. */
export function useFigure<State>(
  { tools, come }: AliveProps,
  pageOf: (tools: ViewTools) => FigurePage<State>,
): Shown<State> {
  const page = useMemo(() => pageOf(tools), [tools]);
  const first = useMemo(() => page.first(), [tools]);
  const [{ state, notices, gesture }, setRead] = useState((): Read<State> => page.read(query(), first));
  const [told, setTold] = useState(false);
  const width = useWidth(...ROOM);
  const address = page.query(state, first);
  const shown = useMemo(() => heldIn(recent<FigureScreen>(LATEST, () => 1)), [tools]);
  const moved = gesture === "stepped" || gesture === "held";
  const draw = () => ({
    state,
    screen: shown(`${width} ${address}`, () => screenOf(tools, page, state, width)),
  });
  const drawn = useDrawn(tools, [address, width], draw, moved);
  const around = useDrawn(tools, [drawn], () => drawn.state, moved);
  useBusy(page.query(around, first) !== address);
  const { screen } = drawn;
  useEffect(() => {
    const back = () => setRead(({ gesture }) => backTo(page.read(query(), first), gesture));
    addEventListener("popstate", back);
    return () => removeEventListener("popstate", back);
  }, [first]);
  useEffect(() => {
    if (come === ALL) void loadRecords().then(() => setTold(true));
  }, [come]);
  useEffect(() => {
    languagesTo(address);
    handOver(page.id, page.query(state, null), () => keptOf(tools, screen, 800));
  }, [tools, screen, address]);
  const change = useCallback(
    (next: State, by: Gesture = "chosen") => {
      if (by !== "held") writeQuery(page.query(next, first), by === "chosen");
      setRead({ state: next, notices: [], gesture: by });
    },
    [page, first],
  );
  const said = useMemo(() => {
    // Whoever holds a thumb is told where they let it go.
    if (gesture === undefined || gesture === "held") return "";
    return screen.error ?? screen.drawn[0]?.takeaway ?? "";
  }, [screen, gesture]);
  return { state, notices, screen, around, told, said, change };
}
