import fc from "fast-check";
import { expect, test } from "vitest";
import { takenBack } from "../../src/changes/taken-back.ts";

const BEFORE = "id,name,note\r\na,Ay,\r\nb,Bee,x\r\n";
const AFTER = "id,name,note\r\na,Ay,y\r\nb,Bee,x\r\nc,Sea,\r\n";
const back = (now: string, before: string | null = BEFORE, after = AFTER) =>
  takenBack("leads", before, after, now);

test("rows and cells that an import wrote go, and whatever else was written stays in its own bytes", () => {
  expect(back('id,name,note\r\na,"Ay",y\r\nb,Bay,x\r\nc,Sea,\r\nd,"Dee, mine",\r\n')).toEqual({
    changed: [],
    text: 'id,name,note\r\na,Ay,\r\nb,Bay,x\r\nd,"Dee, mine",\r\n',
    rows: [2, 3, 5],
  });
});

test("without edits it is as before, byte for byte", () => {
  expect(back(AFTER).text).toBe(BEFORE);
  const [bare, widened] = ["\ufeffid,name\na,Ay\nb,Bee", "\ufeffid,name,note\na,Ay,\nb,Bee,\nc,Sea,z\n"];
  expect(back(widened, bare, widened).text).toBe(bare);
});

test("a cell that an import wrote and that is another since is named; one that is as before is not", () => {
  expect(back(AFTER.replace("a,Ay,y", "a,Ay,z").replace("c,Sea,", "c,See,n")).changed).toEqual([
    { file: "leads.csv", row: 2, column: 3 },
    { file: "leads.csv", row: 4, column: 2 },
    { file: "leads.csv", row: 4, column: 3 },
  ]);
  expect(back(AFTER.replace("a,Ay,y", "a,Ay,")).changed).toEqual([]);
});

test("a row that an import added and that has another id since is named", () => {
  expect(back(AFTER.replace("c,Sea", "k,Sea")).changed).toEqual([{ file: "leads.csv", row: 4, column: 1 }]);
});

test("rows that a person took out stay out, those that the import took out come back where they stood", () => {
  const after = "id,name\na,Ay\nc,Sea\nd,Dee\n";
  const before = "id,name\na,Ay\nb,Bee\nc,Sea\n";
  expect(back("id,name\na,Ay\nc,Sea\n", before, after).text).toBe(before);
  expect(back("id,name\nc,Sea\nd,Dee\ne,Ee\n", before, after).text).toBe("id,name\nb,Bee\nc,Sea\ne,Ee\n");
});

test("columns that an import added go where nobody else wrote in them", () => {
  const [before, after] = ["id\na\n", "id,name\na,\nb,Bee\n"];
  expect(back("id,name,mine\na,,1\nb,Bee,\n", before, after).text).toBe("id,mine\na,1\n");
  expect(back("id,name\na,Ay\nb,Bee\n", before, after).text).toBe("id,name\na,Ay\n");
});

test("of a table that the import made the rows of others stay, and it goes with its last row", () => {
  expect(back(`${AFTER}d,Dee,\r\n`, null).text).toBe("id,name,note\r\nd,Dee,\r\n");
  expect(back(AFTER, null).text).toBeNull();
});

type Drawn = [readonly string[], readonly string[], readonly string[], boolean];

test("what a person does to rows of others is as if the import had never been", () => {
  const rows = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: 6 });
  const table = (ids: readonly string[], say: (id: string) => string) =>
    `id,name\n${ids.map((id) => `${id},${say(id)}\n`).join("")}`;
  fc.assert(
    fc.property(rows, rows, rows, fc.boolean(), (...[first, theirs, gone, own]: Drawn) => {
      const before = table(first, (id) => id);
      const added = theirs.filter((id) => !first.includes(id));
      const after = table([...first, ...added], (id) => id);
      const edit = (ids: readonly string[]) =>
        table(
          [...ids.filter((id) => !(first.includes(id) && gone.includes(id))), ...(own ? ["z"] : [])],
          (id) => (first.includes(id) ? `${id}!` : id),
        );
      expect(back(edit([...first, ...added]), before, after)).toMatchObject({
        changed: [],
        text: edit(first),
      });
    }),
    { seed: 3, numRuns: 300 },
  );
});
