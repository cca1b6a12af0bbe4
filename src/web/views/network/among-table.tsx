import type { ComponentChildren } from "preact";
import { views } from "../../../words/catalogue/views.ts";
import { say } from "../../../words/say.ts";
import { Scroll } from "../../parts/scroll.tsx";
import type { ViewTools } from "../tools.ts";
import type { NetworkScreen } from "./network-shapes.ts";
import { soughtIn } from "./tie-questions.ts";
import { nameOf } from "./tie-words.ts";
import type { Pair } from "./ties.ts";

/** Ties between two recipients, which are no partner's: each with its number beside it. */
export function Among({
  tools,
  screen: { state },
  ties,
  unit,
  cell,
}: {
  tools: ViewTools;
  screen: NetworkScreen;
  ties: readonly { readonly pair: Pair; readonly n: number }[];
  /** What the numbers are in, where they are amounts. */
  unit: string | null;
  cell: (n: number, to: string) => ComponentChildren;
}) {
  const { lang } = tools;
  const title = say(lang, views, "betweenRecipients");
  const label = unit === null ? title : `${title} · ${unit}`;
  return (
    <Scroll label={label}>
      <table class="held among">
        <caption>{label}</caption>
        <tbody>
          {ties.map(({ pair, n }) => (
            <tr key={n}>
              <th scope="row">
                {say(lang, views, "pair", {
                  from: nameOf(tools, state, pair.from),
                  to: nameOf(tools, state, pair.to),
                })}
              </th>
              <td class="num">{cell(n, soughtIn(pair))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
