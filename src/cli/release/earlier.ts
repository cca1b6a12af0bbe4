import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Answer } from "../../model/answer.ts";
import type { Question } from "../../model/question.ts";
import type { Since } from "../../release/changes/changelog.ts";
import { claimChanges, type PrintedClaim } from "../../release/changes/claim-changes.ts";
import { recordChanges } from "../../release/changes/record-changes.ts";
import type { Handed } from "../../release/handed.ts";
import { RELEASE, type ReleaseSaid, readSaid } from "../../release/said.ts";
import { listOf, mapOf, textOf, textsOf } from "../../study/plain.ts";
import { openStudy } from "../../study/study.ts";
import { headlineOf } from "../../words/headline.ts";
import { type Labels, labelsOf } from "../../words/labels.ts";
import { diskFiles } from "../disk.ts";
import { UsageError } from "../usage.ts";

/** An earlier release in a folder. */
export interface Earlier {
  readonly folder: string;
  readonly said: ReleaseSaid;
}

/** The release in a folder; null where there is none. */
export async function releaseIn(folder: string): Promise<Earlier | null> {
  const text = await readFile(join(folder, RELEASE), "utf8").catch(() => null);
  const said = text === null ? null : readSaid(text);
  return said === null ? null : { folder, said };
}

/** The release that `--since` names. @throws UsageError where the folder holds none */
export async function since(folder: string): Promise<Earlier> {
  const found = await releaseIn(folder);
  if (found !== null) return found;
  throw new UsageError(`${folder} holds no release; name the folder of the last one after --since`);
}

/** What a release changes, and all that came before it, the newest first. */
export async function changesSince(earlier: Earlier | null, handed: Handed) {
  const { version } = handed.edition;
  if (earlier === null) return { changes: { version, since: null, tables: [], claims: [] }, history: [] };
  const { edition, history } = earlier.said;
  const last: Since = { version: edition.version, date: edition.date, hash: edition.hash };
  const old = await openStudy(diskFiles(join(earlier.folder, "study")));
  const was = await readFile(join(earlier.folder, "claims.json"), "utf8").catch(() => "{}");
  const labels = await labelsOf(handed.study, "en");
  const changes = {
    version,
    since: last,
    tables: await recordChanges(old, handed.study),
    claims: claimChanges(
      claimsIn(was, labels),
      handed.claims.map((claim) => printed(claim, labels)),
    ),
  };
  return { changes, history: [last, ...history] };
}

/** A claim as `claims.json` has it, as far as it is held against another. */
interface Printable {
  readonly id: string;
  readonly says: string;
  readonly finding: string;
  readonly comparison: string;
  readonly answer: Pick<Answer, "value" | "unit"> | null;
  readonly question: Pick<Question, "measure"> | null;
}

function printed({ answer, question, ...claim }: Printable, labels: Labels): PrintedClaim {
  const { id, says, finding, comparison } = claim;
  const shown = answer === null ? "no value" : headlineOf(answer, question?.measure ?? "", labels, "en");
  return { id, says, finding, comparison, value: answer?.value ?? null, shown };
}
function claimsIn(text: string, labels: Labels): readonly PrintedClaim[] {
  return listOf(mapOf(parsed(text))?.claims).flatMap((one) => {
    const claim = mapOf(one) ?? {};
    const cell = (name: string) => textOf(claim[name]) ?? "";
    const [answer, question] = [mapOf(claim.answer), mapOf(claim.question)];
    if (cell("id") === "") return [];
    const said = {
      id: cell("id"),
      says: cell("says"),
      finding: cell("finding"),
      comparison: cell("comparison"),
    };
    return [
      printed(
        {
          ...said,
          answer: answer === null ? null : { value: valueIn(answer.value), unit: textOf(answer.unit) ?? "" },
          question: question === null ? null : { measure: textOf(question.measure) ?? "" },
        },
        labels,
      ),
    ];
  });
}

function valueIn(value: unknown): Answer["value"] {
  return typeof value === "number" ? value : Array.isArray(value) ? textsOf(value) : textOf(value);
}

/** Text that is no JSON holds nothing. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
