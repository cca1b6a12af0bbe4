import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { listOf, mapOf, textOf } from "../../study/plain.ts";
import type { ReleasedFigure } from "../figure-files.ts";
import { csvPieces } from "../formats/csv.ts";
import type { Handed, ReleaseFile } from "../handed.ts";
import { ledgerFiles } from "../ledgers/ledger-tables.ts";
import { networkFiles } from "../networks/network-files.ts";
import { scriptFiles } from "../scripts/script-files.ts";
import { csvPath } from "../tables/table.ts";
import { csvAsWritten, fieldsAsWritten } from "./as-written.ts";
import { differsAt, differsFrom, NOT_THERE } from "./differs.ts";
import type { Finding } from "./finding.ts";

/** What was asked again, by kind. */
export interface Recomputed {
  readonly tables: number;
  readonly claims: number;
  readonly figures: number;
  readonly networks: number;
}

/**
 * Asks everything of the study in a release again and holds it against what is printed.
 * @param drawings whether fields of claims and columns of figures must be the same too, and figures, networks, scripts with their numbers and what tells of them must be the same bytes, which only the version that wrote them promises
 * @param telling the files that tell of the release
 */
export async function recompute(
  root: string,
  handed: Handed,
  figures: readonly ReleasedFigure[],
  drawings: boolean,
  telling: () => Promise<readonly ReleaseFile[]> = async () => [],
): Promise<{ readonly recomputed: Recomputed; readonly findings: readonly Finding[] }> {
  const findings: Finding[] = [];
  const printed = (path: string) => readFile(join(root, path), "utf8").catch(() => null);
  const held = (path: string, pieces: Iterable<string>, against: readonly string[] = []) => {
    const message = differsFrom(join(root, path), pieces);
    if (message !== null) findings.push({ kind: "recompute", path, message, against });
  };
  const same = async ({ path, content }: ReleaseFile, against?: readonly string[]) =>
    held(path, [String(await content())], against);
  for (const table of handed.tables) held(csvPath(table), csvPieces(table));
  for (const { path, content } of ledgerFiles(handed))
    findings.push(...claimFindings(path, await printed(path), String(await content()), drawings));
  for (const { name, drawn } of figures) {
    const path = `figures/${name}.csv`;
    const was = drawings ? null : await printed(path);
    await same({ path, content: () => csvAsWritten(drawn().csv, was) });
    if (drawings) await same({ path: `figures/${name}.svg`, content: () => drawn().svg });
  }
  const networks = drawings ? await networkFiles(handed) : [];
  for (const file of [...networks, ...(drawings ? scriptFiles(handed) : [])]) await same(file);
  // What tells of a release has the sizes and hashes of its tables as they stand there.
  for (const file of drawings ? await telling() : []) await same(file, MEASURED);
  const recomputed = {
    tables: handed.tables.length,
    claims: handed.claims.length,
    figures: figures.length,
    networks: networks.length,
  };
  return { recomputed, findings };
}

/** Folders of the tables whose bytes are measured. */
const MEASURED = ["tables", "figures"];

/** Claims whose finding, answer or readings come out otherwise, one line each. */
function claimFindings(path: string, was: string | null, is: string, whole: boolean): readonly Finding[] {
  if (was === is) return [];
  const [before, after] = [claimsIn(was), claimsIn(is)];
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  const moved = ids.flatMap((id): Finding[] => {
    const [old, claim] = [before.get(id), after.get(id)];
    const then = textOfClaim(old);
    const now = textOfClaim(whole ? claim : fieldsAsWritten(claim, old ?? claim));
    if (then === now) return [];
    const message =
      then === undefined || now === undefined
        ? `${id} is ${then === undefined ? "not printed, and asked again there is one" : "printed, and asked again there is none"}`
        : `${id} comes out otherwise: ${differsAt(then, now)}`;
    return [{ kind: "recompute", path, message }];
  });
  return moved.length > 0 || (!whole && before.size > 0)
    ? moved
    : [{ kind: "recompute", path, message: was === null ? NOT_THERE : differsAt(was, is) }];
}

function textOfClaim(claim: unknown): string | undefined {
  return claim === undefined ? undefined : JSON.stringify(claim, null, 1);
}

function claimsIn(text: string | null): ReadonlyMap<string, unknown> {
  let data: unknown = null;
  try {
    data = JSON.parse(text ?? "null");
  } catch {
    return new Map();
  }
  return new Map(listOf(mapOf(data)?.claims).map((claim) => [textOf(mapOf(claim)?.id) ?? "", claim]));
}
