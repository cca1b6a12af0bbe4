import { views } from "../../../words/catalogue/views.ts";
import { periodText } from "../../../words/phrase.ts";
import { say } from "../../../words/say.ts";
import type { ViewTools } from "../tools.ts";
import { type askedIn, type Held, valueText } from "./tie-words.ts";

/** Under a number what records leave open of it. */
export function Range({ text }: { text: string | null }) {
  return text === null ? null : <span class="range small muted">{text}</span>;
}

/** Under a difference what it is between; a number of a tie leads to its question. */
export function Both({
  tools,
  asked,
  to,
  held,
  ask,
}: {
  tools: ViewTools;
  asked: ReturnType<typeof askedIn>;
  to: string;
  held: Held;
  ask?: (period: string | undefined) => string;
}) {
  const { lang } = tools;
  const other = asked.against?.period;
  if (held.before === null || other === undefined) return null;
  const part = (period: string | undefined, value: number) => {
    const text = valueText(tools, { ...asked, period }, to, held, value, false);
    return value > 0 && ask !== undefined ? <a href={ask(period)}>{text}</a> : text;
  };
  const hole = "\u0000";
  const period = periodText(other, lang);
  const [start, middle, end] = say(lang, views, "was", { now: hole, before: hole, period }).split(hole);
  return (
    <span class="both small muted">
      {start}
      {part(asked.period, held.now)}
      {middle}
      {part(other, held.before)}
      {end}
    </span>
  );
}
