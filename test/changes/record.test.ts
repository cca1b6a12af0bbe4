import { expect, test } from "vitest";
import { rejectsText } from "../../src/changes/record.ts";

test("what a refused row says is no formula in the spreadsheet in which it is looked at", () => {
  const reject = { row: 3, column: "name", reason: "is odd", mend: "mend it", text: "=HYPERLINK(1)" };
  const text = rejectsText([reject, { ...reject, row: 4, text: "plain" }]);
  expect(text.split("\n").slice(1, 3)).toEqual([
    "3,name,is odd,mend it,'=HYPERLINK(1)",
    "4,name,is odd,mend it,plain",
  ]);
});
