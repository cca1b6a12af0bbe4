import { expect, test } from "vitest";
import { cells, documentOf, mappingFor, readWith } from "./documents.ts";

async function read(text: string) {
  const document = documentOf("list.csv", { "": cells(text) }, ",");
  const mapping = mappingFor(document);
  const { reading, said } = await readWith(mapping, document);
  return {
    to: Object.fromEntries(mapping.columns.map((c) => [c.heading, c.to])),
    countries: said.rows.flatMap((r) => (r.table === "exercises" ? [r.cells.country ?? ""] : [])),
    notes: reading.notes.join("; "),
  };
}

test("who hosts has it on its territory, where no column says whose it is on", async () => {
  const told = await read(`
    Exercise | Start | Host | Participants
    Green Hill | 2018-05-03 | Kazakhstan | Kazakhstan; Russia
    Blue Hill | 2018-06-03 | Tajikistan; Kyrgyzstan | Tajikistan; China
    Red Hill | 2018-07-03 | CSTO | Tajikistan; Russia`);
  expect(told.to.Host).toBe("host");
  expect(told.countries).toEqual(["KAZ", "TJK;KGZ", ""]);
  expect(told.notes).toContain("the state that hosts");
});

test("a column of countries says where it was, whoever hosts", async () => {
  const told = await read(`
    Exercise | Start | Host | Country | Participants
    Green Hill | 2018-05-03 | Kazakhstan | Armenia | Kazakhstan; Russia
    Blue Hill | 2018-06-03 | Tajikistan | Tajikistan | Tajikistan; China`);
  expect(told.countries).toEqual(["ARM", "TJK"]);
  expect(told.notes).not.toContain("hosts");
});

test("a column headed as a place that holds countries is one of countries", async () => {
  const told = await read(`
    Название | Начало | Место | Участники
    Рубеж | 2018-05-03 | Киргизия | Казахстан, Киргизия, Россия
    Щит | 2018-06-03 | Армения | Армения, Россия, Казахстан`);
  expect(told.to.Место).toBe("country");
  expect(told.countries).toEqual(["KGZ", "ARM"]);
  const places = await read(`
    Название | Начало | Место | Участники
    Рубеж | 2018-05-03 | полигон Эдельвейс | Казахстан, Киргизия, Россия
    Щит | 2018-06-03 | Баграмян | Армения, Россия, Казахстан`);
  expect(places.to.Место).toBe("place");
});
