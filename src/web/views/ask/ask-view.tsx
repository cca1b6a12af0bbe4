import { useCallback, useMemo, useRef } from "preact/hooks";
import type { Question } from "../../../model/question.ts";
import { omit } from "../../../questions/asked-fields.ts";
import { isHeldBack } from "../../../views/reason.ts";
import { notesSearched } from "../../../views/zeros.ts";
import { capital } from "../../../words/capital.ts";
import { ask } from "../../../words/catalogue/ask.ts";
import { between, ended } from "../../../words/lists.ts";
import { say } from "../../../words/say.ts";
import { unitGloss } from "../../../words/unit-gloss.ts";
import { Owed } from "../../parts/figures/owed.tsx";
import { Foreign } from "../../parts/foreign.tsx";
import { Phrase } from "../../parts/phrase.tsx";
import { Ranges } from "../../parts/ranges.tsx";
import { type Notice, queryOf } from "../../state/question-url.ts";
import { noteTold } from "../note-told.ts";
import { ALL } from "../parts/come.ts";
import { type FigureScreen, narrowed } from "../parts/figure-screen.ts";
import { FigureTools } from "../parts/figure-tools.tsx";
import { Notices } from "../parts/notices.tsx";
import { ReceiptList } from "../parts/receipt-list.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { standing } from "../parts/standing.tsx";
import { still } from "../parts/still.tsx";
import { ViewFigure } from "../parts/view-figure.tsx";
import type { ViewTools } from "../tools.ts";
import { AskControls, type Change } from "./ask-controls.tsx";
import type { Asked, AskScreen, Groups } from "./ask-screen.ts";
import { Choices } from "./choices.tsx";
import { owedBeside } from "./kept-answer.ts";
import { PartsTable } from "./parts-table.tsx";
import { rangeText } from "./range-text.ts";
import { type ReadingState, ReadingsView } from "./readings-view.tsx";
import { withConvention } from "./settled.ts";

// Readings and records come bit by bit; what they do not change is not looked through again.
const StillAnswer = still(standing(AnswerPart));
const StillFigure = still(ViewFigure);
const StillReadings = still(standing(ReadingsView));
const StillChoices = still(standing(Choices));
const StillBeside = still(standing(Beside));
const StillBehind = still(standing(Behind));
const StandingParts = standing(PartsTable);

/** A question and everything that its answer says. */
export interface AskProps {
  readonly tools: ViewTools;
  readonly screen: AskScreen;
  /** What the controls say, which may still have to wait for its measure. */
  readonly chosen?: Question;
  /** What stands around the figure, which may still be of the question before. */
  readonly around?: AskScreen;
  readonly readings: ReadingState;
  readonly figure: FigureScreen;
  /** The records behind it; null while they are looked up. */
  readonly groups: Groups | null;
  readonly notices: readonly Notice[];
  /** Whether it is known by now what records are called. */
  readonly told?: boolean;
  /** So many of the parts below the controls are there yet. */
  readonly come?: number;
  readonly change?: Change;
}

export function AskView({
  tools,
  screen,
  chosen = screen.question,
  around = screen,
  figure,
  readings,
  groups,
  notices,
  told = true,
  come = ALL,
  change,
}: AskProps) {
  const { lang } = tools;
  const { question, asked } = screen;
  const now = useRef(chosen);
  now.current = chosen;
  // A reading that is taken changes nothing else of what is asked by now.
  const read = useCallback(
    ({ conventions }: Question) => {
      const asked = omit(now.current, ["conventions"]);
      change?.(conventions === undefined ? asked : { ...asked, conventions });
    },
    [change],
  );
  const owed = useMemo(
    () => (asked === null ? [] : owedBeside(tools, asked, figure.drawn[0]?.owed)),
    [tools, asked, figure],
  );
  const link = useCallback(
    (mark: number) => tools.here.href("ask", queryOf(narrowed(omit(question, ["by"]), figure, mark))),
    [tools, question, figure],
  );
  return (
    <>
      <Notices lang={lang} notices={notices} />
      <AskControls tools={tools} question={chosen} change={change} />
      <div class="ask-body">
        <div class="ask-main">
          {come > 0 && <StillAnswer tools={tools} screen={screen} />}
          {asked !== null &&
            come > 1 &&
            (figure.drawn.length > 0 ? (
              <StillFigure
                id="ask"
                tools={tools}
                records="#ask-receipt"
                drawn={figure.drawn}
                owed={owed}
                coming={change === undefined ? "at once" : "after paint"}
                link={link}
              />
            ) : (
              <div class="figure-block one" data-figure="ask" data-view="">
                {asked.answer.parts === undefined ? (
                  <p class="muted">{say(lang, ask, "noFigure")}</p>
                ) : (
                  <StandingParts tools={tools} question={question} parts={asked.answer.parts} />
                )}
                <Owed here={tools.here} lines={owed} />
                <FigureTools tools={tools} records="#ask-receipt" />
              </div>
            ))}
          {around.asked !== null && (
            <>
              {come > 2 && (
                <StillReadings
                  tools={tools}
                  question={around.question}
                  asked={around.asked}
                  state={readings}
                  change={change === undefined ? undefined : read}
                />
              )}
              {come > 3 && <StillBehind tools={tools} asked={around.asked} groups={groups} told={told} />}
            </>
          )}
        </div>
        <aside class="ask-side">
          {come > 4 && around.asked !== null && (
            <section aria-labelledby="ask-choices">
              <h2 id="ask-choices">{say(lang, ask, "conventions")}</h2>
              <StillChoices tools={tools} question={chosen} choices={around.asked.choices} change={change} />
            </section>
          )}
          {come > 5 && <StillBeside tools={tools} screen={around} />}
        </aside>
      </div>
    </>
  );
}

function AnswerPart({ tools, screen }: { tools: ViewTools; screen: AskScreen }) {
  const { lang, here } = tools;
  const { phrase, question, error, asked } = screen;
  return (
    <section class="ask-answer" aria-labelledby="ask-phrase">
      <h2 id="ask-phrase" class="ask-phrase">
        <Phrase here={here} text={phrase} question={question} />
      </h2>
      {error !== null && <Refusal lang={lang} title={say(lang, ask, "cannot")} why={error} />}
      {asked !== null && <Headline tools={tools} question={question} asked={asked} />}
    </section>
  );
}

/** How the answer was counted, and its records. */
function Behind({
  tools,
  asked,
  groups,
}: {
  tools: ViewTools;
  asked: Asked;
  groups: Groups | null;
  /** Whether it is known by now what records are called, which `tools` then tell. */
  told: boolean;
}) {
  const { lang } = tools;
  return (
    <>
      <section aria-labelledby="ask-methods">
        <h2 id="ask-methods">{say(lang, ask, "methods")}</h2>
        <p class="text methods">{asked.methods}</p>
      </section>
      <section aria-labelledby="ask-receipt">
        <h2 id="ask-receipt">{say(lang, ask, "receipt")}</h2>
        {(groups ?? []).map((group) => (
          <ReceiptList key={group.title} tools={tools} {...group} />
        ))}
      </section>
    </>
  );
}

function Headline({ tools, question, asked }: { tools: ViewTools; question: Question; asked: Asked }) {
  const { lang, here } = tools;
  const { answer, says, unmet, reason, unrecorded, leftOut, periods } = asked;
  const range = rangeText(lang, asked);
  const gloss = unitGloss(answer.unit, lang);
  return (
    <>
      {unrecorded && reason !== null ? (
        <>
          <p class="big none">{capital(reason)}</p>
          <p class="lede">
            <a class="number" href="#ask-receipt">
              {say(lang, ask, "noneCounted", { answer: asked.headline })}
            </a>
          </p>
        </>
      ) : answer.value === null ? (
        <p class="big none">
          <Ranges text={asked.headline} />
        </p>
      ) : (
        <p class="big">
          <a class="number" href="#ask-receipt">
            <Ranges text={asked.headline} />
          </a>
        </p>
      )}
      {says !== null && (
        <p class="lede">
          <Ranges text={says} />
        </p>
      )}
      {unmet.map((note) => (
        <p key={note} class="lede">
          <NoteSentence tools={tools} note={note} />
        </p>
      ))}
      {reason !== null && !unrecorded && <p class="lede">{ended(lang, capital(reason))}</p>}
      {isHeldBack(answer, question) && (
        <p>
          <a href={here.href("ask", queryOf(withConvention(question, "caution", "go-on")))}>
            {say(lang, ask, "heldBack")}
          </a>
        </p>
      )}
      {[...leftOut, ...periods].map((text) => (
        <p key={text} class="muted">
          {text}
        </p>
      ))}
      {answer.value !== null && range !== null && <p class="range">{range}</p>}
      {answer.value !== null && gloss !== null && <p class="small muted">{gloss}</p>}
    </>
  );
}

/** A note as a sentence of its own. */
function NoteSentence({ tools, note }: { tools: ViewTools; note: string }) {
  const { here } = tools;
  const told = noteTold(tools, note);
  return <Foreign here={here} lang={told.lang} text={ended(told.lang, capital(told.text))} />;
}

function Beside({ tools, screen }: { tools: ViewTools; screen: AskScreen }) {
  const { lang, here } = tools;
  const { asked, question } = screen;
  return (
    <>
      {asked !== null && (
        <section aria-labelledby="ask-coverage">
          <h2 id="ask-coverage">{say(lang, ask, "coverage")}</h2>
          <p>{ended(lang, capital(asked.coverage))}</p>
          {asked.answer.notes !== undefined && (
            <>
              <h3>{say(lang, ask, "notes")}</h3>
              <ul>
                {notesSearched(asked.answer, question, tools.bench.looked, tools.speech.subject).map(
                  (note) => (
                    <li key={note}>
                      <Foreign here={here} {...noteTold(tools, note)} />
                    </li>
                  ),
                )}
              </ul>
            </>
          )}
        </section>
      )}
      <section aria-labelledby="ask-again">
        <h2 id="ask-again">{say(lang, ask, "cite")}</h2>
        <p class="row">
          <a class="button" href={here.href("ask", queryOf(question))} data-open="cite">
            {say(lang, ask, "link")}
          </a>
        </p>
        {asked !== null && (
          <p class="small">
            {say(lang, ask, "id")}
            {between(lang, ":")}
            <code>{asked.answer.id}</code>
            <br />
            <span class="muted">{say(lang, ask, "idSays")}</span>
          </p>
        )}
        <p class="small muted">{say(lang, ask, "command")}</p>
        <pre class="wrapped">
          <code>{screen.command}</code>
        </pre>
      </section>
    </>
  );
}
