import { type Author, authorName, authorsIn } from "../../study/authors.ts";
import { rowsOf } from "../../study/csv.ts";
import type { Study } from "../../study/study.ts";
import type { Attribution } from "../terms/excerpts.ts";
import { doiOf, publisherIn } from "./publisher-in.ts";

/** A line that must stand beside rows of a release, who publishes them, and where the whole is to be had. */
export interface Owed {
  readonly line: string;
  /** Who wrote the sources, each once, beside them the publisher of one that names nobody; of more than a few sources how many they are. None where no source names its authors. */
  readonly authors: readonly Author[];
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
    const authors = writersOf(told.map(({ row }, i) => [row?.authors ?? "", published[i]?.name ?? ""]));
    const [only = null, ...more] = all;
    const publisher = more.length === 0 && published.every(({ isNamed }) => isNamed) ? only : null;
    const [address, ...others] = new Set(published.map((one) => one.url));
    const alone = address === undefined || others.length > 0 ? null : address;
    const url = its.map(({ obtain }) => obtain).find(isWeb) ?? alone;
    const own = url === null ? null : doiOf(url);
    const dois = new Set([...(own === null ? [] : [own]), ...published.flatMap((one) => one.dois)]);
    return {
      line,
      authors,
      publishers,
      publisher,
      url,
      dois: [...dois],
    };
  });
}

/** Who wrote sources, by the cell of their authors and their publisher; none where no source names its authors. */
function writersOf(sources: readonly (readonly [authors: string, publisher: string])[]): readonly Author[] {
  if (sources.every(([authors]) => authors === "")) return [];
  const makers = new Map(
    sources.map(([authors, publisher]) => [
      authors || publisher,
      authors === "" ? [{ name: publisher }] : authorsIn(authors),
    ]),
  );
  const writers = [...makers.values()].flat();
  const each = [...new Map(writers.map((one) => [authorName(one), one])).values()];
  if (makers.size <= NAMED) return each;
  return [{ name: `${each.length} authors and publishers, each named in LICENCES.md` }];
}

function isWeb(address: string | null): address is string {
  return address !== null && /^https?:\/\/\S+$/.test(address);
}
