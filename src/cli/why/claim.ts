import { checkLedger } from "../../claims/check.ts";
import type { Claim } from "../../claims/claim.ts";
import { countsApart } from "../../claims/counted-apart.ts";
import { type ClaimFinding, type ItemFinding, judgeClaims } from "../../claims/judge.ts";
import { factorsFor, judgedAmong, publicationOf } from "../../claims/judged-on.ts";
import { readClaims } from "../../claims/read.ts";
import type { Question } from "../../model/question.ts";
import { answerPlan } from "../../questions/answer.ts";
import { planOf } from "../../questions/plan.ts";
import type { Study } from "../../study/study.ts";
import { flagsOf } from "../../views/flags.ts";
import { groupsOf } from "../../views/groups.ts";
import { Citations, type Records } from "../../views/records.ts";
import { answerWords } from "../../words/catalogue/answer.ts";
import { claimWords } from "../../words/catalogue/claims-ledger.ts";
import { checkText } from "../../words/claim-choices.ts";
import { claimPlaceText, claimText, struckText, whyOfClaim } from "../../words/claim-texts.ts";
import { otherText, oursWithRange, printedOf, toneOf } from "../../words/claim-words.ts";
import { type Labels, labelsOf } from "../../words/labels.ts";
import { between } from "../../words/lists.ts";
import { askedTitle } from "../../words/measure-words.ts";
import { noteText } from "../../words/notes.ts";
import { phraseOf } from "../../words/phrase.ts";
import { cutOffText } from "../../words/rounding-words.ts";
import { say } from "../../words/say.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Call } from "../command.ts";
import { meant } from "../given.ts";
import type { Screen } from "../screen.ts";
import { showLeftOut } from "../show/answer.ts";
import { refuseWrong } from "../show/faults.ts";
import { hintNext } from "../show/hint-next.ts";
import { showSources } from "../show/sources.ts";
import { UsageError } from "../usage.ts";
import { plainGroups, showGroups } from "./groups.ts";

/** From a printed statement to our answer, the choices that decide it, and the records it rests on. */
export async function whyClaim(call: Call, study: Study, records: Records, name: string): Promise<number> {
  const { given, screen, lang } = call;
  const ledger = await readClaims(study);
  const { claims } = ledger;
  const asked = claims.filter((c) => c.id === name);
  const factors = await factorsFor(study, asked);
  const { wrong } = await checkLedger(study, { ...ledger, claims: asked, unsound: [] }, factors);
  refuseWrong(wrong.get(name) ?? []);
  const [claim] = await judgeClaims(study, [name], claims, judgedAmong(study, factors));
  if (claim === undefined) throw new UsageError(await unknown(claims, records, name));
  const groups = claim.answer === null ? [] : await groupsOf(claim.answer, records);
  const citations = new Citations(records);
  if (given.json === true) {
    screen.data({ claim, ...(await plainGroups(groups, records, citations)) });
    return 0;
  }
  const labels = await labelsOf(study, lang);
  screen.say({ text: claim.id, style: "strong" }, `   ${claimPlaceText(lang, claim).text}`);
  screen.prose(claimText(lang, claim, "says").text, 0, "strong");
  screen.say("");
  showItem(screen, claim, claim, labels, study, lang);
  showOthers(screen, claim, labels, lang);
  for (const check of claim.checks)
    screen.beside(
      word(lang, "check"),
      `${checkText(lang, check.check)}, ${word(lang, check.outcome)}: ${noteText(lang, check.says, labels).text}`,
      check.outcome === "agrees" ? undefined : "warn",
    );
  if (claim.note !== "") screen.beside(word(lang, "note"), claimText(lang, claim, "note").text);
  if (claim.author_reply !== "") screen.beside(word(lang, "author"), claim.author_reply);
  else if (asked.some((own) => publicationOf(study, own) !== null))
    screen.beside(word(lang, "author"), say(lang, claimWords, "noReply"));
  for (const item of claim.and) {
    screen.say("");
    screen.say({ text: say(lang, claimWords, "also"), style: "faint" });
    showItem(screen, claim, item, labels, study, lang);
  }
  await showGroups(screen, groups, given.all === true, records, citations, labels, lang);
  showSources(screen, await citations.list(), study, lang);
  const ask = (question: Question) => answerPlan(factors, planOf(factors, question));
  if ([claim, ...claim.and].some((item) => countsApart(item, ask))) {
    screen.say("");
    screen.beside(word(lang, "note"), say(lang, claimWords, "askCountsAll"));
  }
  if (claim.question !== null) {
    screen.say("");
    hintNext(screen, lang, `multivector ask ${flagsOf(claim.question)} --all-readings`);
  }
  return 0;
}

/** Nothing has this name: what is near, of records and of claims. */
async function unknown(claims: readonly Claim[], records: Records, name: string): Promise<string> {
  if (/^a-[0-9a-f]{16}$/.test(name))
    return `${name} is the id of an answer; ask its question with why and the flags of ask`;
  const known = [...claims.map((c) => c.id), ...(await records.ids())];
  return `no claim and no record ${JSON.stringify(name)}; ${meant(name, known, "`multivector claims` lists the claims")}`;
}

function showItem(
  screen: Screen,
  claim: ClaimFinding,
  item: ItemFinding,
  labels: Labels,
  study: Study,
  lang: Lang,
): void {
  const printed = printedOf(item, labels, lang);
  if (printed !== "") screen.beside(word(lang, "printed"), printed);
  if (item.question !== null) {
    screen.beside(word(lang, "ours"), oursWithRange(item, labels, lang), "strong");
    screen.beside("", asked(item.question, study, labels, lang), "faint");
  }
  const reason = whyOfClaim(lang, claim, item, labels);
  const why = reason === null ? "" : `: ${reason.text}`;
  screen.beside(word(lang, "finding"), `${word(lang, item.finding)}${why}`, toneOf(item.finding));
  if (item.comparison !== "none")
    screen.beside("", say(lang, claimWords, "comparedWith", { data: word(lang, item.comparison) }));
  if (item.question !== null) showLeftOut(screen, study, [item.question], labels, lang);
  if (item.of === 0) return;
  const { unvalued } = item;
  const nulls =
    unvalued.count === 0 ? "" : say(lang, answerWords, "withoutValue", { n: `${unvalued.count}` });
  screen.beside(
    word(lang, "readings"),
    say(lang, claimWords, "holds", { count: item.distinct, k: `${item.holdsIn}`, of: `${item.of}` }) + nulls,
  );
  for (const choices of unvalued.when.slice(0, UNVALUED_SHOWN))
    screen.beside(
      "",
      say(lang, answerWords, "withoutValueWhere", { choices: choicesText(choices) }),
      "faint",
    );
  if (item.decides !== null) screen.beside(word(lang, "decides"), item.decides);
}

/** How many choices that give no value are shown; the release lists all readings. */
const UNVALUED_SHOWN = 6;

function choicesText(choices: Readonly<Record<string, string>>): string {
  return Object.entries(choices)
    .map(([k, v]) => `${k}=${v}`)
    .join(", ");
}

function asked(question: Question, study: Study, labels: Labels, lang: Lang): string {
  return phraseOf(question, askedTitle(lang, question), { labels, subject: study.subject, lang });
}

/** Alternatives that are another question (N) or uncertain (U), each with what it would say. */
function showOthers(screen: Screen, claim: ClaimFinding, labels: Labels, lang: Lang): void {
  if (claim.others.length === 0) return;
  screen.say("");
  screen.say({ text: say(lang, claimWords, "others"), style: "faint" });
  screen.table(
    [{ head: "" }, { head: "" }, { head: "" }, { head: "", wrap: true }],
    claim.others.map((o) => [
      o.mark,
      choicesText(o.change),
      otherText(o.value, claim, labels, lang),
      o.struck !== undefined
        ? say(lang, claimWords, "leftOut", { why: struckText(lang, claim, o.change, o.struck).text })
        : o.holds === true
          ? [say(lang, claimWords, "wouldHold"), cutOffText(claim.printed, o.value, lang) ?? []]
              .flat()
              .join(between(lang, ","))
          : o.holds === false
            ? say(lang, claimWords, "wouldNot")
            : "",
    ]),
    2,
  );
  screen.say("");
}
