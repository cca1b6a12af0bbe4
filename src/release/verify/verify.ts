import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Fault } from "../../model/fault.ts";
import { placeOf } from "../../model/fault.ts";
import { QuestionError } from "../../model/question.ts";
import { entriesOnce } from "../../study/entries-once.ts";
import { readOnce } from "../../study/read-once.ts";
import { type Study, StudyError } from "../../study/study.ts";
import { FIGURES } from "../about/datapackage.ts";
import { releasedFigures } from "../figure-files.ts";
import { handOver } from "../hand.ts";
import { RELEASE, type ReleaseSaid, readSaid } from "../said.ts";
import { asWritten } from "./as-written.ts";
import { checkCopies } from "./copies.ts";
import { withoutEchoes } from "./damaged.ts";
import type { Finding } from "./finding.ts";
import { checkReceipts } from "./receipts.ts";
import { type Recomputed, recompute } from "./recompute.ts";
import { checkSchema } from "./schema.ts";
import { checkSums } from "./sums.ts";
import { toldAgain } from "./told-again.ts";

/** What was looked at in a release, and what does not hold. */
export interface Verified {
  readonly said: ReleaseSaid | null;
  readonly files: number;
  readonly rows: number;
  /** Null where the numbers were not asked again. */
  readonly recomputed: Recomputed | null;
  /** Ids in receipts that were looked up. */
  readonly receipts: number;
  /** Tables as Parquet, in DuckDB and in the workbook that were held against their CSV. */
  readonly copies: number;
  /** What could not be held against each other, and why. */
  readonly notes: readonly string[];
  readonly findings: readonly Finding[];
}

/** What `verify` needs of whoever calls it. */
export interface Verifying {
  /** Version of this software. */
  readonly software: string;
  /** Opens the study in a release. */
  open(folder: string): Promise<Study>;
  check(study: Study): Promise<readonly Fault[]>;
  /** Told what it does next. */
  progress(step: "hashing" | "readingTables" | "askingAgain"): void;
}

/**
 * Checks a release: every byte against its hash, tables against their schema, counts, then every number anew from the records
 * in it, and that every record a number rests on is there. Nothing is asked of a folder that is not whole.
 */
export async function verifyRelease(root: string, verifying: Verifying): Promise<Verified> {
  const verified = await lookedThrough(root, verifying);
  const { findings, notes } = withoutEchoes(verified.findings);
  return { ...verified, findings, notes: [...notes, ...verified.notes] };
}

async function lookedThrough(
  root: string,
  { software, open, check, progress }: Verifying,
): Promise<Verified> {
  progress("hashing");
  const sums = await checkSums(root);
  const findings: Finding[] = [...sums.findings];
  const said = readSaid(await textOf(root, RELEASE));
  if (said === null && findings.every((f) => f.kind !== "not-whole"))
    findings.push({
      kind: "not-whole",
      path: RELEASE,
      message: "it cannot be read, or a later version wrote it",
    });
  const result = {
    said,
    files: sums.files,
    rows: 0,
    recomputed: null,
    receipts: 0,
    copies: 0,
    notes: [],
    findings,
  };
  if (said === null || findings.some((f) => f.kind === "not-whole")) return result;

  progress("readingTables");
  const schema = await checkSchema(root, parsed(await textOf(root, "datapackage.json")));
  // Values of figures have no count of their own: they are asked again, byte by byte.
  const tables = new Map([...schema.tables].filter(([name]) => !name.startsWith(FIGURES)));
  findings.push(...schema.findings, ...countFindings(said, tables, schema.paths));
  const rows = [...tables.values()].reduce((a, b) => a + b, 0);

  progress("askingAgain");
  try {
    const asked = await askedAgain(root, said, { software, open, check });
    findings.push(...asked.findings);
    const { recomputed, receipts, copies, notes } = asked;
    return { ...result, rows, recomputed, receipts, copies, notes };
  } catch (error) {
    if (!(error instanceof StudyError || error instanceof QuestionError)) throw error;
    findings.push({
      kind: "recompute",
      path: "study",
      message: `it cannot be asked again: ${error.message}`,
      against: ["study"],
    });
    return { ...result, rows };
  }
}

async function askedAgain(
  root: string,
  said: ReleaseSaid,
  { software, open, check }: Pick<Verifying, "software" | "open" | "check">,
) {
  const findings: Finding[] = [];
  const study = entriesOnce(readOnce(await open(join(root, "study"))));
  const faults = await check(study);
  for (const fault of faults)
    if (fault.level === "error")
      findings.push({
        kind: "schema",
        path: `study/${placeOf(fault)}`,
        message: fault.message,
        against: ["study"],
      });
  const same = said.edition.software === software;
  const whole = await handOver(study, said.edition, said.withheld);
  const written = same ? { tables: whole.tables, ours: [] } : asWritten(root, whole.tables);
  const handed = { ...whole, tables: written.tables };
  const figures = await releasedFigures(handed);
  const { recomputed, findings: moved } = await recompute(root, handed, figures, same, () =>
    toldAgain(root, handed, figures, said, faults),
  );
  const receipts = checkReceipts(handed, figures);
  const copied = await checkCopies(root, handed.tables);
  const again: Finding[] = [...moved, ...receipts.findings];
  if (handed.edition.hash !== said.edition.hash)
    again.push({ kind: "recompute", path: RELEASE, message: `the data are ${handed.edition.hash}` });
  if (handed.claims.length !== said.counts.claims || figures.length !== said.counts.figures)
    again.push({ kind: "count", path: RELEASE, message: "it counts other claims or figures" });
  // What is asked again is asked of the study, in the edition that is said.
  findings.push(
    ...again.map((one) => ({ ...one, against: ["study", RELEASE, ...(one.against ?? [])] })),
    ...copied.findings,
  );
  const notes = same
    ? []
    : [
        `Version ${said.edition.software} wrote this release and this is ${software}: drawings and what tells of it in words were not held against each other, numbers were.`,
        ...(written.ours.length === 0
          ? []
          : [
              `Version ${said.edition.software} did not write these columns, which were held against nothing: ${written.ours.join(", ")}.`,
            ]),
      ];
  return {
    findings,
    recomputed,
    receipts: receipts.ids,
    copies: copied.copies,
    notes: [...notes, ...copied.notes],
  };
}

function countFindings(
  said: ReleaseSaid,
  tables: ReadonlyMap<string, number>,
  paths: ReadonlyMap<string, string>,
): readonly Finding[] {
  const names = [...new Set([...Object.keys(said.counts.tables), ...tables.keys()])];
  return names.flatMap((name): Finding[] => {
    const [counted, there] = [said.counts.tables[name], tables.get(name)];
    if (counted === there) return [];
    const message = `${name} has ${there ?? "no"} rows, and ${RELEASE} says ${counted ?? "none"}`;
    return [{ kind: "count", path: RELEASE, message, against: ["datapackage.json", paths.get(name) ?? ""] }];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function textOf(root: string, path: string): Promise<string> {
  return readFile(join(root, path), "utf8").catch(() => "");
}
