import { askedBy, type ClaimFinding } from "../../../claims/judge.ts";
import { claimLacks } from "../../../views/left-out.ts";
import { claims as words } from "../../../words/catalogue/claims.ts";
import { oursUnit, printedUnit } from "../../../words/claim-units.ts";
import { moreValues, oursOf, printedOf } from "../../../words/claim-words.ts";
import { bracketed } from "../../../words/lists.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { FindingWord } from "../finding.tsx";
import { Led } from "../led.tsx";
import { Scroll } from "../scroll.tsx";
import { Written } from "../written.tsx";
import { mayReply, partOfText, replyOffered } from "./publication.ts";
import { Said } from "./said.tsx";
import { Statement } from "./statement.tsx";

/** Columns whose cells stand at their end. */
const NUMBERS: ReadonlySet<string> = new Set(["printed", "ours", "holds"]);

/** Claims as a table: printed beside ours, what we find, in how many readings, and the authors' reply. */
export function ClaimTable({
  site,
  here,
  claims,
  label,
  by,
}: {
  site: Site;
  here: Here;
  claims: readonly ClaimFinding[];
  label: string;
  /** The id of the heading that says the label. */
  by?: string;
}) {
  const { lang } = here;
  const replies = claims.some((c) => mayReply(site, c.id) || c.author_reply.trim() !== "");
  const heads = ["id", "statement", "printed", "ours", "finding", "holds"] as const;
  return (
    <Scroll label={label} by={by}>
      <table class="wide claims" data-rows="claims">
        <caption class="hide">{by === undefined ? label : <Written here={here} text={label} />}</caption>
        <thead>
          <tr>
            {[...heads, ...(replies ? (["reply"] as const) : [])].map((head) => (
              <th key={head} scope="col" class={NUMBERS.has(head) ? "num" : undefined}>
                {say(lang, words, head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <ClaimRow key={claim.id} site={site} here={here} claim={claim} replies={replies} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

interface ClaimRowProps {
  readonly site: Site;
  readonly here: Here;
  readonly claim: ClaimFinding;
  /** Whether the table has a column of replies. */
  readonly replies: boolean;
}

function ClaimRow({ site, here, claim, replies }: ClaimRowProps) {
  const { lang } = here;
  const labels = site.labels[lang];
  const path = site.paths.claim(claim.id) ?? "claims";
  const link = here.href(path);
  const reply = claim.author_reply.trim();
  const lacks = claimLacks(site.study, askedBy(claim), lang);
  const ours = (
    <Said site={site} here={here} value={claim.answer?.value} text={oursOf(claim, labels, lang)} />
  );
  return (
    <tr
      id={path.slice(path.indexOf("/") + 1)}
      data-finding={claim.finding}
      data-section={partOfText(claim.where)}
      data-comparison={claim.comparison}
    >
      <th scope="row">
        <a href={link}>{claim.id}</a>
      </th>
      <td class="statement">
        <Statement here={here} claim={claim} />
        {claim.and.length > 0 && <span class="muted small">{bracketed(lang, moreValues(claim, lang))}</span>}
      </td>
      <td class="num printed">
        <Said site={site} here={here} value={claim.printed?.value} text={printedOf(claim, labels, lang)} />
        <Unit text={printedUnit(claim, lang)} />
      </td>
      <td class="num ours">
        {(claim.answer?.receipt.length ?? 0) === 0 ? ours : <Led to={`${link}#records`}>{ours}</Led>}
        <Unit text={oursUnit(claim, lang)} />
      </td>
      <td>
        <FindingWord here={here} finding={claim.finding} />
        {lacks !== null && <span class="small muted"> {lacks}</span>}
      </td>
      <td class="num nowrap holds">
        {claim.of > 0 && claim.comparison !== "none" && (
          <a href={`${link}#readings`}>{say(lang, words, "holdsOf", { k: claim.holdsIn, n: claim.of })}</a>
        )}
      </td>
      {replies && (
        <td class="small reply">
          {reply !== "" && <Written here={here} text={reply} />}
          {reply === "" && mayReply(site, claim.id) && (
            <span class="muted">
              {say(lang, words, replyOffered(site, claim.id) ? "noReply" : "notAsked")}
            </span>
          )}
        </td>
      )}
    </tr>
  );
}

/** The unit of a number beside it. */
function Unit({ text }: { text: string }) {
  if (text === "") return null;
  return (
    <>
      {" "}
      <bdi class="unit small muted">{text}</bdi>
    </>
  );
}
