import { judgementRow } from "../../changes/duplicates/candidates.ts";
import { PAIRED, type Pair, pairsIn } from "../../changes/duplicates/every.ts";
import type { PlainRow } from "../../changes/duplicates/facts.ts";
import { inWholes } from "../../changes/duplicates/wholes.ts";
import { textAfter } from "../../changes/plan.ts";
import { rowsOf } from "../../study/csv.ts";
import type { Study } from "../../study/study.ts";
import { quoted } from "../../views/flags.ts";
import { duplicateWords } from "../../words/catalogue/duplicates.ts";
import { importWords } from "../../words/catalogue/import/index.ts";
import { records } from "../../words/catalogue/records.ts";
import { between, bracketed } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import type { Call, Run } from "../command.ts";
import type { Screen } from "../screen.ts";
import { hintNext } from "../show/hint-next.ts";
import { showPairs } from "../show/pairs.ts";
import { listed } from "../show/receipt.ts";
import { platformOf } from "../upload.ts";
import { UsageError } from "../usage.ts";

const VERDICTS = ["same", "part", "different", "unsure"] as const;
/** A verdict that takes the one before back, so that the pair is asked about again. */
const WITHDRAWN = "none";
const SOME = 20;
/** So many of those that a record may stand for are named. */
const FEW = 4;

/** `duplicates`: pairs of exercises and of facilities that may be one, and the answer to one of them. */
export const run: Run = async (call) => {
  const { names, given, screen, lang } = call;
  const study = await call.study();
  if (names.length > 0) return judge(call, study);
  const found = await pairsIn(study);
  if (given.json === true) {
    screen.data(found);
    return 0;
  }
  const [first] = found;
  if (first === undefined) {
    screen.say({ text: say(lang, duplicateWords, "none"), style: "good" });
    return 0;
  }
  const { alike, wholes } = inWholes(found);
  const most = given.all === true ? Number.POSITIVE_INFINITY : SOME;
  showPairs(screen, alike.slice(0, most), lang);
  showMore(screen, alike.length - most, lang);
  if (alike.length > 0 && wholes.size > 0) screen.say("");
  showWholes(screen, wholes, most, lang);
  hintNext(
    screen,
    lang,
    `multivector duplicates ${quoted(first.a)} ${quoted(first.b)} --verdict same|part|different|unsure --why "…"`,
  );
  return 0;
};

/** Records that name no site, each with those that it may stand for. */
function showWholes(
  screen: Screen,
  wholes: ReadonlyMap<string, readonly Pair[]>,
  most: number,
  lang: Lang,
): void {
  if (wholes.size === 0) return;
  const few = most === SOME ? FEW : most;
  screen.say({ text: say(lang, records, "wholes", { count: wholes.size }), style: "strong" });
  screen.table(
    [{ head: "a" }, { head: "b", wrap: true }],
    [...wholes].slice(0, most).map(([id, pairs]) => {
      const beside = say(lang, records, "beside", { count: pairs.length });
      const ids = pairs.map(({ b }) => b);
      return [{ text: id, style: "key" }, listed(beside, ids, lang, few)];
    }),
  );
  showMore(screen, wholes.size - most, lang);
}

function showMore(screen: Screen, more: number, lang: Lang): void {
  if (more > 0) screen.hint(say(lang, importWords, "more", { n: `${more}` }));
}

/** Writes a verdict on two records to `judgements.csv`. */
async function judge({ names, given, screen, lang, files }: Call, study: Study): Promise<number> {
  const [a, b] = names;
  const verdict = VERDICTS.find((v) => v === given.verdict);
  const withdrawn = given.verdict === WITHDRAWN;
  if (a === undefined || b === undefined || (verdict === undefined && !withdrawn)) {
    throw new UsageError(
      `a verdict is: multivector duplicates A B --verdict ${VERDICTS.join("|")}|${WITHDRAWN} --why TEXT`,
    );
  }
  if (a === b) throw new UsageError(`a verdict is on two records, and not on ${a} twice`);
  const table = await tableOf(study, a, b);
  const sheet = await study.sheet("judgements");
  const rows = rowsOf(sheet);
  const at = rows.findIndex(
    (r) => r.table === table && ((r.a === a && r.b === b) || (r.a === b && r.b === a)),
  );
  const before = rows[at];
  if (verdict === undefined && before === undefined)
    throw new UsageError(`there is no verdict on ${a} and ${b} in judgements.csv to withdraw`);
  const who = given.who ?? "coder";
  const row =
    verdict === undefined
      ? null
      : judgementRow(table, a, b, verdict, who, platformOf(screen).today, given.why ?? "");
  const text = textAfter("judgements", sheet, {
    set: row === null || at < 0 ? new Map() : new Map([[at, row]]),
    add: row !== null && at < 0 ? [row] : [],
    remove: new Set(row === null ? [at] : []),
  });
  await files().commit(new Map([["judgements.csv", new TextEncoder().encode(text ?? sheet.text)]]));
  if (given.json === true) screen.data(before === undefined ? row : { ...row, before });
  else {
    const judged = say(lang, duplicateWords, "judged", { a, b, verdict: verdict ?? WITHDRAWN });
    const written = say(lang, duplicateWords, "written");
    screen.say({ text: judged, style: "strong" }, `${between(lang, ",")}${written}`);
    if (before !== undefined) screen.say(replaced(lang, before, row === null ? "withdrawn" : "replaced"));
  }
  return 0;
}

/** What a verdict takes the place of, with who gave it, when and why where that is known. */
function replaced(
  lang: Lang,
  { a = "", b = "", verdict = "", who, on, why }: PlainRow,
  key: "replaced" | "withdrawn",
): string {
  const said = [who, on, why].filter((text) => text !== undefined && text !== "");
  const was = say(lang, duplicateWords, "judged", { a, b, verdict });
  const more = said.length === 0 ? "" : bracketed(lang, said.join(between(lang, ",")));
  return say(lang, duplicateWords, key, { was: `${was}${more}` });
}

/** The table that holds both records. */
async function tableOf(study: Study, a: string, b: string): Promise<(typeof PAIRED)[number]> {
  const ids = new Map<string, (typeof PAIRED)[number]>();
  for (const table of PAIRED)
    for (const id of (await study.sheet(table, ["id"])).column("id") ?? []) ids.set(id, table);
  const [one, other] = [a, b].map((id) => {
    const table = ids.get(id);
    if (table !== undefined) return table;
    throw new UsageError(
      `no exercise or facility ${JSON.stringify(id)}; the first columns of exercises.csv and facilities.csv have their ids`,
    );
  });
  if (one === undefined || one !== other)
    throw new UsageError(
      `a verdict is on two records of one table: ${a} is of ${one}.csv, ${b} of ${other}.csv`,
    );
  return one;
}
