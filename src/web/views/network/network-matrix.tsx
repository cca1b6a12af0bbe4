import { views } from "../../../words/catalogue/views.ts";
import { say } from "../../../words/say.ts";
import { Scroll } from "../../parts/scroll.tsx";
import { queryOf } from "../../state/question-url.ts";
import type { ViewTools } from "../tools.ts";
import type { NetworkScreen, Values } from "./network-shapes.ts";
import { nameOf, noneText, tieText, toldTie } from "./tie-words.ts";
import { measureOf } from "./ties.ts";

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
  /** Place of a pair among the marks of the drawing; null where it is not drawn. */
  markOf: (pair: number) => number | null;
}) {
  const { lang, here } = tools;
  const { state, tables, layers } = screen;
  const of = tables[table];
  if (of === undefined) return null;
  const { partners, recipients, pairs, unit } = of;
  const now = values.now[table] ?? new Float64Array();
  const rows = partners.map((from, p) => ({
    from,
    total: values.totals[table]?.[p] ?? 0,
    cells: recipients.map((_, r) => p * recipients.length + r),
  }));
  const shown = rows.filter(({ cells }) => cells.some((n) => (now[n] ?? 0) > 0));
  const label =
    layers.length > 1 ? tools.speech.labels.layer(layers[table] ?? "") : say(lang, views, "tiesOf");
  const between = pairs.flatMap((pair, n) => (pair.horizontal && (now[n] ?? 0) > 0 ? [{ pair, n }] : []));
  const ask = (n: number) => {
    const pair = pairs[n];
    if (pair === undefined) return "";
    const both = `${pair.from},${pair.to}`;
    const from = pair.horizontal ? both : pair.from;
    const to = pair.horizontal ? both.replace(",", "+") : pair.to;
    const { against: _, ...question } = { ...state.question, layer: layers[table] ?? state.question.layer };
    return here.href("ask", queryOf({ ...question, measure: measureOf(question), from, to }));
  };
  const cell = (n: number, to: string) => {
    const value = now[n] ?? 0;
    const mark = markOf(n);
    const told = toldTie(tools, screen, values, table, n);
    if (value === 0)
      return (
        <span
          class={`state ${noneText(tools, state, to) === say(lang, views, "searched") ? "searched" : "not-searched"}`}
        >
          <span class="hide">{told.value}</span>
        </span>
      );
    return (
      <a class="number" href={ask(n)} data-m={mark ?? undefined}>
        {tieText(tools, value, unit)}
      </a>
    );
  };
  return (
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
          {shown.map(({ from, cells, total }) => (
            <tr key={from}>
              <th scope="row">{nameOf(tools, state, from)}</th>
              {cells.map((n, r) => (
                <td key={n} class="num">
                  {cell(n, recipients[r] ?? "")}
                </td>
              ))}
              <td class="num">{tieText(tools, total, unit)}</td>
            </tr>
          ))}
          {between.map(({ pair, n }) => (
            <tr key={n}>
              <th scope="row" colSpan={recipients.length + 1}>
                {say(lang, views, "pair", {
                  from: nameOf(tools, state, pair.from),
                  to: nameOf(tools, state, pair.to),
                })}{" "}
                <span class="muted small">{say(lang, views, "betweenRecipients")}</span>
              </th>
              <td class="num">{cell(n, pair.to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
