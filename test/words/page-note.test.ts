import { expect, test } from "vitest";
import { fieldNamed } from "../../src/model/field-named.ts";
import { refusal } from "../../src/model/refusal.ts";
import { noteText } from "../../src/words/notes.ts";
import { pageNote, pageRefusal } from "../../src/words/page-note.ts";

test("a page calls fields and measures by its own names, where the command line has what one types", () => {
  const note = "share needs whose share: from, or a base: against";
  expect(noteText("ru", note).text).toBe("для доли нужно, чья она (from), или база (against)");
  expect(pageNote("ru", note).text).toBe("для доли нужно, чья она («От кого»), или база («В сравнении с»)");
  expect(pageNote("zh", note).text).toBe("份额须指明属于谁（“来自”）或基数（“对比”）");
  expect(pageNote("zh", "hhi of two recipients is over all partners; leave out from").text).toMatch(
    /^两个接受方的指标“[^a-z]+”涵盖所有伙伴；请去掉“来自”$/u,
  );
  expect(pageNote("en", note).text).toBe(note);
  expect(pageNote("ru", "a note from nobody")).toEqual({ text: "a note from nobody", lang: "en" });
});

test("a refusal names fields as its reader sees them: controls on a page, keys elsewhere", () => {
  const earlier = fieldNamed("against", { period: "2010..2015" });
  const error = refusal`needs ${fieldNamed("from")}, ${fieldNamed("by", "partner")} or ${earlier}, not from`;
  expect(error.message).toBe("needs from, by: partner or against: { period: 2010..2015 }, not from");
  expect(pageRefusal("en", error)).toBe(
    "needs “From whom”, “In parts by” partner or “Held against” “Years” 2010..2015, not from",
  );
  expect(pageRefusal("ru", error)).toBe(error.message);
});
