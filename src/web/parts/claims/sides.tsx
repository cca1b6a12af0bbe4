import { countsApart } from "../../../claims/counted-apart.ts";
import type { ClaimFinding, Finding, ItemFinding } from "../../../claims/judge.ts";
import { leftOutSaid } from "../../../views/left-out.ts";
import { claimPage } from "../../../words/catalogue/claim-page.ts";
import { claims as words } from "../../../words/catalogue/claims.ts";
import { whyOfClaim } from "../../../words/claim-texts.ts";
import { printedUnit } from "../../../words/claim-units.ts";
import { isBare, oursOf, printedOf } from "../../../words/claim-words.ts";
import { spreadText, spreadWord } from "../../../words/headline.ts";
import { apart, between } from "../../../words/lists.ts";
import { titleText } from "../../../words/measure-words.ts";
import { unitText } from "../../../words/numbers.ts";
import { phraseOf } from "../../../words/phrase.ts";
import { roundingText } from "../../../words/rounding-words.ts";
import { say } from "../../../words/say.ts";
import { type Lang, word } from "../../../words/words.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { queryOf } from "../../state/question-url.ts";
import { FindingWord } from "../finding.tsx";
import { Foreign } from "../foreign.tsx";
import { Led } from "../led.tsx";
import { Phrase } from "../phrase.tsx";
import { recordsAnchor } from "./records-anchor.ts";
import { Said } from "./said.tsx";

/** Printed and ours side by side with the range, on which records, the finding and why. */
export function Sides({
  site,
  here,
  claim,
  item,
}: {
  site: Site;
  here: Here;
  claim: ClaimFinding;
  item: ItemFinding;
}) {
  const { lang } = here;
  const labels = site.labels[lang];
  const printed = printedOf(item, labels, lang);
  const ours = oursOf(item, labels, lang);
  const ownValue = <Said site={site} here={here} value={item.answer?.value} text={ours} />;
  const records = `#${recordsAnchor(claim, item)}`;
  const rounded = roundingText(item, labels, lang);
  const unit = printedUnit(item, lang);
  const why = whyOfClaim(lang, claim, item, labels);
  const asked = item.question === null ? [] : [item.question];
  const size = (text: string) => (item === claim && text.length <= 12 ? "big" : "middling");
  return (
    <div class="sides">
      <dl class="pair">
        {printed !== "" && (
          <div>
            <dt>{say(lang, words, "printed")}</dt>
            <dd class={size(printed)}>
              <Said site={site} here={here} value={item.printed?.value} text={printed} />
            </dd>
            {unit !== "" && <dd class="small muted">{unit}</dd>}
          </div>
        )}
        {item.answer !== null && (
          <div>
            <dt>{say(lang, words, "ours")}</dt>
            <dd class={size(ours)}>
              {item.answer.receipt.length === 0 ? ownValue : <Led to={records}>{ownValue}</Led>}
            </dd>
            <Range item={item} here={here} to={records} />
          </div>
        )}
      </dl>
      {leftOutSaid(site.study, asked, labels, lang).map((text) => (
        <p key={text} class="muted">
          {text}
        </p>
      ))}
      <dl class="fields">
        <dt>{say(lang, words, "finding")}</dt>
        <dd>
          <FindingWord here={here} finding={item.finding} />
          <span class="muted">
            {" "}
            {meaningOf(lang, item.finding)}
            {apart(lang)}
            {rounded}
          </span>
        </dd>
        {why !== null && (
          <>
            <dt>{say(lang, words, "why")}</dt>
            <dd>
              <Foreign here={here} lang={why.lang} text={why.text} />
            </dd>
          </>
        )}
        {item.comparison !== "none" && (
          <>
            <dt>{say(lang, words, "compared")}</dt>
            <dd>{word(lang, item.comparison)}</dd>
          </>
        )}
        <dt>{say(lang, words, "question")}</dt>
        <dd>
          {item.question === null ? (
            say(lang, words, "noQuestion")
          ) : (
            <>
              <Phrase
                here={here}
                text={phraseOf(item.question, titleText(lang, item.question.measure), {
                  labels,
                  subject: site.study.subject,
                  lang,
                })}
                question={item.question}
              />
              <br />
              <a href={here.href("ask", queryOf(item.question))}>{say(lang, words, "askAgain")}</a>
              {countsApart(item, site.bench.ask) && (
                <span class="muted small"> {say(lang, claimPage, "askCountsAll")}</span>
              )}
            </>
          )}
        </dd>
      </dl>
    </div>
  );
}

/** What a finding means, without the remark of the ledger that this page says more. */
function meaningOf(lang: Lang, finding: Finding): string {
  switch (finding) {
    case "differs-in-our-records":
    case "inconsistent-with":
    case "not-testable":
      return say(lang, claimPage, `m_${finding}`);
    default:
      return say(lang, words, `m_${finding}`);
  }
}

/** What a number is counted in, and how far what is not known leaves it open. */
function Range({ item, here: { lang }, to }: { item: ItemFinding; here: Here; to: string }) {
  const { answer } = item;
  if (answer === null || isBare(item.finding)) return null;
  const measure = item.question?.measure ?? "";
  const range = spreadText(answer, measure, lang);
  const style = { unit: answer.unit, change: measure === "change" };
  const unit = typeof answer.value === "number" ? unitText(style, answer.value, lang) : "";
  if (range === null && unit === "") return null;
  return (
    <dd class="small muted num">
      {unit}
      {unit !== "" && range !== null && between(lang, ";")}
      {range !== null && (
        <>
          {spreadWord(answer, lang)} {answer.receipt.length === 0 ? range : <Led to={to}>{range}</Led>}
        </>
      )}
    </dd>
  );
}
