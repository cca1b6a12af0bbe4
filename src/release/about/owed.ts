import { rowsOf } from "../../study/csv.ts";
import type { Study } from "../../study/study.ts";
import type { Attribution } from "../terms/excerpts.ts";

/** A line that must stand beside rows of a release, who publishes them, and where the whole is to be had. */
export interface Owed {
  readonly line: string;
  readonly publishers: readonly string[];
  /** Null where no address is known. */
  readonly url: string | null;
}

/** More publishers under one line are counted. */
const NAMED = 3;

/** The lines that a release owes, each once. */
export async function owedOf(study: Study, attributions: readonly Attribution[]): Promise<readonly Owed[]> {
  const publisherOf = new Map(
    rowsOf(await study.sheet("sources")).map((s) => [s.id ?? "", s.publisher || s.title || s.id || ""]),
  );
  const lines = [...new Set(attributions.flatMap(({ line }) => line ?? []))];
  return lines.map((line) => {
    const its = attributions.filter((a) => a.line === line);
    const all = new Set(its.flatMap(({ sources }) => sources.map((id) => publisherOf.get(id) || id)));
    const publishers =
      all.size > NAMED ? [`${all.size} publishers, each named in LICENCES.md`] : [...all].sort();
    return { line, publishers, url: its.map(({ obtain }) => obtain).find(isWeb) ?? null };
  });
}

function isWeb(address: string | null): address is string {
  return address !== null && /^https?:\/\/\S+$/.test(address);
}
