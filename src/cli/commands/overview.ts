import { figuresOf } from "../../figures/read.ts";
import { indicators } from "../../layers/indicators.ts";
import type { Layer } from "../../layers/layer.ts";
import type { Answer } from "../../model/answer.ts";
import type { Question } from "../../model/question.ts";
import { leftOutIn } from "../../study/left-out.ts";
import { type Study, StudyError } from "../../study/study.ts";
import { type Bench, benchOf, contextYears } from "../../views/bench.ts";
import { contextQuestion, hasContext } from "../../views/context.ts";
import { type Coverage, coverageOf, coveredYears, periodsOf } from "../../views/coverage.ts";
import { firstLayers, hasSeveral, sizeOfLayer } from "../../views/first-layers.ts";
import { flagsOf } from "../../views/flags.ts";
import { lookedAt, lookedOf, searchedOf } from "../../views/searched.ts";
import { sourcesHeld } from "../../views/sources-held.ts";
import { overviewWords } from "../../words/catalogue/overview.ts";
import { tallyOf, toneOf } from "../../words/claim-words.ts";
import { claimsCounted } from "../../words/claims-counted.ts";
import { type Labels, labelsOf } from "../../words/labels.ts";
import { between, sentencesText } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Call, Run } from "../command.ts";
import { atStudy } from "../program.ts";
import { leftOutData, showHeadline, showLeftOut } from "../show/answer.ts";
import { isLeftOut, isUnsearched, showCoverage, widthOfMatrix } from "../show/coverage.ts";
import { hintNext } from "../show/hint-next.ts";
import { receiptTexts } from "../show/receipt.ts";
import { hintSearches } from "../show/searches.ts";
import type { Text } from "../table.ts";
import { widthOf } from "../wrap.ts";

/** No command: what a study holds, one question answered, the ledger of claims, and what to type next. */
export const run: Run = async (call) => {
  const { given, screen, lang } = call;
  const study = await call.study().catch((error: unknown) => {
    if (error instanceof StudyError && error.fault.code === "no-study" && given.study === undefined)
      return null;
    throw error;
  });
  if (study === null) {
    const { run: help } = await import("./help.ts");
    return help(call);
  }
  const bench = await benchOf(study);
  const { region } = study.subject;
  const searched = await searchedOf(study);
  const leftOut = leftOutIn(study.yaml.data);
  const span = coveredYears(bench, leftOut);
  const coverages = [5, 10, 20, 50].map((years) =>
    coverageOf(bench, searched, periodsOf(span, years), leftOut),
  );
  const coverage = coverages.find(
    (c) => c.periods.length > 0 && c.recipients.length > 0 && widthOfMatrix(c) <= screen.width,
  );
  const one = questionOf(bench);
  if (given.json === true) {
    const claims = tallyOf(await judgedIn(call));
    screen.data({
      title: study.subject.title,
      coverage: coverage ?? null,
      ...leftOutData(study, [{ layer: "all" }]),
      ...(one ?? {}),
      claims: Object.fromEntries(claims),
    });
    return 0;
  }
  const labels = await labelsOf(study, lang);
  screen.say({ text: labels.title, style: "strong" });
  screen.prose(await heldText(study, bench, labels, lang), 0, "faint");
  screen.say("");
  if (coverage === undefined) screen.prose(whyNoTable(region, coverages, lang), 0, "faint");
  else {
    showCoverage(screen, coverage, labels, lang);
    screen.prose(legend(coverage, lang), 0, "faint");
    if (coverage.cells.flat(2).some(isUnsearched)) hintSearches(screen, lang);
  }
  showLeftOut(screen, study, [{ layer: "all" }], labels, lang);
  if (one !== null) {
    screen.say("");
    const looked = lookedAt(await lookedOf(study), one.question, study.subject);
    showHeadline(screen, one.question, one.answer, bench.dataset, labels, lang, looked);
    screen.say({
      text: `${word(lang, "records")} ${receiptTexts(bench, one.answer, lang, 2).join("; ")}`,
      style: "faint",
    });
  }
  const judged = await judgedIn(call);
  const claims = tallyOf(judged);
  if (claims.length > 0) {
    screen.say("");
    screen.prose(`${word(lang, "ledger")}${between(lang, ":")}${claimsCounted(judged, lang)}`, 0, "faint");
    const texts = claims.flatMap(([finding, n]): Text[] => [
      { text: String(n), style: "strong" },
      " ",
      { text: word(lang, finding), style: toneOf(finding) },
      "   ",
    ]);
    for (let i = 0; i < texts.length; i += 12) screen.say("  ", ...texts.slice(i, i + 12));
  }
  if (!screen.quiet) {
    const { figures } = await figuresOf(study);
    const held = { claims: claims.length > 0, figure: figures.length > 0 };
    showNext(call, one?.question ?? null, region[0] ?? "ACTOR", firstHeld(bench), held);
  }
  if (given.explore !== true || process.stdout.isTTY !== true) return 0;
  screen.say("");
  const { run: explore } = await import("./explore.ts");
  return explore(call);
};

/** What the marks and the columns are. */
function legend({ periods, unopened, cells }: Coverage, lang: Lang): string {
  const [first = "", last = ""] = [periods[0], periods.at(-1)].map((p) => p?.replace("..", "–") ?? "");
  const open = unopened === 0 ? "" : say(lang, overviewWords, "unopened", { n: unopened });
  const left = cells.flat(2).some(isLeftOut) ? say(lang, overviewWords, "leftOut") : "";
  const out = cells.flat(2).flatMap(({ uncounted }) => uncounted?.by ?? []);
  const by = [...new Set(out)].join(lang === "zh" ? "、" : ", ");
  const uncounted = by === "" ? "" : say(lang, overviewWords, "uncounted", { by });
  const marks = sentencesText(lang, [say(lang, overviewWords, "marks"), uncounted, left, open]);
  return periods.length === 1
    ? say(lang, overviewWords, "column", { period: first, marks })
    : say(lang, overviewWords, "columns", { first, last, marks });
}

/** Tables that are called as their layers are, and those that no layer counts. */
const OF_LAYERS = [
  ...["exercises", "operations", "transfers", "facilities", "training"],
  ...["technology", "assistance", "memberships", "indicators"],
];
const UNCOUNTED = ["published", "leads"] as const;

/** How many of each there are; a number after its name needs no plural in any language. */
async function heldText(study: Study, { dataset }: Bench, labels: Labels, lang: Lang): Promise<string> {
  const names = [
    ...OF_LAYERS.map((table) => [table, labels.layer(table)] as const),
    ...UNCOUNTED.map((table) => [table, say(lang, overviewWords, table)] as const),
  ];
  const held: string[] = [];
  for (const [table, name] of names) {
    const { size } = dataset.tables.get(table) ?? (await study.sheet(table, ["id"]));
    if (size > 0) held.push(`${name} ${size}`);
  }
  const { under, apart } = sourcesHeld(dataset);
  const others = apart === 0 ? "" : ` (${say(lang, overviewWords, "apart", { n: apart })})`;
  return [...held, `${word(lang, "sources")} ${under}${others}`].join(", ");
}

/** The layer that the screen asks of: of those with records, what happens at a time before what lasts, and numbers of context last. */
function firstHeld(bench: Bench): Layer | undefined {
  const held = firstLayers(bench).filter((layer) => sizeOfLayer(bench, layer) > 0);
  const context = hasContext(bench.dataset) ? indicators : undefined;
  return held.find(({ time }) => time === "instant") ?? held[0] ?? context;
}

/** The share of the largest partner in the largest layer of several, or how many records there are where none has several; of numbers of context alone, those of their last year. */
function questionOf(bench: Bench): { readonly question: Question; readonly answer: Answer } | null {
  const layer = firstHeld(bench);
  if (layer === undefined) return null;
  if (layer === indicators) {
    const years = contextYears(bench);
    const when = years === null ? {} : { period: `${years.last}` };
    const question = contextQuestion(bench.dataset, { to: "region", ...when });
    return { question, answer: bench.ask(question) };
  }
  if (!hasSeveral(bench, layer)) {
    const question: Question = { measure: "count", layer: layer.name, to: "region" };
    return { question, answer: bench.ask(question) };
  }
  const largest = bench.ask({ measure: "largest", layer: layer.name, to: "region" }).value;
  const from =
    typeof largest === "string"
      ? largest
      : largest !== null && typeof largest !== "number"
        ? largest[0]
        : null;
  if (from === null || from === undefined) return null;
  const question: Question = { measure: "share", layer: layer.name, from, to: "region" };
  return { question, answer: bench.ask(question) };
}

async function judgedIn(call: Call) {
  const { judgeClaims } = await import("../../claims/judge.ts");
  call.screen.progress("asking every claim …");
  const judged = await judgeClaims(await call.study());
  call.screen.progress("");
  return judged;
}

function showNext(
  { screen, given, lang }: Call,
  question: Question | null,
  actor: string,
  layer: Layer | undefined,
  held: Readonly<Record<"claims" | "figure", boolean>>,
): void {
  if (screen.quiet) return;
  screen.say("");
  hintNext(screen, lang, `multivector${atStudy(given.study)} …`);
  const asked =
    question === null ? [] : (["ask", "why"] as const).map((c) => [c, flagsOf(question)] as const);
  const lines = [
    ...asked,
    ["card", actor],
    ...(held.claims ? [["claims", ""] as const] : []),
    ["explore", ""],
    ...(held.figure ? [["figure", ""] as const] : []),
    ["conventions", ""],
  ] as const;
  for (const [command, of] of lines) {
    const says = say(lang, overviewWords, command);
    const shown = `${command} ${of}`.trim().padEnd(12);
    const room = screen.width - shown.length - 4;
    screen.say(
      "  ",
      { text: shown, style: "key" },
      { text: room < widthOf(says) ? "" : `  ${says}`, style: "faint" },
    );
  }
  const table = layer?.tables[0] ?? "exercises";
  screen.prose(say(lang, overviewWords, "ownRows", { table }), 2, "faint");
}

/** What the table of what is recorded lacks. */
function whyNoTable(region: readonly string[], coverages: readonly Coverage[], lang: Lang): string {
  if (region.length === 0) return say(lang, overviewWords, "noMembers");
  const undated = coverages.every(({ periods }) => periods.length === 0);
  return say(lang, overviewWords, undated ? "noDates" : "tooNarrow");
}
