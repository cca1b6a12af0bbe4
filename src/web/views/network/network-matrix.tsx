import { capital } from "../../../words/capital.ts";
import { figures } from "../../../words/catalogue/figures.ts";
import { lookedWords } from "../../../words/catalogue/looked.ts";
import { maps } from "../../../words/catalogue/maps.ts";
import { views } from "../../../words/catalogue/views.ts";
import { apart, between } from "../../../words/lists.ts";
import { unitText } from "../../../words/numbers.ts";
import { say } from "../../../words/say.ts";
import { lookedText } from "../../parts/looked.ts";
import { Scroll } from "../../parts/scroll.tsx";
import { queryOf } from "../../state/question-url.ts";
import type { ViewTools } from "../tools.ts";
import { Among } from "./among-table.tsx";
import { Both, MayBe, Range } from "./below-number.tsx";
import type { NetworkScreen, Values } from "./network-shapes.ts";
import { noTiesSaid } from "./no-ties.ts";
import { cellOf, type TieCell } from "./tie-cell.ts";
import { askedIn, tieQuestion, totalQuestion } from "./tie-questions.ts";
import {
  differenceRangeOf,
  heldText,
  isRecorded,
  mayTextOf,
  nameOf,
  numberOf,
  rangeTextOf,
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
  const held = values.held[table];
  if (of === undefined || held === undefined) return null;
  const { partners, recipients, pairs } = of;
  const asked = askedIn(screen, table);
  const cells = pairs.map(({ self }, n) => (self ? null : cellOf(tools, held.pair(n))));
  const starred = new Set(screen.panels.map(({ panel }) => panel.of));
  const rows = partners.map((from, place) => {
    const own = recipients.map((_, r) => place * recipients.length + r);
    return {
      from,
      place,
      total: cellOf(tools, held.partner(place)),
      own,
      told: own.some((n) => cells[n]?.told === true),
    };
  });
  const some = rows.some(({ told }) => told);
  const shown = some ? rows.filter(({ from, told }) => told || starred.has(from)) : [];
  const among = pairs.flatMap((pair, n) => (pair.horizontal && cells[n]?.told === true ? [{ pair, n }] : []));
  const listed = [...shown.flatMap(({ own }) => own), ...among.map(({ n }) => n)].flatMap(
    (n) => cells[n] ?? [],
  );
  const ties =
    layers.length > 1 ? capital(tools.speech.labels.layer(layers[table] ?? "")) : say(lang, views, "tiesOf");
  const amounts = measureOf(layerQuestion(state.question, asked.layer)) === "sum";
  const label = amounts ? `${ties} · ${unitText(of, 2, lang)}` : ties;
  if (listed.length === 0) {
    const none = noTiesSaid(tools, screen, table);
    return <p class="muted">{layers.length > 1 ? `${ties}${between(lang, ":")}${none}` : none}</p>;
  }
  const all = [...listed, ...shown.map(({ total }) => total)];
  const sides = all.flatMap(({ kind, held: { now, before } }) =>
    kind === "dateless" ? [] : before === null ? [now] : [now, before],
  );
  const below = belowText(tools, {
    open: sides.some((side) => rangeTextOf(tools, side) !== null),
    alone: sides.some((side) => mayTextOf(tools, side) !== null),
    dateless: all.some(({ kind }) => kind === "dateless"),
    later: !held.asked,
    two: values.before !== null,
  });
  const signs = STATES.filter((name) => all.some(({ kind }) => kind === name));
  const ask = (n: number, period: string | undefined) => {
    const pair = pairs[n];
    return pair === undefined ? "" : here.href("ask", queryOf(tieQuestion(screen, table, pair, period)));
  };
  const askTotal = (p: number, period: string | undefined) =>
    here.href("ask", queryOf(totalQuestion(screen, table, p, period)));
  const written = (
    { kind, held: own }: TieCell,
    to: string,
    href: (period: string | undefined) => string,
    mark: number | null = null,
  ) => {
    if (kind === "dateless")
      return <span class="small">{say(lang, views, "noDateOf", { count: own.undated })}</span>;
    if (kind === "may")
      return (
        <MayBe tools={tools} text={mayTextOf(tools, own.now)} href={href(asked.period)} kind="number muted" />
      );
    if (kind === "amountless")
      return (
        <a class="small" href={href(asked.period)} data-m={mark ?? undefined}>
          {say(lang, views, "noAmount")}
        </a>
      );
    if (kind !== "number")
      return (
        <span class={`state ${kind}`}>
          <span class="hide">{heldText(tools, asked, to, own)}</span>
        </span>
      );
    const text = numberOf(tools, own);
    const period = own.now.value === null ? asked.against?.period : asked.period;
    return (
      <>
        {isRecorded(own) ? (
          <a class="number" href={href(period)} data-m={mark ?? undefined}>
            {text}
          </a>
        ) : (
          text
        )}
        <Range text={own.before === null ? rangeTextOf(tools, own.now) : differenceRangeOf(tools, own)} />
        <Both tools={tools} asked={asked} to={to} held={own} ask={href} />
      </>
    );
  };
  const cell = (n: number, to: string) => {
    const one = cells[n];
    return one ? written(one, to, (period) => ask(n, period), markOf(table, n)) : null;
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
              {shown.map(({ from, place, own, total }) => (
                <tr key={from}>
                  <th scope="row">{nameOf(tools, state, from)}</th>
                  {own.map((n, r) => (
                    <td key={n} class="num">
                      {cell(n, recipients[r] ?? "")}
                    </td>
                  ))}
                  <td class="num">
                    {written(total, recipients.join(","), (period) => askTotal(place, period))}
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
      {signs.length > 0 && (
        <p class="small muted states">
          {signs.map((name) => (
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

/** Signs of what is not on record, in the order in which the key tells them. */
const STATES = ["not-searched", "searched", "uncounted"] as const;

/** What stands below numbers, what a range by itself and a number of records without a date say, or where it is told instead; null where there is nothing. */
function belowText(
  { lang }: ViewTools,
  has: Readonly<Record<"open" | "alone" | "dateless" | "later" | "two", boolean>>,
): string | null {
  const whisker = say(lang, figures, "whisker");
  const says = [
    ...(has.open ? [say(lang, views, "belowSays", { whisker })] : []),
    ...(has.open && has.two ? [say(lang, views, "bracketsSay", { whisker })] : []),
    ...(has.alone ? [say(lang, views, "aloneSays")] : []),
    ...(has.alone && has.two ? [say(lang, maps, "noSpoke")] : []),
    ...(has.dateless ? [say(lang, views, "noDateSays")] : []),
    ...(has.later ? [say(lang, views, "openLater")] : []),
  ];
  return says.length === 0 ? null : says.join(apart(lang));
}
