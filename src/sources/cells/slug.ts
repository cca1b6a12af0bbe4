import anyAscii from "any-ascii";

const LONGEST = 60;
const ASCII = /^[\x20-\x7e]*$/;

/** An id made of a name: its letters and digits in ASCII, small, parted by hyphens, at most 60; `""` where it has none. */
export function slugOf(text: string): string {
  const plain = (ASCII.test(text) ? text : anyAscii(text.normalize("NFC")))
    .toLowerCase()
    .replace(/['’`]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (plain.length <= LONGEST) return plain;
  const cut = plain.slice(0, LONGEST + 1).lastIndexOf("-");
  return plain.slice(0, cut > LONGEST / 2 ? cut : LONGEST).replace(/-$/, "");
}
