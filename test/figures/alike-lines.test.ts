import { expect, test } from "vitest";
import { drawing, QUESTION, studyOf } from "./tied.ts";

const NOTE = "More lines share a colour than dashes can tell apart here; the table names each.";

/** Notes of lines of so many partners that have no colour of their own. */
async function notesOf(count: number): Promise<readonly string[]> {
  const partners = Array.from({ length: count }, (_, i) => `P${i + 100}`);
  const lines = partners.flatMap((p, i) => [`e${i} 2001 ${p} AAA`, `f${i} 2003 ${p} AAA`]);
  const draws = await drawing(studyOf(lines, { partners: ["QQQ"] }));
  const series = { field: "from", values: partners };
  return (await draws({ kind: "lines", question: { ...QUESTION, by: "year" }, series })).notes;
}

test("lines whose dashes repeat in one colour say so", async () => {
  expect(await notesOf(300)).toContain(NOTE);
});

test("lines that colours and dashes tell apart say nothing of it", async () => {
  expect(await notesOf(3)).not.toContain(NOTE);
});
