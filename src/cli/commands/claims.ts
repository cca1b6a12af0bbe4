import { checkLedger } from "../../claims/check.ts";
import { askedBy, type ClaimFinding, judgeClaims } from "../../claims/judge.ts";
import { readClaims } from "../../claims/read.ts";
import { nearOf } from "../../model/near.ts";
import { type Study, StudyError } from "../../study/study.ts";
import { quoted } from "../../views/flags.ts";
import { claimWords } from "../../words/catalogue/claims-ledger.ts";
import { claimText } from "../../words/claim-texts.ts";
import { holdsText, otherFindings, oursOf, printedOf, tallyOf, toneOf } from "../../words/claim-words.ts";
import { labelsOf } from "../../words/labels.ts";
import { between, bracketed } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Run } from "../command.ts";
import { meant } from "../given.ts";
import type { Screen } from "../screen.ts";
import { showLeftOut } from "../show/answer.ts";
import { faultLine, showFaults } from "../show/faults.ts";
import { hintNext } from "../show/hint-next.ts";
import { UsageError } from "../usage.ts";
import { cut, widthOf } from "../wrap.ts";

/** From this width on a claim fits on one line. */
const WIDE = 120;
const FINDINGS = [
  "recomputed",
  "consistent",
  "consistent-after-rounding",
  "same-direction",
  "differs-in-our-records",
  "not-fully-specified",
  "inconsistent-with",
  "not-attainable",
  "no-independent-record",
  "left-out",
  "not-testable",
  "qualitative",
] as const satisfies readonly ClaimFinding["finding"][];

/** Faults of a whole file, which leave open how many claims are in it. */
const UNREAD: ReadonlySet<string> = new Set(["yaml", "not-a-list", "not-utf8"]);

/** `claims`: printed statements beside our answers; exit code 1 where one that must hold does not. */
export const run: Run = async ({ names, given, screen, lang, study: open }) => {
  for (const finding of given.finding ?? []) {
    if (FINDINGS.some((f) => f === finding)) continue;
    throw new UsageError(`no finding ${JSON.stringify(finding)}; ${nearOf(finding, FINDINGS)}`);
  }
  const study = await open();
  const read = await readClaims(study);
  const unread = read.faults.find(({ row, code }) => row === 0 || UNREAD.has(code));
  if (unread !== undefined)
    throw new StudyError({ ...unread, mend: `${unread.mend}; see \`multivector check\`` });
  const { sound, wrong, ...checked } = await checkLedger(study, read);
  const faults = checked.faults.filter(({ level }) => level === "error");
  if (given.json === true) for (const fault of faults) screen.milestone(faultLine(fault));
  else if (faults.length > 0) {
    showFaults(screen, faults, lang);
    screen.say("");
  }
  screen.progress("asking every claim …");
  const judged = await judgeClaims(study, names.length === 0 ? undefined : names, sound);
  screen.progress("");
  const missing = names.find((name) => !wrong.has(name) && !judged.some((c) => c.id === name));
  if (missing !== undefined) {
    const known = [...sound.map((c) => c.id), ...wrong.keys()];
    throw new UsageError(
      `no claim ${JSON.stringify(missing)}; ${meant(missing, known, "`multivector claims` lists them")}`,
    );
  }
  const wanted = judged.filter((c) => given.finding === undefined || given.finding.includes(c.finding));
  if (given.json === true) screen.data(wanted);
  else {
    if (wanted.length > 0 || wrong.size === 0) await show(screen, wanted, study, lang);
    if (wrong.size > 0)
      screen.say({ text: say(lang, claimWords, "unread", { count: wrong.size }), style: "bad" });
  }
  return faults.length > 0 || judged.some((c) => c.must && !stands(c)) ? 1 : 0;
};

/** Whether the answer under the study's own choices bears a statement out. */
function stands(claim: ClaimFinding): boolean {
  return [claim, ...claim.and].every((item) =>
    ["recomputed", "consistent", "consistent-after-rounding"].includes(item.finding),
  );
}

/** Whether a release leaves records out where a value of its sentence looks. */
function lacks(claim: ClaimFinding): boolean {
  return [claim, ...claim.and].some((item) => item.left_out !== undefined);
}

/** What a claim says within so many columns, and behind it what is found of its further values where that is something else. */
function saysWithin(claim: ClaimFinding, width: number, lang: Lang): string {
  const others = otherFindings(claim, lang);
  const more = others === "" ? "" : bracketed(lang, `+${claim.and.length}${between(lang, ":")}${others}`);
  return cut(claimText(lang, claim, "says").text, width - widthOf(more)) + more;
}

async function show(
  screen: Screen,
  claims: readonly ClaimFinding[],
  study: Study,
  lang: Lang,
): Promise<void> {
  const labels = await labelsOf(study, lang);
  if (claims.length === 0) {
    screen.say(say(lang, claimWords, "noClaim"));
    return;
  }
  const heads = ["id", "printed", "ours", "finding", "holds"].map((h) => word(lang, h));
  const wide = screen.width >= WIDE;
  const columns = [
    { head: heads[0] ?? "" },
    { head: heads[1] ?? "", right: true, wrap: true, most: wide ? 24 : 13 },
    { head: heads[2] ?? "", right: true, wrap: true, most: wide ? 24 : 13 },
    { head: heads[3] ?? "" },
    { head: heads[4] ?? "" },
    ...(wide ? [{ head: word(lang, "says"), wrap: true }] : []),
  ];
  const rows = claims.map((c) => [
    { text: c.must ? `${c.id}!` : c.id, style: "strong" as const },
    printedOf(c, labels, lang),
    oursOf(c, labels, lang),
    { text: `${word(lang, c.finding)}${lacks(c) ? " *" : ""}`, style: toneOf(c.finding) },
    holdsText(c, lang) + (c.and.length > 0 ? ` +${c.and.length}` : ""),
    ...(wide ? [saysWithin(c, 2 * (screen.width - 80), lang)] : []),
  ]);
  if (wide) screen.table(columns, rows);
  else
    screen.table(columns, rows, 0, (r) => {
      const claim = claims[r];
      return claim === undefined
        ? null
        : { text: `  ${saysWithin(claim, screen.width - 2, lang)}`, style: "faint" };
    });
  screen.say("");
  const tally = tallyOf(claims);
  screen.table(
    [{ head: "", right: true }, { head: "" }],
    tally.map(([finding, n]) => [
      { text: String(n), style: "strong" },
      { text: word(lang, finding), style: toneOf(finding) },
    ]),
  );
  const more = claims.some((c) => c.and.length > 0) ? say(lang, claimWords, "more") : "";
  const must = claims.some((c) => c.must) ? say(lang, claimWords, "must") : "";
  const out = claims.some(lacks) ? say(lang, claimWords, "out") : "";
  screen.prose(say(lang, claimWords, "holdsIn", { n: `${claims.length}`, more, must, out }), 0, "faint");
  showLeftOut(screen, study, claims.filter(lacks).flatMap(askedBy), labels, lang);
  hintNext(screen, lang, `multivector why ${quoted(claims[0]?.id ?? "CLAIM")}`);
}
