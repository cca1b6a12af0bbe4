import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bookPieces, dataScript } from "../../src/web/data/script.ts";

/** What a page has once it has run a script. */
function handed(script: Uint8Array): Record<string, unknown> {
  const page: { multivectorData?: Record<string, unknown> } = {};
  runInNewContext(Buffer.from(script).toString(), page);
  return JSON.parse(JSON.stringify(page.multivectorData));
}

const TEXTS = ["'", "\\", "\\'", "\n\r\t", "\u2028\u2029", "</script><!--", "\ud800", "`a`", "\u202e\u0000"];
const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...TEXTS));

test("a page is handed what was given, whatever signs stand in it", () => {
  fc.assert(
    fc.property(text, fc.jsonValue(), fc.array(text), (name, value, list) => {
      const given = { value, list };
      expect(handed(dataScript(name, given))).toEqual(JSON.parse(JSON.stringify({ [name]: given })));
    }),
  );
});

test("a book of entries is handed over as one of them after another", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(text, text), { selector: ([key]) => key }), (entries) => {
      const own = entries.filter(([key]) => key !== "__proto__");
      expect(handed(Buffer.concat([...bookPieces("records", own)]))).toEqual({
        records: JSON.parse(JSON.stringify(Object.fromEntries(own))),
      });
    }),
  );
});
