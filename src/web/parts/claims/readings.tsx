import type { ClaimFinding } from "../../../claims/judge.ts";
import { narrowedBy } from "../../../figures/ask/axis.ts";
import { cards } from "../../../words/catalogue/cards.ts";
import { claims as words } from "../../../words/catalogue/claims.ts";
import { struckText } from "../../../words/claim-texts.ts";
import { otherText } from "../../../words/claim-words.ts";
import { apart, between } from "../../../words/lists.ts";
import { choiceLabel } from "../../../words/question-words.ts";
import { cutOffText } from "../../../words/rounding-words.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { queryOf } from "../../state/question-url.ts";
import { Foreign } from "../foreign.tsx";
import { Led } from "../led.tsx";
import { Ranges } from "../ranges.tsx";
import { Scroll } from "../scroll.tsx";
import { ChoiceLink } from "./choice-link.tsx";
import { choiceValue } from "./choice-value.ts";
import { Curve } from "./curve.tsx";
import { Said } from "./said.tsx";

/** In how many equally defensible readings it holds, drawn as a curve, and the other readings apart. */
export function Readings({ site, here, claim }: { site: Site; here: Here; claim: ClaimFinding }) {
  const { lang } = here;
  // Without any independent record each reading would give a zero that says nothing.
  if (claim.comparison === "none" || (claim.of === 0 && claim.others.length === 0)) return null;
  const curve = site.curve(claim.id);
  const distinct = say(lang, words, "distinct", { count: claim.distinct });
  return (
    <section id="readings">
      <h2>{say(lang, words, "readings")}</h2>
      {claim.of > 0 && (
        <p>
          {say(lang, words, "readingsSays", { k: claim.holdsIn, count: claim.of, distinct })}
          {apart(lang)}
          {claim.decides !== null ? (
            <Decides here={here} name={claim.decides} decided={isDecided(claim)} />
          ) : (
            claim.of > 1 && say(lang, words, "noneDecides")
          )}
          {claim.unvalued.count > 0 && apart(lang)}
          <Unvalued site={site} here={here} claim={claim} />
        </p>
      )}
      {curve !== null && <Curve site={site} here={here} asked={curve} />}
      <Others site={site} here={here} claim={claim} />
    </section>
  );
}

/** How many choices that give no value are named; the release lists all readings. */
const UNVALUED_SHOWN = 6;

/** Which of the readings have no value: they count among all and hold nowhere. */
function Unvalued({ site, here, claim }: { site: Site; here: Here; claim: ClaimFinding }) {
  const { lang } = here;
  const { count, when } = claim.unvalued;
  if (count === 0) return null;
  if (when.length === 0) return <span>{say(lang, words, "unvaluedAll")}</span>;
  const [before = "", after = ""] = say(lang, words, "unvalued", { count, choices: "\0" }).split("\0");
  const more = when.length - UNVALUED_SHOWN;
  return (
    <span>
      {before}
      {when.slice(0, UNVALUED_SHOWN).map((choices, i) => (
        <span key={JSON.stringify(choices)}>
          {i > 0 && between(lang, ";")}
          {Object.entries(choices).map(([name, value], n) => (
            <span key={name}>
              {n > 0 && between(lang, ",")}
              <Changed site={site} here={here} name={name} value={value} />
            </span>
          ))}
        </span>
      ))}
      {more > 0 && between(lang, ";") + say(lang, cards, "more", { count: more })}
      {after}
    </span>
  );
}

/** Whether it holds in some readings and not in others. */
const isDecided = ({ holdsIn, of }: ClaimFinding) => holdsIn > 0 && holdsIn < of;

/** The choice that decides whether it holds, or else moves the value most. */
function Decides({ here, name, decided }: { here: Here; name: string; decided: boolean }) {
  const { lang } = here;
  const said = say(lang, words, decided ? "decides" : "movesMost", { choice: "\0" });
  const [before = "", after = ""] = said.split("\0");
  return (
    <span>
      {before}
      <ChoiceLink here={here} name={name} />
      {after}
    </span>
  );
}

function Others({ site, here, claim }: { site: Site; here: Here; claim: ClaimFinding }) {
  const { lang } = here;
  if (claim.others.length === 0) return null;
  const title = say(lang, words, "others");
  return (
    <>
      <h3>{title}</h3>
      <p class="muted">{say(lang, words, "othersSays")}</p>
      <Scroll label={title}>
        <table>
          <thead>
            <tr>
              {(["change", "value", "outcome", "kind"] as const).map((head) => (
                <th key={head} scope="col" class={head === "value" ? "num" : undefined}>
                  {say(lang, words, head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {claim.others.map((other) => (
              <tr key={Object.entries(other.change).join()}>
                <th scope="row">
                  {Object.entries(other.change).map(([name, value]) => (
                    <Changed key={name} site={site} here={here} name={name} value={value} />
                  ))}
                </th>
                <td class="num">
                  {other.struck === undefined && (
                    <OtherValue site={site} here={here} claim={claim} other={other} />
                  )}
                </td>
                <td>
                  {other.struck !== undefined ? (
                    <LeftOut here={here} {...struckText(lang, claim, other.change, other.struck)} />
                  ) : other.holds === null ? (
                    ""
                  ) : (
                    <>
                      {say(lang, words, other.holds ? "would" : "wouldNot")}
                      <Cut here={here} text={cutOffText(claim.printed, other.value, lang)} />
                    </>
                  )}
                </td>
                <td>{say(lang, words, other.mark === "N" ? "markN" : "markU")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

function Cut({ here, text }: { here: Here; text: string | null }) {
  return text === null ? null : <span class="small muted">{`${between(here.lang, ",")}${text}`}</span>;
}

/** What the claim would have under another choice, which leads to that question. */
function OtherValue({
  site,
  here,
  claim,
  other: { value, change },
}: {
  site: Site;
  here: Here;
  claim: ClaimFinding;
  other: ClaimFinding["others"][number];
}) {
  const { lang } = here;
  const said = (
    <Said site={site} here={here} value={value} text={otherText(value, claim, site.labels[lang], lang)} />
  );
  if (value === null || claim.question === null) return said;
  return <Led to={here.href("ask", queryOf(narrowedBy(claim.question, change)))}>{said}</Led>;
}

function LeftOut({ here, text, lang }: { here: Here; text: string; lang: string }) {
  const [before = "", after = ""] = say(here.lang, words, "leftOut", { why: "\0" }).split("\0");
  return (
    <>
      {before}
      <Foreign here={here} lang={lang} text={text} />
      {after}
    </>
  );
}

function Changed({ site, here, name, value }: { site: Site; here: Here; name: string; value: string }) {
  return (
    <>
      {choiceLabel(here.lang, name)}
      {between(here.lang, ":")}
      <span class="chosen">
        <Ranges text={choiceValue(site, here, name, value)} />
      </span>
    </>
  );
}
