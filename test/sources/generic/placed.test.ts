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
])("a cell that names a place and its state is both: %s", (text, place, states) => {
  expect(placedIn(text, [","], find)).toEqual([{ states, place }]);
  expect(placeOf(text, [","], find)).toBe(place);
});

test.each([
  ["Almaty, Kazakhstan; Osh, Kyrgyzstan", "Almaty; Osh", ["Kazakhstan", "Kyrgyzstan"]],
  ["Osh (Kyrgyzstan); Kazakhstan, Russia", "Osh", ["Kyrgyzstan", "Kazakhstan, Russia"]],
])("parts of a cell are read each by itself: %s", (text, place, states) => {
  for (const separators of [[], [";"], [","], [";", ","]]) {
    expect(placedIn(text, separators, find).map((part) => part.states)).toEqual(states);
    expect(placeOf(text, separators, find)).toBe(place);
  }
});

test.each([
  "Kazakhstan",
  "Korea, South",
  "Kazakhstan, Russia",
  "Kazakhstan, Kyrgyzstan, Russia",
  "Kazakhstan; Russia",
  "Kazakhstan and Kyrgyzstan, Russia",
])("states alone are no place: %s", (text) => {
  expect(
    placedIn(text, [","], find)
      .map(({ place }) => place)
      .join(""),
  ).toBe("");
  expect(placeOf(text, [","], find)).toBe("");
});

test.each(["Almaty", "Almaty, Atlantis", "Russia (Kazakhstan)", "Semey, Kazakhstan, Russia"])(
  "a place alone, one of nobody's and one of two states are not both: %s",
  (text) => {
    expect(placedIn(text, [","], find)).toEqual([{ states: text, place: "" }]);
    expect(placeOf(text, [","], find)).toBe(text);
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

  const lists = documentOf(
    "lists.csv",
    {
      "": cells(`
      Exercise | Start | Country | Participants
      Green Hill | 2018-03-04 | Kazakhstan, Kyrgyzstan, Russia | Kazakhstan, Russia
      Blue Hill | 2018-04-05 | Almaty, Kazakhstan; Osh, Kyrgyzstan | Kazakhstan, China
      Grey Hill | 2018-04-06 | Kazakstn, Kazakhstan | Kyrgyzstan, China
      Red Hill | 2018-04-07 | Kazakhstan; Russia | Uzbekistan, China
      White Hill | 2018-04-08 | Semey, Kazakhstan, Russia | Uzbekistan, China
      Black Hill | 2004-04-08 | Kazakhstan, Yugoslavia | Uzbekistan, China`),
    },
    ",",
  );

  test.each([[[","]], [[";", ","]]])(
    "loses no state of a cell that names several, parted by %j",
    async (by) => {
      const first = mappingFor(lists);
      const columns = first.columns.map((c) => (c.to === "country" ? { ...c, separators: by } : c));
      const both = {
        ...first,
        columns: [...columns, { heading: "Country", to: "place", as: "text" } as const],
      };
      const { said } = await readWith(both, lists);
      expect(short(said.rows, "exercises", "country", "place")).toEqual([
        "KAZ;KGZ;RUS | -",
        "KAZ;KGZ | Almaty; Osh",
        "KAZ | Kazakstn",
        "KAZ;RUS | -",
        "KAZ;SCG | -",
      ]);
      expect(said.rejects.map(({ row, text }) => [row, text])).toEqual([[6, "Semey"]]);
      const flags = said.flags.filter(({ column }) => column === "Country");
      expect(flags.map(({ row, text }) => [row, text])).toEqual([
        [4, "Kazakstn"],
        [7, "Yugoslavia"],
      ]);
      expect(flags[0]?.why).toContain("near to the state Kazakhstan (KAZ)");
      expect(importNote("ru", flags[0]?.why ?? "")).toContain("похоже на государство Kazakhstan (KAZ)");
      expect(importNote("zh", flags[0]?.why ?? "")).toContain("若指该国，请更正");
    },
  );
});
