import { rowsOf } from "../../study/csv.ts";
import type { Study } from "../../study/study.ts";
import type { Attribution } from "../terms/excerpts.ts";
import { doiOf, publisherIn } from "./publisher-in.ts";

/** A line that must stand beside rows of a release, who publishes them, and where the whole is to be had. */
export interface Owed {
  readonly line: string;
  /** Names as they are told; of a source that names nobody its title, and of more than a few how many they are. */
  readonly publishers: readonly string[];
  /** The only publisher; null where there are several, or a source names none. */
  readonly publisher: string | null;
  /** Null where no address is known. */
  readonly url: string | null;
  /** Those of the address and of the publishers, each once. */
  readonly dois: readonly string[];
}

/** More publishers under one line are counted. */
const NAMED = 3;

/** The lines that a release owes, each once. */
export async function owedOf(study: Study, attributions: readonly Attribution[]): Promise<readonly Owed[]> {
  const sources = new Map(rowsOf(await study.sheet("sources")).map((row) => [row.id ?? "", row]));
  const lines = [...new Set(attributions.flatMap(({ line }) => line ?? []))];
  return lines.map((line) => {
    const its = attributions.filter((a) => a.line === line);
    const told = its.flatMap((a) => a.sources.map((id) => ({ id, row: sources.get(id) })));
    const published = told.map(({ id, row }) => {
      const { name, ...where } = publisherIn(row?.publisher ?? "");
      return { ...where, name: name || row?.title || id, isNamed: name !== "" };
    });
    const all = new Set(published.map(({ name }) => name));
    const publishers =
      all.size > NAMED ? [`${all.size} publishers, each named in LICENCES.md`] : [...all].sort();
    const [only = null, ...more] = all;
    const publisher = more.length === 0 && published.every(({ isNamed }) => isNamed) ? only : null;
    const [address, ...others] = new Set(published.map((one) => one.url));
    const alone = address === undefined || others.length > 0 ? null : address;
    const url = its.map(({ obtain }) => obtain).find(isWeb) ?? alone;
    const own = url === null ? null : doiOf(url);
    const dois = new Set([...(own === null ? [] : [own]), ...published.flatMap((one) => one.dois)]);
    return { line, publishers, publisher, url, dois: [...dois] };
  });
}

function isWeb(address: string | null): address is string {
  return address !== null && /^https?:\/\/\S+$/.test(address);
}
