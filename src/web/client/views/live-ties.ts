import type { Question } from "../../../model/question.ts";
import { periodText } from "../../../words/phrase.ts";
import { periodFrom, type Span } from "../../views/ask/period.ts";
import { drawnTies, scaleIn, totalText } from "../../views/network/network-picture.tsx";
import { summedValues } from "../../views/network/network-screen.ts";
import type { NetworkScreen, Values } from "../../views/network/network-shapes.ts";
import { lookOf } from "../../views/network/tie-look.ts";
import { numberOf } from "../../views/network/tie-words.ts";
import { windowIn } from "../../views/network/ties.ts";
import type { ViewTools } from "../../views/tools.ts";

/** A drawing whose ties are changed where they stand, once a frame, while its nodes are left alone. */
export interface LiveTies {
  /** Whether there is a drawing. */
  readonly drawn: boolean;
  show(question: Question, years: Span): void;
  /** Shows nothing any more, not what is still to come either. */
  leave(): void;
}

/** To where a thumb has been moved. */
interface Moved {
  readonly question: Question;
  readonly years: Span;
}

/** With as many ties as this a drawing that moves is drawn coarsely. */
const MANY = 400;

/** Takes hold of the ties on the page. @param held the values that are drawn, whose scale stays while a thumb moves */
export function liveTies(tools: ViewTools, screen: NetworkScreen, held: Values): LiveTies {
  const view = document.querySelector("#view .panels");
  const output = document.querySelector<HTMLElement>("#view [data-years]");
  const ties = drawnTies(screen).map((drawn, mark) => {
    const group = view?.querySelector(`svg g[data-m="${mark}"]`) ?? null;
    const number = group?.querySelector(".number")?.firstChild ?? null;
    const [kind = "", paint = ""] = group?.getAttribute("class")?.split(" ") ?? [];
    const line = group?.querySelector(".line") ?? null;
    return {
      ...drawn,
      group,
      line,
      number,
      // What may be is not asked while a thumb moves, and is as it was drawn once that is back.
      drawn: { kind, width: Number(line?.getAttribute("stroke-width")), text: number?.nodeValue ?? "" },
      paint,
      look: "",
      width: -1,
      text: "",
    };
  });
  const written = [...(view?.querySelectorAll<HTMLElement>("[data-total]") ?? [])];
  const before = written.map((total) => total.textContent);
  let wanted: Moved | null = null;
  let still: ReturnType<typeof setTimeout> | undefined;
  const many = ties.length >= MANY;
  // So many lines are drawn without their fine edges, and as wide as whole pixels, while they move.
  const moved = (to: Moved) => {
    if (!many) return paint(to, false);
    view?.classList.add("moving");
    clearTimeout(still);
    still = setTimeout(() => {
      view?.classList.remove("moving");
      paint(to, false);
    }, 300);
    paint(to, true);
  };
  const next = () => {
    if (wanted !== null) moved(wanted);
    wanted = null;
  };
  const paint = ({ question, years }: Moved, coarse: boolean) => {
    // Rims are of the numbers that were drawn before; what is drawn anew is without this class.
    view?.classList.add("changing");
    const period = windowIn(question.period);
    const now = screen.tables.map((table) => table.valuesIn(period));
    const totals = screen.tables.map((table) => table.totalsIn(period));
    const state = { ...screen.state, question };
    const values = summedValues(tools, { ...screen, state }, { ...held, now, totals });
    const back = question.period === screen.state.question.period;
    for (const tie of ties) {
      const own = values.held[tie.table]?.pair(tie.tie.pair);
      if (own === undefined) continue;
      const look = back ? tie.drawn : lookOf(own, tie.tie.spoke, scaleIn(screen, values, tie.table));
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
      const text = back ? tie.drawn.text : numberOf(tools, own);
      if (text !== tie.text) tie.number.nodeValue = text;
      tie.text = text;
    }
    screen.panels.forEach((panel, i) => {
      const total = written[i];
      if (total !== undefined)
        total.textContent = back ? (before[i] ?? "") : totalText(tools, { ...screen, state }, panel, values);
    });
    // The view goes on to write the text that it put there.
    if (output?.firstChild)
      output.firstChild.nodeValue = periodText(periodFrom(years.first, years.last), tools.lang);
  };
  return {
    drawn: view !== null,
    show: (question, years) => {
      if (wanted === null) requestAnimationFrame(next);
      wanted = { question, years };
    },
    leave: () => {
      wanted = null;
      clearTimeout(still);
    },
  };
}
