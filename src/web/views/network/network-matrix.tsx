import { capital } from "../../../words/capital.ts";
import { answerWords } from "../../../words/catalogue/answer.ts";
import { figures } from "../../../words/catalogue/figures.ts";
import { lookedWords } from "../../../words/catalogue/looked.ts";
import { views } from "../../../words/catalogue/views.ts";
import { apart, between } from "../../../words/lists.ts";
import { unitText } from "../../../words/numbers.ts";
import { say } from "../../../words/say.ts";
import { lookedText } from "../../parts/looked.ts";
import { Scroll } from "../../parts/scroll.tsx";
import { queryOf } from "../../state/question-url.ts";
import type { ViewTools } from "../tools.ts";
import { Among } from "./among-table.tsx";
import { Both, Range } from "./below-number.tsx";
import type { NetworkScreen, Values } from "./network-shapes.ts";
import { noTiesSaid } from "./no-ties.ts";
import { rangesIn, tellsRanges } from "./ranges.ts";
import {
  askedIn,
  heldBy,
  nameOf,
  noneOf,
  numberOf,
  tieQuestion,
  toldTie,
  totalQuestion,
} from "./tie-words.ts";
import { layerQuestion, measureOf } from "./ties.ts";

/** The same ties as a table: outside partners by recipients; every number leads to its question. */
export function NetworkMatrix({
  tools,
  screen,
  values,
  table,
  markOf,
}: {
  tools: ViewTools;
  screen: NetworkScreen;
  values: Values;
  table: number;
  /** Place of a pair of a table among the marks of the drawing; null where it is not drawn. */
  markOf: (table: number, pair: number) => number | null;
}) {
  const { lang, here } = tools;
  const { state, tables, layers } = screen;
  const of = tables[table];
  if (of === undefined) return null;
  const { partners, recipients, pairs } = of;
  const some = (n: number) => {
    const held = heldBy(screen, values, table, "pair", n);
    return held.now > 0 || (held.before ?? 0) > 0;
  };
  const asked = askedIn(screen, table);
  const rows = partners.map((from, p) => ({
    from,
    place: p,
    total: heldBy(screen, values, table, "partner", p),
    cells: recipients.map((_, r) => p * recipients.length + r),
  }));
  const undated = (n: number) => heldBy(screen, values, table, "pair", n).undated > 0;
  const ranges = tellsRanges(screen, table) ? rangesIn(tools, screen, values, table) : null;
  const stateOf = (n: number, to: string) =>
    ranges?.uncounted(n)
      ? "uncounted"
      : noneOf(tools, asked, to) === "searched"
        ? "searched"
        : "not-searched";
  const shown = rows.filter(({ cells }) => cells.some((n) => some(n) || undated(n) || ranges?.uncounted(n)));
  const unheld = new Set(
    shown.flatMap(({ cells }) =>
      cells.flatMap((n, r) =>
        pairs[n]?.self || some(n) || undated(n) || ranges?.may(n) ? [] : [stateOf(n, recipients[r] ?? "")],
      ),
    ),
  );
  const ties =
    layers.length > 1 ? capital(tools.speech.labels.layer(layers[table] ?? "")) : say(lang, views, "tiesOf");
  const amounts = measureOf(layerQuestion(state.question, asked.layer)) === "sum";
  const label = amounts ? `${ties} · ${unitText(of, 2, lang)}` : ties;
  const among = pairs.flatMap((pair, n) => (pair.horizontal && some(n) ? [{ pair, n }] : []));
  if (shown.length === 0 && among.length === 0) {
    const none = noTiesSaid(tools, screen, table);
    return <p class="muted">{layers.length > 1 ? `${ties}${between(lang, ":")}${none}` : none}</p>;
  }
  const open =
    shown.some(({ place, cells }) =>
      [ranges?.partner(place), ...cells.flatMap((n) => [ranges?.pair(n), ranges?.may(n)])].some(Boolean),
    ) || among.some(({ n }) => ranges?.pair(n));
  const alone = shown.some(({ cells }) => cells.some((n) => !some(n) && ranges?.may(n)));
  const dateless = shown.some(({ cells }) =>
    cells.some((n) => pairs[n]?.self !== true && !some(n) && undated(n)),
  );
  const later = ranges === null && values.before === null;
  const below = belowText(tools, { open, alone, dateless, later });
  const ask = (n: number, period: string | undefined) => {
    const pair = pairs[n];
    return pair === undefined ? "" : here.href("ask", queryOf(tieQuestion(screen, table, pair, period)));
  };
  const askTotal = (p: number) => here.href("ask", queryOf(totalQuestion(screen, table, p)));
  const cell = (n: number, to: string) => {
    if (pairs[n]?.self) return null;
    const held = heldBy(screen, values, table, "pair", n);
    const mark = markOf(table, n);
    if (!some(n) && held.undated > 0)
      return <span class="small">{say(lang, views, "noDateOf", { count: held.undated })}</span>;
    const may = ranges?.may(n) ?? null;
    if (may !== null)
      return (
        <a class="number muted" href={ask(n, asked.period)}>
          {may}
          <span class="hide"> {say(lang, answerWords, "noneCertain")}</span>
        </a>
      );
    if (ranges?.uncounted(n)) return <Uncounted lang={lang} />;
    if (!some(n))
      return (
        <span class={`state ${stateOf(n, to)}`}>
          <span class="hide">{toldTie(tools, screen, values, table, n).value}</span>
        </span>
      );
    const [now, before] = [asked.period, asked.against?.period];
    return (
      <>
        <a class="number" href={ask(n, held.now > 0 ? now : before)} data-m={mark ?? undefined}>
          {numberOf(tools, held)}
        </a>
        <Range text={ranges?.pair(n) ?? null} />
        <Both tools={tools} asked={asked} to={to} held={held} ask={(period) => ask(n, period)} />
      </>
    );
  };
  return (
    <>
      {shown.length > 0 && (
        <Scroll label={label}>
          <table class="held">
            <caption>{label}</caption>
            <thead>
              <tr>
                <th scope="col">{say(lang, views, "partner")}</th>
                {recipients.map((to) => (
                  <th key={to} scope="col" class="num">
                    {nameOf(tools, state, to)}
                  </th>
                ))}
                <th scope="col" class="num">
                  {say(lang, views, "total")}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ from, place, cells, total }) => (
                <tr key={from}>
                  <th scope="row">{nameOf(tools, state, from)}</th>
                  {cells.map((n, r) => (
                    <td key={n} class="num">
                      {cell(n, recipients[r] ?? "")}
                    </td>
                  ))}
                  <td class="num">
                    {ranges?.partnerUncounted(place) ? (
                      <Uncounted lang={lang} />
                    ) : total.now > 0 ? (
                      <a class="number" href={askTotal(place)}>
                        {numberOf(tools, total)}
                      </a>
                    ) : (
                      numberOf(tools, total)
                    )}
                    <Range text={ranges?.partner(place) ?? null} />
                    <Both tools={tools} asked={asked} to={recipients.join(",")} held={total} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {among.length > 0 && (
        <Among
          tools={tools}
          screen={screen}
          ties={among}
          unit={amounts ? unitText(of, 2, lang) : null}
          cell={cell}
        />
      )}
      {below !== null && <p class="small muted">{below}</p>}
      {unheld.size > 0 && (
        <p class="small muted states">
          {STATES.filter((name) => unheld.has(name)).map((name) => (
            <span key={name}>
              <span class={`state ${name}`} />{" "}
              {name === "searched"
                ? lookedText(lang, "all")
                : name === "uncounted"
                  ? say(lang, lookedWords, "uncountedAny")
                  : say(lang, figures, "hatch")}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

/** The sign of what is on record and not counted, as a reader hears it. */
function Uncounted({ lang }: Pick<ViewTools, "lang">) {
  return (
    <span class="state uncounted">
      <span class="hide">{say(lang, lookedWords, "uncountedAny")}</span>
    </span>
  );
}

/** Signs of what is not on record, in the order in which the key tells them. */
const STATES = ["not-searched", "searched", "uncounted"] as const;

/** What stands below numbers, what a range by itself and a number of records without a date say, or where it is told instead; null where there is nothing. */
function belowText(
  { lang }: ViewTools,
  has: Readonly<Record<"open" | "alone" | "dateless" | "later", boolean>>,
): string | null {
  const says = [
    ...(has.open ? [say(lang, views, "belowSays", { whisker: say(lang, figures, "whisker") })] : []),
    ...(has.alone ? [say(lang, views, "aloneSays")] : []),
    ...(has.dateless ? [say(lang, views, "noDateSays")] : []),
    ...(has.later ? [say(lang, views, "openLater")] : []),
  ];
  return says.length === 0 ? null : says.join(apart(lang));
}
