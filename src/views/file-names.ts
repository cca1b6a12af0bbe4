import { fingerprint } from "../model/fingerprint.ts";

/** Bytes of an id that a file name keeps at most, so that there is room for its endings. */
const MOST = 150;
/** Names that mean a device on some systems, and the one that means a folder's own page. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|index)$/i;

/**
 * A file name, without its ending, for each id: never a path, no two alike even where capitals make no difference.
 * A name that cannot be the id itself ends with digits of the id's fingerprint, so that it does not depend on the others.
 */
export function fileNames(ids: Iterable<string>): ReadonlyMap<string, string> {
  const all = [...new Set(ids)].map((id) => ({ id, plain: plainName(id) }));
  const alike = new Map<string, number>();
  for (const { plain } of all) alike.set(folded(plain), (alike.get(folded(plain)) ?? 0) + 1);
  const taken = new Set<string>();
  const out = new Map<string, string>();
  for (const { id, plain } of all) {
    const alone = plain === id && alike.get(folded(plain)) === 1;
    let name = alone ? plain : `${plain}-${fingerprint(id).slice(0, 8)}`;
    while (taken.has(folded(name))) name += "-2";
    taken.add(folded(name));
    out.set(id, name);
  }
  return out;
}

/** A file name for one id that stands alone. */
export function fileName(id: string): string {
  return isPlain(id) ? id : (fileNames([id]).get(id) ?? "id");
}

/** Ids that are their own file names: letters and digits without accents, and hyphens within. */
const PLAIN = /^[A-Za-z0-9_](?:[\w-]{0,98}\w)?$/;

function isPlain(id: string): boolean {
  return PLAIN.test(id) && !RESERVED.test(id);
}

function plainName(id: string): string {
  if (isPlain(id)) return id;
  const kept = id
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}\p{M}_-]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  const cut = cutTo(MOST, kept).replace(/-+$/, "");
  return cut === "" || RESERVED.test(cut) ? `id${cut === "" ? "" : `-${cut}`}` : cut;
}

/** The first letters of a text that take no more bytes than that. */
function cutTo(most: number, text: string): string {
  const room = new Uint8Array(most);
  const { read } = new TextEncoder().encodeInto(text, room);
  return text.slice(0, read);
}

function folded(name: string): string {
  return name.toUpperCase().toLowerCase().normalize("NFKC");
}
