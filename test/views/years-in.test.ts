import { expect, test } from "vitest";
import { openStudy } from "../../src/study/study.ts";
import { benchOf, yearsOf } from "../../src/views/bench.ts";
import { memoryFiles } from "../memory-files.ts";
import { exampleTexts } from "../release/handed.ts";

const STUDY = "region:\n  members: [ALV, BRE]\npartners: [ORL, VES]\n";
const FACILITIES = "id,name,kind,operator,host,opened,closed,source\n";
const SOURCES = "id,title,date\ns,A list,2019-05\n";

async function yearsWith(tables: Readonly<Record<string, string>>) {
  const texts = { "study.yaml": STUDY, "sources.csv": SOURCES, ...tables };
  return yearsOf(await benchOf(await openStudy(memoryFiles(texts))));
}

const based = (...spans: readonly (readonly [opened: string, closed: string])[]) =>
  yearsWith({
    "facilities.csv": FACILITIES.concat(
      ...spans.map(([opened, closed], i) => `b${i},Base,air-base,ORL,ALV,${opened},${closed},s\n`),
    ),
  });

test("a study of what lasts alone takes all years of it, and an open end ends with the last on record", async () => {
  expect(await based(["1950", "1971-06"], ["1998", ""])).toEqual({ first: 1950, last: 1998 });
  expect(await based(["1950", "1971"], ["1960", "2004-02-03"])).toEqual({ first: 1950, last: 2004 });
  expect(await based(["../1950", "1971"])).toEqual({ first: 1950, last: 1971 });
  expect(await based(["", "1971"])).toEqual({ first: 1971, last: 1971 });
  expect(await based(["", ""])).toBeNull();
  expect(await based()).toBeNull();
});

test("an end that is only planned, after the newest source, takes no year", async () => {
  expect(await based(["2012", "2049"])).toEqual({ first: 2012, last: 2019 });
  expect(await based(["2012", "2049"], ["2021", ""])).toEqual({ first: 2012, last: 2021 });
});

test("what happens at once and what lasts are taken together", async () => {
  const exercises = "id,name,start,source\ne,Drill,2005-06,s\n";
  const facilities = `${FACILITIES}b,Base,air-base,ORL,ALV,1950,1971,s\n`;
  expect(await yearsWith({ "exercises.csv": exercises, "facilities.csv": facilities })).toEqual({
    first: 1950,
    last: 2005,
  });
});

test("a deal that nobody dates takes the years of its deliveries, and one that is dated its own", async () => {
  const transfers = "id,supplier,recipient,designation,order_year,source\n";
  const deliveries = "id,deal,year,units_best,source\nd1,t,2007,2,s\nd2,t,2011,3,s\nd3,u,2015,1,s\n";
  const undated = `${transfers}t,ORL,ALV,Truck,,s\n`;
  const both = `${undated}u,ORL,ALV,Tank,2009,s\n`;
  const years = (deals: string) => yearsWith({ "transfers.csv": deals, "deliveries.csv": deliveries });
  expect(await years(undated)).toEqual({ first: 2007, last: 2011 });
  expect(await years(both)).toEqual({ first: 2007, last: 2011 });
  expect(await yearsWith({ "transfers.csv": undated })).toBeNull();
});

test("an organisation takes the years in which the states of the region are in it", async () => {
  const frameworks = "id,name,kind,founded,source\nODC,Compact,military-alliance,1949,s\n";
  const memberships = [
    "id,framework,actor,role,from,to,source",
    "m1,ODC,ORL,lead,1949,,s",
    "m2,ODC,VES,member,1949,,s",
    "m3,ODC,ALV,member,1994-03,2007,s",
  ].join("\n");
  const years = yearsWith({ "frameworks.csv": frameworks, "memberships.csv": memberships });
  expect(await years).toEqual({ first: 1994, last: 2007 });
});

test("the example spans the memberships that are older than its exercises", async () => {
  const study = await openStudy(memoryFiles(exampleTexts()));
  expect(yearsOf(await benchOf(study))).toEqual({ first: 2003, last: 2020 });
});

test("numbers of context give the years only where no tie does", async () => {
  const context = {
    "indicators.csv": "id,name,kind,reporter,partner,start,source\ni,people,other,ALV,,1960,s\n",
  };
  expect(await yearsWith(context)).toEqual({ first: 1960, last: 1960 });
  const bases = { "facilities.csv": `${FACILITIES}b,Base,air-base,ORL,ALV,1971,2004,s\n` };
  expect(await yearsWith({ ...context, ...bases })).toEqual({ first: 1971, last: 2004 });
});
