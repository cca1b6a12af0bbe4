import { useMemo } from "preact/hooks";
import { sourceLineOf } from "../../../figures/source-line.ts";
import { figureBlock } from "../../../words/catalogue/figure-block.ts";
import { views } from "../../../words/catalogue/views.ts";
import { apart } from "../../../words/lists.ts";
import { say } from "../../../words/say.ts";
import type { Notice } from "../../state/question-url.ts";
import { ALL } from "../parts/come.ts";
import { FigureTools } from "../parts/figure-tools.tsx";
import { Notices } from "../parts/notices.tsx";
import { OutsideNote } from "../parts/outside-note.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { standing } from "../parts/standing.tsx";
import { still } from "../parts/still.tsx";
import type { ViewTools } from "../tools.ts";
import { networkSubtitle } from "./kept-network.ts";
import { type NetworkActions, NetworkControls } from "./network-controls.tsx";
import { NetworkMatrix } from "./network-matrix.tsx";
import { drawnTies, NetworkPicture } from "./network-picture.tsx";
import { NetworkOwed, NetworkSays, TwoPeriods } from "./network-says.tsx";
import type { NetworkScreen, ValuedNetwork, Values } from "./network-shapes.ts";
import type { NetworkState } from "./network-state.ts";

/** The network: what is shown, the drawing, and the same as a matrix. */
export function NetworkView({
  tools,
  screen,
  state = screen.state,
  values,
  around = { screen, values },
  notices,
  actions,
  drawn,
  come = ALL,
}: {
  tools: ViewTools;
  screen: NetworkScreen;
  /** What the controls say, whose drawing may come a moment later. */
  state?: NetworkState;
  values: Values;
  /** What is told around the drawing, which may still be of the one before. */
  around?: ValuedNetwork;
  notices: readonly Notice[];
  actions?: NetworkActions;
  /** Another for a drawing after ties were moved by hand, so that it is not taken for the one that they were moved in. */
  drawn?: string;
  /** So many of the parts below the controls are there yet. */
  come?: number;
}) {
  const { lang } = tools;
  const markOf = useMemo(() => {
    const places = new Map<string, number>();
    const ties = drawnTies(around.screen);
    for (const [mark, { table, tie }] of ties.entries()) places.set(`${table} ${tie.pair}`, mark);
    return (table: number, pair: number) => places.get(`${table} ${pair}`) ?? null;
  }, [around.screen]);
  return (
    <>
      <Notices lang={lang} notices={notices} />
      <StillControls tools={tools} state={state} screen={around.screen} actions={actions} />
      <StillNote tools={tools} question={around.screen.state.question} />
      {screen.error !== null && <Refusal lang={lang} title={say(lang, views, "cannot")} why={screen.error} />}
      {come > 0 && (
        <figure class="figure-block view-figure" data-figure="network" data-view="">
          <p class="in-frame muted">{networkSubtitle(tools, screen.state)}</p>
          <StillPicture
            key={drawn}
            tools={tools}
            screen={screen}
            values={values}
            asked={around.screen === screen && around.values === values}
          />
          <figcaption class="small muted">
            <StillSays tools={tools} screen={around.screen} values={around.values} />
            {apart(lang)}
            <span class="keys-hint">{say(lang, figureBlock, "keys")}</span>
          </figcaption>
          <StillOwed tools={tools} screen={around.screen} values={around.values} />
          <p class="in-frame small muted">{sourceLineOf(tools.about, null, lang).join(" · ")}</p>
          <FigureTools tools={tools} records={tools.here.href("records")} />
          {come > 1 && (
            <>
              <h2>{say(lang, views, "matrix")}</h2>
              <TwoPeriods tools={tools} screen={around.screen} />
              {around.screen.tables.map((_, table) => (
                <StillMatrix
                  key={around.screen.layers[table]}
                  tools={tools}
                  screen={around.screen}
                  values={around.values}
                  table={table}
                  markOf={markOf}
                />
              ))}
            </>
          )}
        </figure>
      )}
    </>
  );
}

const StillControls = still(NetworkControls);
const StillNote = still(OutsideNote);
const StillPicture = still(standing(NetworkPicture));
const StillSays = still(standing(NetworkSays));
const StillOwed = still(standing(NetworkOwed));
const StillMatrix = still(standing(NetworkMatrix));
