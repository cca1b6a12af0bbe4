import { describe, expect, test } from "vitest";
import { importNote } from "../../src/cli/import-notes.ts";
import { jme } from "../../src/sources/exercises/jme.ts";
import { mme } from "../../src/sources/exercises/mme.ts";
import { baseLists, usBases } from "../../src/sources/presence/bases.ts";
import type { Source } from "../../src/sources/source.ts";
import { baseNotes } from "../../src/words/catalogue/import/base-notes.ts";
import { exerciseNotes } from "../../src/words/catalogue/import/exercise-notes.ts";
import { documentOf, rowsIn } from "../sources/exercises/reading.ts";

const MME = `MMEID,Ex_Name,Series_Name,Location,lat,lon,StartDate,s.year,s.month,s.day,EndDate,e.year,e.month,e.day,CPX,Air,Land,Sea,Amphibious,Cyber,Warfighting,Peacekeeping,Humanitarian,FocusDescription,StateA,StateB,Own
mme1,A,,X,,,9/14/97,1997,9,14,,,,,0,0,1,0,0,0,1,0,0,,Kazakhstan,France,x
mme2,B,,X,,,3/4/98,1998,3,4,,,,,0,0,1,0,0,0,1,0,0,,Kazakhstan,France,x
`;
const JME = `JMEID,Exercise,Start Date,End Date,Location,State1,State2,State3,Note
1,A,11/xx/1974,11/28/1974,Hesse,USA,DEu,CAN ,
2,B,9/4/2001,9/14/2001,Almaty,KAZ,USA,FRA,
`;

const SITES =
  "countryname,ccode,iso3c,basename,lat,lon,base,lilypad,fundedsite,own\nUzbekistan,704,UZB,Field One,38.5,65.5,1,0,0,x\n";

const FILES: readonly (readonly [name: string, source: Source, text: string])[] = [
  ["MME, month first", mme, MME],
  ["MME, day first", mme, MME.replace("9/14/97", "14/9/97")],
  ["MME, both", mme, MME.replace("3/4/98", "24/3/98")],
  ["JME", jme, JME],
  ["JME without its name", jme, JME.replace("JMEID", "ID")],
];
const LISTS: typeof FILES = [
  ["US sites", usBases, SITES],
  ["bases by country", baseLists, "Country,Overseas Base\nRussia,Tajikistan\n"],
  ["bases by name", baseLists, "basename,lon,lat\nField One,68.8,38.5\n"],
];

/** What is said of a file when it is imported. */
async function saidOf(source: Source, text: string): Promise<readonly string[]> {
  const document = documentOf(rowsIn(text), ",");
  const { notes } = await source.read(document);
  return [source.title, source.terms, ...(source.recognise(document)?.evidence ?? []), ...notes];
}

function englishIn(lang: "ru" | "zh", said: readonly string[]): readonly string[] {
  return said.filter((one) => {
    const text = importNote(lang, one);
    return text === one || /[a-z]{3,} [a-z]{2,}/.test(text.replaceAll(/--fill \w+=ID/g, ""));
  });
}

describe.each(["ru", "zh"] as const)("in %s", (lang) => {
  test.each(FILES)(
    "what a file is, how it is told and how it was read is said: %s",
    async (_, source, text) => {
      const said = await saidOf(source, text);
      expect(said.length).toBeGreaterThan(6);
      expect(englishIn(lang, said)).toEqual([]);
    },
  );

  test.each(LISTS)("so are lists of bases: %s", async (_, source, text) => {
    const said = await saidOf(source, text);
    expect(said.length).toBeGreaterThan(4);
    expect(englishIn(lang, said)).toEqual([]);
  });
});

test("the numbers of dates stay in what is said of them", () => {
  const note =
    "106 dates prove month first, 0 day first, 73 could be either: read as month-first where the columns of year, month and day do not tell";
  for (const lang of ["ru", "zh"] as const)
    expect(importNote(lang, note).match(/\d+/g)).toEqual(["106", "0", "73"]);
});

test("every pattern fills the same places in each language", () => {
  const places = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort();
  for (const [en, ru, zh] of [...exerciseNotes, ...baseNotes]) {
    expect(places(ru), en).toEqual(places(en));
    expect(places(zh), en).toEqual(places(en));
  }
});
