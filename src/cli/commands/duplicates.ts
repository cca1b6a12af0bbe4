import { candidates, judgementRow } from "../../changes/duplicates/candidates.ts";
import { textAfter } from "../../changes/plan.ts";
import { rowsOf } from "../../study/csv.ts";
import type { Study } from "../../study/study.ts";
import type { Call, Run } from "../command.ts";
import { platformOf } from "../upload.ts";
import { UsageError } from "../usage.ts";

const VERDICTS = ["same", "part", "different", "unsure"] as const;
const SOME = 20;

/** `duplicates`: pairs of exercises that may be one, and the answer to one of them. */
export const run: Run = async (call) => {
  const { names, given, screen } = call;
  const study = await call.study();
  if (names.length > 0) return judge(call, study);
  const found = candidates(
    rowsOf(await study.sheet("exercises")),
    rowsOf(await study.sheet("participants")),
    rowsOf(await study.sheet("judgements")),
  );
  if (given.json === true) {
    screen.data(found);
    return 0;
  }
  if (found.length === 0) {
    screen.say({ text: "no pair of exercises looks like one that is not judged yet", style: "good" });
    return 0;
  }
  screen.table(
    [{ head: "a" }, { head: "b" }, { head: "may be" }, { head: "because", wrap: true }],
    (given.all === true ? found : found.slice(0, SOME)).map((c) => [
      { text: c.a, style: "key" },
      { text: c.b, style: "key" },
      c.kind === "part" ? "a part" : "the same",
      c.evidence.join("; "),
    ]),
  );
  if (given.all !== true && found.length > SOME)
    screen.hint(`and ${found.length - SOME} more; --all shows them`);
  screen.hint(
    `next: multivector duplicates ${found[0]?.a} ${found[0]?.b} --verdict same|part|different|unsure --why "…"`,
  );
  return 0;
};

/** Writes a verdict on two records to `judgements.csv`. */
async function judge({ names, given, screen, files }: Call, study: Study): Promise<number> {
  const [a, b] = names;
  const verdict = VERDICTS.find((v) => v === given.verdict);
  if (a === undefined || b === undefined || verdict === undefined) {
    throw new UsageError(
      `a verdict is: multivector duplicates A B --verdict ${VERDICTS.join("|")} --why TEXT`,
    );
  }
  if (a === b) throw new UsageError(`a verdict is on two exercises, and not on ${a} twice`);
  const ids = new Set((await study.sheet("exercises", ["id"])).column("id") ?? []);
  const missing = [a, b].find((id) => !ids.has(id));
  if (missing !== undefined)
    throw new UsageError(
      `no exercise ${JSON.stringify(missing)}; the first column of exercises.csv has their ids`,
    );
  const sheet = await study.sheet("judgements");
  const row = judgementRow(a, b, verdict, given.who ?? "coder", platformOf(screen).today, given.why ?? "");
  const at = rowsOf(sheet).findIndex(
    (r) => r.table === "exercises" && ((r.a === a && r.b === b) || (r.a === b && r.b === a)),
  );
  const text = textAfter("judgements", sheet, {
    set: at < 0 ? new Map() : new Map([[at, row]]),
    add: at < 0 ? [row] : [],
    remove: new Set(),
  });
  await files().commit(new Map([["judgements.csv", new TextEncoder().encode(text ?? sheet.text)]]));
  if (given.json === true) screen.data(row);
  else screen.say({ text: `${a} and ${b}: ${verdict}`, style: "strong" }, ", written to judgements.csv");
  return 0;
}
