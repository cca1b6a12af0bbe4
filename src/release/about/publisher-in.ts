const ADDRESS = /(?:https?:\/\/|(?:doi:\s*)?\b10\.\d{4,9}\/)[^\s<>"]*[^\s<>".,;:)\]]/gi;

/** Who a cell of publishers names, and the address and DOIs that stand there beside the name; blank or null where there is none. */
export function publisherIn(cell: string): {
  readonly name: string;
  readonly url: string | null;
  readonly dois: readonly string[];
} {
  const [url, ...others] = (cell.match(ADDRESS) ?? []).map((address) =>
    /^http/i.test(address) ? address : address.replace(/^(?:doi:\s*)?/i, DOI),
  );
  if (url === undefined) return { name: cell, url: null, dois: [] };
  const name = cell
    .replace(ADDRESS, "")
    .replace(/\(\s*\)|\[\s*\]/g, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s,;:]+|[\s,;:]+\.?$/g, "");
  return { name, url, dois: [url, ...others].flatMap((address) => doiOf(address) ?? []) };
}

const DOI = "https://doi.org/";

/** The DOI that an address leads by, where it is of the letters that Citation File Format takes. */
export function doiOf(address: string): string | null {
  const leads = /^https?:\/\/(?:dx\.|www\.)?doi\.org\/(10\.\d{4,9}(?:\.\d+)?\/[\w:/;\-.()[\]\\]+)$/i;
  return address.match(leads)?.[1] ?? null;
}

/** Whether a cell is an address of the web that a catalogue can link to. */
export function isWeb(address: string | null): address is string {
  return address !== null && /^https?:\/\/\S+$/.test(address);
}
