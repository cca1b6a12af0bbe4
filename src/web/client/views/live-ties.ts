import { windowOf } from "../../../model/period.ts";
import { periodText } from "../../../words/phrase.ts";
import { periodFrom, type Span } from "../../views/ask/period.ts";
import { drawnTies, lookIn, totalText } from "../../views/network/network-picture.tsx";
import type { NetworkScreen, Values } from "../../views/network/network-shapes.ts";
import { askedIn, heldBy, noneOf, numberOf } from "../../views/network/tie-words.ts";
import { unlikeIn } from "../../views/network/unlike.ts";
import type { ViewTools } from "../../views/tools.ts";

/** A drawing whose ties are changed where they stand, once a frame, while its nodes are left alone. */
export interface LiveTies {
  /** Whether there is a drawing. */
  readonly drawn: boolean;
  show(years: Span): void;
}

/** With as many ties as this a drawing that moves is drawn coarsely. */
const MANY = 400;

/** Takes hold of the ties on the page. @param held the values that are drawn, whose scale stays while a thumb moves */
export function liveTies(tools: ViewTools, screen: NetworkScreen, held: Values): LiveTies {
  const view = document.querySelector("#view .panels");
  const output = document.querySelector<HTMLElement>("#view [data-years]");
  const ties = drawnTies(screen).map((drawn, mark) => {
    const group = view?.querySelector(`svg g[data-m="${mark}"]`) ?? null;
    const paint =
      group
        ?.getAttribute("class")
        ?.split(" ")
        .find((name) => name.startsWith("s-")) ?? "";
    return {
      ...drawn,
      group,
      line: group?.querySelector(".line") ?? null,
      number: group?.querySelector(".number")?.firstChild ?? null,
      paint,
      look: "",
      width: -1,
      text: "",
    };
  });
  const written = [...(view?.querySelectorAll<HTMLElement>("[data-total]") ?? [])];
  let wanted: Span | null = null;
  let still: ReturnType<typeof setTimeout> | undefined;
  const many = ties.length >= MANY;
  // So many lines are drawn without their fine edges, and as wide as whole pixels, while they move.
  const moved = (years: Span) => {
    if (!many) return paint(years, false);
    view?.classList.add("moving");
    clearTimeout(still);
    still = setTimeout(() => {
      view?.classList.remove("moving");
      paint(years, false);
    }, 300);
    paint(years, true);
  };
  const next = () => {
    if (wanted !== null) moved(wanted);
    wanted = null;
  };
  const paint = (years: Span, coarse: boolean) => {
    const period = windowOf(periodFrom(years.first, years.last));
    if (period === null) return;
    const now = screen.tables.map((table) => table.valuesIn(period));
    const totals = screen.tables.map((table) => table.totalsIn(period));
    const state = {
      ...screen.state,
      question: { ...screen.state.question, period: periodFrom(years.first, years.last) },
    };
    const unlike = unlikeIn(tools, { ...screen, state }, { ...held, now, totals });
    const values: Values = { ...held, now, totals, unlike };
    const looked = new Map<string, "searched" | "unknown">();
    const none = (table: number) => (to: string) => {
      const known = looked.get(`${table} ${to}`) ?? noneOf(tools, askedIn({ ...screen, state }, table), to);
      looked.set(`${table} ${to}`, known);
      return known;
    };
    for (const tie of ties) {
      const look = lookIn(tools, screen, values, tie.table, tie.tie, none(tie.table));
      if (look.kind !== tie.look) {
        tie.group?.setAttribute("class", `${look.kind} ${tie.paint}`);
        tie.look = look.kind;
      }
      const width = coarse ? Math.max(1, Math.floor(look.width)) : look.width;
      if (width !== tie.width) {
        tie.line?.setAttribute("stroke-width", String(width));
        tie.width = width;
      }
      if (tie.number === null) continue;
      const text = numberOf(tools, heldBy(screen, values, tie.table, "pair", tie.tie.pair));
      if (text !== tie.text) tie.number.nodeValue = text;
      tie.text = text;
    }
    screen.panels.forEach((panel, i) => {
      const total = written[i];
      if (total !== undefined) total.textContent = totalText(tools, { ...screen, state }, panel, values);
    });
    if (output !== null) output.textContent = periodText(periodFrom(years.first, years.last), tools.lang);
  };
  return {
    drawn: view !== null,
    show: (years) => {
      if (wanted === null) requestAnimationFrame(next);
      wanted = years;
    },
  };
}
