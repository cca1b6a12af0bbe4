import type { Ends } from "../../../figures/charts/whisker.ts";
import { turnedSign } from "../../../figures/network/change.ts";
import { strandsOf } from "../../../figures/network/strands.ts";
import { wave } from "../../../figures/plot/wave.ts";
import type { Point } from "../../../figures/scene/path.ts";
import { lookedWords } from "../../../words/catalogue/looked.ts";
import { views } from "../../../words/catalogue/views.ts";
import { say } from "../../../words/say.ts";
import type { ViewTools } from "../tools.ts";
import type { Label, PlacedTie } from "./layout.ts";
import { nameSize } from "./names.ts";
import type { NetworkPanel, NetworkScreen, ShownNetwork, Values } from "./network-shapes.ts";
import { mayBe, type Ranges, rangesIn, tellsRanges } from "./ranges.ts";
import { isUnlike, STANDS } from "./stands.ts";
import { lookOf, rimOf, type TieLook } from "./tie-look.ts";
import { askedIn, heldBy, heldText, nameOf, noneOf, numberOf } from "./tie-words.ts";

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
export function NetworkPicture({ tools, screen, values, ranged }: ShownNetwork & Ranged) {
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
            ranged={ranged}
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

interface Ranged {
  /** Whether rims of ties are drawn, for which their ranges are asked. */
  readonly ranged: boolean;
}

function PanelPicture({
  tools,
  screen,
  values,
  ranged,
  one,
  from,
  hub,
  id,
}: ShownNetwork &
  Ranged & {
    one: NetworkPanel;
    from: number;
    /** The mark of its hub, where it is a star. */
    hub: number | null;
    id: string;
  }) {
  const { lang } = tools;
  const { panel, table } = one;
  const ranges = ranged && tellsRanges(screen, table) ? rangesIn(tools, screen, values, table) : null;
  const title = one.title === "" ? say(lang, views, "tiesOf") : one.title;
  return (
    <div class="panel">
      {one.title !== "" && (
        <h2>
          {one.title}{" "}
          <span class="aside small" data-total={from}>
            {totalText(tools, screen, one, values, ranges)}
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
          const look = lookIn(tools, screen, values, table, tie, undefined, ranges);
          const pair = screen.tables[table]?.pairs[tie.pair];
          const paint = pair === undefined ? "ink" : screen.paintOf(pair);
          return (
            <g key={tie.pair} data-m={from + n} class={`${look.kind} s-${paint}`}>
              <path class="touch" d={tie.d} />
              <Strands
                tie={tie}
                look={look}
                ends={ranges?.ends(tie.pair) ?? null}
                wide={(n) => rimOf(n, values.most[table] ?? 0, screen.widest)}
              />
              {look.kind === "uncounted" && <path class="wave" d={wave(boxAbout(tie.middle)).d} />}
              {(look.kind === "new" || look.kind === "gone") && (
                <path class={`sign ${look.kind}`} d={turnedSign(look.kind, tie.middle, look.width)} />
              )}
              {tie.number !== null && (
                <text {...placed(tie.number)} class="f-ink number" font-size="13" font-weight="600">
                  {ranges?.may(tie.pair) ?? numberOf(tools, heldBy(screen, values, table, "pair", tie.pair))}
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
  ends: Ends | null;
  wide: (n: number) => number;
}) {
  const strands = look.kind === "tie" && ends !== null ? strandsOf(ends, wide, 1) : [];
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

/** How a tie looks with some values. @param ranges what may count in it where nothing does for certain; records without a date alone where they are not asked */
export function lookIn(
  tools: ViewTools,
  screen: NetworkScreen,
  values: Values,
  table: number,
  tie: PlacedTie,
  none: (to: string) => "searched" | "unknown" = (to) => noneOf(tools, askedIn(screen, table), to),
  ranges: Ranges | null = null,
) {
  const to = screen.tables[table]?.pairs[tie.pair]?.to ?? "";
  const stands = values.unlike?.pairs[table]?.[tie.pair];
  return lookOf(
    values.now[table]?.[tie.pair] ?? 0,
    values.before?.[table]?.[tie.pair] ?? null,
    isUnlike(stands),
    values.most[table] ?? 0,
    screen.state.least,
    mayBe(screen, values, table, tie.pair, ranges)
      ? "may"
      : !tie.spoke
        ? "off"
        : ranges?.uncounted(tie.pair)
          ? "uncounted"
          : none(to),
    screen.widest,
    ranges?.mayMost(tie.pair) ?? null,
    stands === STANDS.turned,
  );
}

/** What the partner of a panel has with all recipients together; blank where the panel is of nobody or of a recipient. */
export function totalText(
  tools: ViewTools,
  screen: Pick<NetworkScreen, "state" | "tables" | "layers">,
  { panel, table }: NetworkPanel,
  values: Values,
  ranges: Ranges | null = null,
): string {
  const { partners = [], recipients = [] } = screen.tables[table] ?? {};
  const place = panel.of === null ? -1 : partners.indexOf(panel.of);
  if (place < 0) return "";
  if (ranges?.partnerUncounted(place)) return say(tools.lang, lookedWords, "uncountedAny");
  const held = heldBy(screen, values, table, "partner", place);
  return heldText(tools, askedIn(screen, table), recipients.join(","), held);
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
