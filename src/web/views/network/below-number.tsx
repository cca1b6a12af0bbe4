import { answerWords } from "../../../words/catalogue/answer.ts";
import { views } from "../../../words/catalogue/views.ts";
import { eraText } from "../../../words/phrase.ts";
import { say } from "../../../words/say.ts";
import type { ViewTools } from "../tools.ts";
import type { Held } from "./held.ts";
import type { Side } from "./sides.ts";
import type { Asked } from "./tie-questions.ts";
import { mayTextOf, sideText } from "./tie-words.ts";

/** Under a number what records leave open of it. */
export function Range({ text }: { text: string | null }) {
  return text === null ? null : <span class="range small muted">{text}</span>;
}

/** What may be where nothing counts for certain: a range alone, as the line below a matrix says. */
export function MayBe({
  tools: { lang },
  text,
  href,
  kind,
}: {
  tools: ViewTools;
  text: string | null;
  href: string;
  kind?: string;
}) {
  return (
    <a class={kind} href={href}>
      {text}
      <span class="hide"> {say(lang, answerWords, "noneCertain")}</span>
    </a>
  );
}

/** Under a difference what it is between; each number leads to its question. */
export function Both({
  tools,
  asked,
  to,
  held,
  ask,
}: {
  tools: ViewTools;
  asked: Asked;
  to: string;
  held: Held;
  ask: (period: string | undefined) => string;
}) {
  const { lang } = tools;
  const other = asked.against?.period;
  if (held.before === null || other === undefined) return null;
  const part = (period: string | undefined, side: Side) => {
    const may = side.value === null && held.undated > 0 ? null : mayTextOf(tools, side);
    if (may !== null) return <MayBe tools={tools} text={may} href={ask(period)} />;
    const text = sideText(tools, { ...asked, period }, to, held, side, false);
    return side.value === null ? text : <a href={ask(period)}>{text}</a>;
  };
  const hole = "\u0000";
  const period = eraText(other, lang);
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
