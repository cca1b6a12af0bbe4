import type { Ends } from "../../../figures/charts/whisker.ts";
import { turnedSign } from "../../../figures/network/change.ts";
import { strandsOf } from "../../../figures/network/strands.ts";
import { wave } from "../../../figures/plot/wave.ts";
import type { Point } from "../../../figures/scene/path.ts";
import { views } from "../../../words/catalogue/views.ts";
import { say } from "../../../words/say.ts";
import { Ranges } from "../../parts/ranges.tsx";
import type { ViewTools } from "../tools.ts";
import type { Held } from "./held.ts";
import type { Label, PlacedTie } from "./layout.ts";
import { nameSize } from "./names.ts";
import { summedValues } from "./network-screen.ts";
import type { NetworkPanel, NetworkScreen, ShownNetwork, Values } from "./network-shapes.ts";
import { lookOf, rimOf, type Scale, type TieLook } from "./tie-look.ts";
import { askedIn } from "./tie-questions.ts";
import { heldText, nameOf, numberOf } from "./tie-words.ts";

/** A tie as it is drawn, with its place among all that are: its mark. */
export interface DrawnTie {
  readonly table: number;
  readonly tie: PlacedTie;
}

/** Every tie of a screen in the order in which it is drawn. */
export function drawnTies({ panels }: Pick<NetworkScreen, "panels">): readonly DrawnTie[] {
  return panels.flatMap(({ panel, table }) => panel.ties.map((tie) => ({ table, tie })));
}

/** A star whose hub opens all that is drawn of it. */
export interface DrawnHub {
  readonly one: NetworkPanel;
  /** Whose star it is. */
  readonly of: string;
}

/** The hubs of a screen in the order in which they are drawn; their marks follow those of all ties. */
export function drawnHubs({ panels }: Pick<NetworkScreen, "panels">): readonly DrawnHub[] {
  return panels.flatMap((one) => {
    const { of, nodes } = one.panel;
    return of !== null && nodes.some(({ id }) => id === of) ? [{ one, of }] : [];
  });
}

/** The panels of a network. Nodes stay where they are; a change of years changes widths, kinds and numbers of ties alone. */
export function NetworkPicture({ tools, screen, values: known, asked }: ShownNetwork & Asked) {
  const values = asked ? known : summedValues(tools, screen, known);
  let first = 0;
  const [ties, hubs] = [drawnTies(screen).length, drawnHubs(screen)];
  return (
    <div class={`panels${screen.state.arrangement === "levers" ? " levers" : ""}`}>
      {screen.panels.map((one, i) => {
        const from = first;
        first += one.panel.ties.length;
        const hub = hubs.findIndex((drawn) => drawn.one === one);
        return (
          <PanelPicture
            key={`${one.title}-${one.table}`}
            tools={tools}
            screen={screen}
            values={values}
            one={one}
            from={from}
            hub={hub < 0 ? null : ties + hub}
            id={`network-${i}`}
          />
        );
      })}
    </div>
  );
}

interface Asked {
  /** Whether ties are asked about, or drawn by their sums for the moment. */
  readonly asked: boolean;
}

function PanelPicture({
  tools,
  screen,
  values,
  one,
  from,
  hub,
  id,
}: ShownNetwork & {
  one: NetworkPanel;
  from: number;
  /** The mark of its hub, where it is a star. */
  hub: number | null;
  id: string;
}) {
  const { lang } = tools;
  const { panel, table } = one;
  const held = values.held[table];
  const scale = scaleIn(screen, values, table);
  const title = one.title === "" ? say(lang, views, "tiesOf") : one.title;
  return (
    <div class="panel">
      {one.title !== "" && (
        <h2>
          {one.title}{" "}
          <span class="aside small" data-total={from}>
            <Ranges text={totalText(tools, screen, one, values)} />
          </span>
        </h2>
      )}
      <svg
        class="figure network"
        viewBox={`0 0 ${panel.width} ${panel.height}`}
        width={panel.width}
        height={panel.height}
        role="img"
        aria-labelledby={`${id}-title`}
      >
        <title id={`${id}-title`}>{title}</title>
        {panel.ties.map((tie, n) => {
          const own = held?.pair(tie.pair);
          if (own === undefined) return null;
          const look = lookOf(own, tie.spoke, scale);
          const pair = screen.tables[table]?.pairs[tie.pair];
          const paint = pair === undefined ? "ink" : screen.paintOf(pair);
          return (
            <g key={tie.pair} data-m={from + n} class={`${look.kind} s-${paint}`}>
              <path class="touch" d={tie.d} />
              <Strands
                tie={tie}
                look={look}
                ends={own.now}
                wide={(n) => rimOf(n, values.most[table] ?? 0, screen.widest)}
              />
              {look.kind === "uncounted" && <path class="wave" d={wave(boxAbout(tie.middle)).d} />}
              {(look.kind === "new" || look.kind === "gone") && (
                <path class={`sign ${look.kind}`} d={turnedSign(look.kind, tie.middle, look.width)} />
              )}
              {tie.number !== null && (
                <text {...placed(tie.number)} class="f-ink number" font-size="13" font-weight="600">
                  {numberOf(tools, own)}
                </text>
              )}
            </g>
          );
        })}
        {panel.nodes.map((node) => (
          <g key={node.id} data-m={hub !== null && node.id === panel.of ? hub : undefined}>
            <circle
              cx={node.x}
              cy={node.y}
              r={node.r}
              class={`node ${node.outside ? `f-${screen.paintOf({ from: node.id, to: "", horizontal: false })}` : "f-ink"}`}
            />
            {node.code !== undefined && <title>{nameOf(tools, screen.state, node.id)}</title>}
            {node.label !== null && (
              <Name
                at={node.label}
                size={nameSize(panel)}
                text={node.code ?? nameOf(tools, screen.state, node.id)}
              />
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}

/** The room of a sign on a line. */
function boxAbout([x, y]: Point): Parameters<typeof wave>[0] {
  return [x - WAVE / 2, y - WAVE / 2, WAVE, WAVE];
}

/** How wide the sign of what is not counted is. */
const WAVE = 12;

/** The line of a tie within its rim, and over it what is certain of it where that is less. */
function Strands({
  tie,
  look,
  ends,
  wide,
}: {
  tie: PlacedTie;
  look: TieLook;
  ends: Ends;
  wide: (n: number) => number;
}) {
  const strands = look.kind === "tie" ? strandsOf(ends, wide, 1) : [];
  const rim = strands.find(({ width }) => width > look.width);
  const core = strands.find(({ width }) => width < look.width);
  const open = strands.some(({ width, opacity }) => width === look.width && opacity < 1);
  return (
    <>
      {rim !== undefined && <path class="rim" d={tie.d} stroke-width={rim.width} />}
      <path class={open ? "line open" : "line"} d={tie.d} stroke-width={look.width} />
      {core !== undefined && <path class="core" d={tie.d} stroke-width={core.width} />}
    </>
  );
}

/** What the widths of the ties of a table stand for. */
export function scaleIn(
  { state, widest }: Pick<NetworkScreen, "state" | "widest">,
  { most }: Pick<Values, "most">,
  table: number,
): Scale {
  return { most: most[table] ?? 0, widest, least: state.least };
}

/** What the partner of a panel has with all recipients together; blank where the panel is of nobody or of a recipient. */
export function totalText(
  tools: ViewTools,
  screen: Pick<NetworkScreen, "state" | "tables" | "layers">,
  { panel, table }: NetworkPanel,
  values: Pick<Values, "held">,
): string {
  const held = totalOf(screen, { panel, table }, values);
  const { recipients = [] } = screen.tables[table] ?? {};
  return held === null ? "" : heldText(tools, askedIn(screen, table), recipients.join(","), held);
}

/** What the partner of a panel has; null where the panel is of nobody or of a recipient. */
export function totalOf(
  { tables }: Pick<NetworkScreen, "tables">,
  { panel, table }: Pick<NetworkPanel, "panel" | "table">,
  { held }: Pick<Values, "held">,
): Held | null {
  const place = panel.of === null ? -1 : (tables[table]?.partners.indexOf(panel.of) ?? -1);
  return place < 0 ? null : (held[table]?.partner(place) ?? null);
}

/** How far the foot of a sign and the middle of a line are over and under its place, as parts of its size. */
const FOOT = 0.12;
const MIDDLE = 0.275;

/** A name in one line, or its signs one under the other. */
function Name({ at, size, text }: { at: Label; size: number; text: string }) {
  if (at.upright !== true)
    return (
      <text {...placed(at)} class="f-ink" font-size={size}>
        {text}
      </text>
    );
  const signs = [...text];
  const [x, top] =
    at.turn < 0 ? [at.x - MIDDLE * size, at.y - signs.length * size] : [at.x + MIDDLE * size, at.y];
  return (
    <text class="f-ink" font-size={size} text-anchor="middle">
      {signs.map((sign, i) => (
        <tspan key={i} x={round(x)} y={round(top + (i + 1 - FOOT) * size)}>
          {sign}
        </tspan>
      ))}
    </text>
  );
}

function placed({ x, y, anchor, turn }: Label) {
  const at = { x: round(x), y: round(y), "text-anchor": anchor };
  return turn === 0 ? at : { ...at, transform: `rotate(${round(turn)} ${round(x)} ${round(y)})` };
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
