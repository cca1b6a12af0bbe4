import type { Answer } from "../../../model/answer.ts";
import { cards as words } from "../../../words/catalogue/cards.ts";
import { conventionText, meaningText } from "../../../words/convention-words.ts";
import { apart, between, bracketed } from "../../../words/lists.ts";
import { titleText } from "../../../words/measure-words.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { conventionPath, measurePath } from "../methods/paths.ts";

/** The choices that decide who a partner is, which a card names where its numbers are of them. */
const NAMED = ["attribution", "grouping"];

/** What some numbers of a card rest on, under which choices they are counted, and the pages on how they are computed. */
export function Bases({
  site,
  here,
  says,
  answers,
  measures,
}: {
  site: Site;
  here: Here;
  says: string;
  answers: readonly (Answer | null | undefined)[];
  measures: readonly string[];
}) {
  const { lang } = here;
  const chosen = NAMED.flatMap((name) => {
    const value = answers.flatMap((answer) => answer?.conventions[name] ?? [])[0];
    return value === undefined ? [] : [{ name, value }];
  });
  return (
    <p class="text small muted">
      {says}
      {chosen.length > 0 && (
        <>
          {apart(lang)}
          {say(lang, words, "countedUnder")}
          {between(lang, ":")}
          {chosen.map(({ name, value }, i) => (
            <span key={name}>
              {i > 0 && between(lang, ";")}
              <a href={here.href(conventionPath(name))}>{conventionText(lang, name).label}</a>
              {bracketed(lang, meaningText(lang, name, value, site.study.subject.labels))}
            </span>
          ))}
          {between(lang, ".").trimEnd()}
        </>
      )}
      {apart(lang)}
      {say(lang, words, "computed")}
      {between(lang, ":")}
      {measures.map((name, i) => (
        <span key={name}>
          {i > 0 && between(lang, ";")}
          <a href={here.href(measurePath(name))}>{titleText(lang, name)}</a>
        </span>
      ))}
      {between(lang, ".").trimEnd()}
    </p>
  );
}
