import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { importNote } from "../../../src/cli/import-notes.ts";
import { genericSource } from "../../../src/sources/generic/interpret.ts";
import type { Mapping } from "../../../src/sources/generic/mapping.ts";
import { mappingFrom } from "../../../src/sources/generic/mapping-from.ts";
import { placedIn, placeOf } from "../../../src/sources/generic/placed.ts";
import { cells, documentOf, home, mappingFor, names, readWith, short } from "./documents.ts";

const find = (name: string) => names.find(name);

test.each([
  ["Almaty, Kazakhstan", "Almaty", "Kazakhstan"],
  ["Gvardeysky, Zhambyl region, KAZ", "Gvardeysky, Zhambyl region", "KAZ"],
  ["Osh (Kyrgyzstan)", "Osh", "Kyrgyzstan"],
  ["阿拉木图，哈萨克斯坦", "阿拉木图", "哈萨克斯坦"],
])("a cell that names a place and its state is both: %s", (text, place, state) => {
  expect(placedIn(text, find)).toEqual({ place, state });
  expect(placeOf(text, find)).toBe(place);
});

test.each(["Kazakhstan", "Kazakhstan, Russia", "Almaty", "Almaty, Atlantis", "Russia (Kazakhstan)"])(
  "a state, a list of states, a place alone and one of nobody's are not: %s",
  (text) => {
    expect(placedIn(text, find)).toBeNull();
    expect(placeOf(text, find)).toBe(text === "Kazakhstan" ? "" : text);
  },
);

describe("a place in a column of countries", () => {
  const list = documentOf(
    "list.csv",
    {
      "": cells(`
      Exercise | Start | Country | Participants
      Green Hill | 2018-03-04 | Kazakhstan | Kazakhstan; Russia
      Blue Hill | 2018-04-05 | Almaty, Kazakhstan | Kazakhstan; China
      Grey Hill | 2018-04-06 | Osh (Kyrgyzstan) | Kyrgyzstan; China
      Red Hill | 2018-04-07 | Uzbekistan | Uzbekistan; China
      White Hill | 2018-04-08 | Atlantis | Uzbekistan; China`),
    },
    ",",
  );
  const mapping = mappingFor(list);
  const keepOf = async (by: Mapping) => (await readWith(by, list)).said.rejects.map(({ keep }) => keep);

  test("says how the mapping keeps it, and that entry does as it is pasted", async () => {
    const [said = "", again, nobody] = await keepOf(mapping);
    expect([again, nobody]).toEqual([said, undefined]);
    const entry = /- \{.*\}$/.exec(said)?.[0] ?? "";
    const { columns } = mappingFrom({ ...mapping, columns: [...mapping.columns, ...parse(entry)] });
    const both = { ...mapping, columns };
    const { said: read } = await readWith(both, list);
    expect(read.rejects.map(({ row }) => row)).toEqual([6]);
    expect(short(read.rows, "exercises", "country")).toEqual(["KAZ", "KAZ", "KGZ", "UZB"]);
    expect(short(read.rows, "exercises", "place")).toEqual(["-", "Almaty", "Osh", "-"]);
    expect(genericSource(both, home).recognise(list)?.score).toBe(1);
    expect(importNote("ru", said)).toContain(`берёт и то и другое: ${entry}`);
    expect(importNote("zh", said)).toContain(`即可兼取二者：${entry}`);
  });

  test("says nothing of it where another column has the places", async () => {
    const columns = [...mapping.columns, { heading: "Site", to: "place", as: "text" } as const];
    expect(await keepOf({ ...mapping, columns })).toEqual([undefined, undefined, undefined]);
  });
});
