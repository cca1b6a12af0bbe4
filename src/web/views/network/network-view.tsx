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
import { NetworkSays, TwoPeriods } from "./network-says.tsx";
import type { NetworkScreen, Values } from "./network-shapes.ts";
import type { NetworkState } from "./network-state.ts";

/** The network: what is shown, the drawing, and the same as a matrix. */
export function NetworkView({
  tools,
  screen,
  state = screen.state,
  values,
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
  notices: readonly Notice[];
  actions?: NetworkActions;
  /** Another for a drawing after ties were moved by hand, so that it is not taken for the one that they were moved in. */
  drawn?: string;
  /** So many of the parts below the controls are there yet. */
  come?: number;
}) {
  const { lang } = tools;
  const places = new Map<string, number>();
  for (const [mark, { table, tie }] of drawnTies(screen).entries()) places.set(`${table} ${tie.pair}`, mark);
  return (
    <>
      <Notices lang={lang} notices={notices} />
      <StillControls tools={tools} state={state} screen={screen} actions={actions} />
      <OutsideNote tools={tools} question={state.question} />
      {screen.error !== null && <Refusal lang={lang} title={say(lang, views, "cannot")} why={screen.error} />}
      {come > 0 && (
        <figure class="figure-block view-figure" data-figure="network" data-view="">
          <p class="in-frame muted">{networkSubtitle(tools, screen.state)}</p>
          <StandingPicture key={drawn} tools={tools} screen={screen} values={values} />
          <figcaption class="small muted">
            <StandingSays tools={tools} screen={screen} values={values} />
            {apart(lang)}
            <span class="keys-hint">{say(lang, figureBlock, "keys")}</span>
          </figcaption>
          <p class="in-frame small muted">{sourceLineOf(tools.about, null, lang).join(" · ")}</p>
          <FigureTools tools={tools} records={tools.here.href("records")} />
          {come > 1 && (
            <>
              <h2>{say(lang, views, "matrix")}</h2>
              <TwoPeriods tools={tools} screen={screen} />
              {screen.tables.map((_, table) => (
                <StandingMatrix
                  key={screen.layers[table]}
                  tools={tools}
                  screen={screen}
                  values={values}
                  table={table}
                  markOf={(pair) => places.get(`${table} ${pair}`) ?? null}
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
const StandingPicture = standing(NetworkPicture);
const StandingSays = standing(NetworkSays);
const StandingMatrix = standing(NetworkMatrix);
