import { utils, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { chosen } from "../../src/changes/choose.ts";
import type { Document } from "../../src/sources/file/document.ts";
import { openDocument } from "../../src/sources/file/open.ts";
import { sources } from "../../src/sources/index.ts";
import { knownWords } from "../../src/sources/names/words.ts";
import { encoded, uploadOf } from "./file/uploads.ts";

/** A row of blank cells with some of them filled, by place. */
function gdelt(width: number, cells: Readonly<Record<number, string>>): string {
  return Array.from({ length: width }, (_, i) => cells[i] ?? "").join("\t");
}
const EVENT = { 0: "99", 1: "20131124", 26: "042", 28: "04", 29: "1", 30: "1.9" };
const OLD_EVENT = gdelt(58, { ...EVENT, 56: "20141124" });
const NEW_EVENT = gdelt(61, { ...EVENT, 59: "20141124001500", 60: "https://example.org/a" });

/** A workbook in the old format. */
function xls(rows: readonly (readonly string[])[]): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), "JME");
  return new Uint8Array(write(book, { type: "array", bookType: "biff8" }));
}

/** A small invented file of every shape, as its publisher writes it. */
const FILES: readonly (readonly [source: string, name: string, content: string | Uint8Array])[] = [
  [
    "sipri-flat",
    "trade-register.csv",
    `Transfers of major conventional arms from All countries to All countries . Deals with deliveries or orders made for year range '1990' to '2023'
Data generated: 18 May 2026 2:29:20 PM

SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery values,Local production
7,Belarus,Kazakhstan,Gun-1,towed gun,Artillery,2015,Yes,6,No,2016,No,Second hand,0.6,0.24,1.44,No
8,France,Peru,Plane-3,transport aircraft,Aircraft,2006,Yes,4,No,2006,No,New,1,1,4,No
`,
  ],
  [
    "sipri-semi",
    "trade-register.csv",
    encoded(
      `Transfers of major conventional arms from All countries to All countries . Deals with deliveries or orders made for year range '1950' to '2024'
Data generated: 13 Oct 2024 2:20:11 PM

Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons
Kazakhstan,Germany,2013,,90,?,Bü-1,APC,90,?,2016; 2017,New,"Made at home",0.22,19.8,19.8
Uzbekistan,France,2018,,,?,Heli-3,transport helicopter,8,?,2019,New,Armed,7.25,,0
`,
      "windows-1252",
    ),
  ],
  [
    "sipri-deals",
    "DealsAndTIVs.txt",
    `SIPRI Transfers Database


 Database search results for buyer 'All Countries' and seller  'United States' and the years from 2008 to 2015 - (created: 17-09-2022)

Deal ID;Seller;Buyer;Designation;Description;Armament category;Order date;Order date is estimate;Numbers delivered;Numbers delivered is estimate;Delivery year;Delivery year is estimate;Status;SIPRI estimate;TIV deal unit;TIV delivery values;Local production
501;United States;Uzbekistan;Truck-1;APC;Armoured vehicles;2014;No;70;Yes;2015;No;Second hand;0.3200;0.128;8.96;No
502;United States;Kazakhstan;Truck-2;APC;Armoured vehicles;2014;No;5;Yes;2015;No;New;0.3200;0.5000;2.5;No

© Stockholm International Peace Research Institute, 2022.
`,
  ],
  [
    "sipri-exports",
    "TIV-Export.csv",
    `"TIV of arms exports from France, 2018-2021",,,,,
A '0' indicates that the value of deliveries is less than 0.5m,,,,,
,,,,,
Generated: 28 July 2022,,,,,
,,,,,
,2018,2019,2020,2021,Total
Kazakhstan,0,3,,12,15
Peru,1,,,,1
,,,,,
Total,1,3,,12,16
`,
  ],
  [
    "sipri-values",
    "import-values.csv",
    `Volume of transfers of major arms
Figures are in millions of SIPRI trend-indicator values (TIVs).

Data generated: 13 Apr 2024 3:54:15 PM

Imports by,2022,2023,2022-2023,Percentage,Sum total years,Percentage of total
Kazakhstan,100,0 ,100,38%,100,38%
Peru,,7,7,8.5%,7,8.5%
Total world import,100,7,107,100%,107,
`,
  ],
  [
    "sipri-rtf",
    "turrets.rtf",
    String.raw`{\rtf1\mac\deff2 {\fonttbl{\f20\froman Times;}}
\f20\fs40 Transfers of major weapons: Deals with deliveries or orders made for 1950 to 2022\par
{\fs20\b Source: \b0 SIPRI Arms Transfers Database\par \b Information generated:\b0  18 February 2024\par \par }
{\b \tab recipient (R)\tab ordered\par }
{\b France}\par{\b R:} Kazakhstan\tab (20)\tab Turret-1\tab APC turret\tab (2019)\tab 2019-2021\tab (20)\tab For 7 \'d4Arrow\'d5 APC\par}`,
  ],
  [
    "mme",
    "mme.csv",
    `MMEID,Ex_Name,Series_Name,Location,lat,lon,StartDate,s.year,s.month,s.day,EndDate,e.year,e.month,e.day,CPX,Air,Land,Sea,Amphibious,Cyber,Warfighting,Peacekeeping,Humanitarian,FocusDescription,AdditionalParticipantInfo,StateA,StateB,StateC
mme7001,Reef-97,Reef,Somewhere,42.3,69.6,9/14/97,1997,9,14,9/19/97,1997,9,19,0,0,1,0,0,0,0,1,0,,,Kazakhstan,United States,-9
mme7002,-9,-9,Elsewhere,-9,-9,2000-09-xx,2000,9,xx,2000-09-xx,2000,9,xx,0,0,1,0,0,0,1,0,0,,,Tajikistan,Russia,NATO
`,
  ],
  [
    "jme",
    "jme.xls",
    xls([
      [
        "JMEID",
        "Exercise",
        "Start Date",
        "End Date",
        "Location",
        "State1",
        "State2",
        "State3",
        "State4",
        "Note",
      ],
      ["1", "Reef", "11/xx/1974", "11/28/1974", "Hesse", "USA", "DEu", "CAN ", "8 NATO members", ""],
      ["2", "Tide", "9/4/2001", "9/14/2001", "Almaty", "KAZ", "USA", "1", "", ""],
    ]),
  ],
  [
    "dcad",
    "dcad.csv",
    `ccode1,cowName1,ccode2,cowName2,signDay,signMonth,signYear,EIFDay,EIFMonth,EIFYear,type,category1,category2,category3,span,renewType,renewYears,terminated,durationActual,endYearEstimate,asymmetry,categoryConf,UNTS,fullText,sourceType,source,factivaConf,factivaSign,factivaEIF,DCAid
365,RUS,705,KZK,3,7,1998,,2,1999,general,DCA,,,,,,0,12,2010,0,1,0,0,treaty,WTI,,,,DCADv1.0-9000
710,CHN,703,KYR,-99,-99,2002,,,,general,TREX,,,-88,,,0,8,2010,0,1,0,0,treaty,WTI,,,,DCADv1.0-9001
`,
  ],
  [
    "atop-members",
    "atop5_1m.csv",
    `atopid,member,cowsys,yrent,moent,dayent,yrexit,moexit,dayexit,ineffect,bilat,phase,defense,offense,neutral,nonagg,consul,armred,version
8001,705,1,1992,5,15,1999,4,20,0,0,1,1,0,0,1,0,,5.1
8001,365,1,1992,5,15,0,0,0,1,0,0,1,0,0,1,0,,5.1
`,
  ],
  [
    "us-training",
    "fmtrpt.xml",
    `<?xml version="1.0"?>
<countries>
  <country name="Kazakhstan, Republic Of">
    <program name="IMET-1 - Fiscal Year 2012 Department of State Training">
      <training>
        <course_title>Signals Course </course_title>
        <end_date>4/27/2012 </end_date>
        <location>Fort Example, XX, US </location>
        <quantity>2 </quantity>
        <start_date>3/5/2012 </start_date>
        <student_unit>Army </student_unit>
        <total_cost>$12,345 </total_cost>
        <us_unit>Signals School </us_unit>
      </training>
    </program>
  </country>
</countries>
`,
  ],
  [
    "us-troops",
    "troops.csv",
    "countryname,year,ccode,iso3c,region,troops_ad,army_ad\nTajikistan,2004,702,TJK,Asia,7,3\nUzbekistan,2005,704,UZB,Asia,NA,NA\n",
  ],
  [
    "us-bases",
    "basedata.csv",
    "countryname,ccode,iso3c,basename,lat,lon,base,lilypad,fundedsite\nUzbekistan,704,UZB,Field One,38.5,65.5,1,0,0\nUzbekistan,704,UZB,NA,NA,NA,0,1,1\n",
  ],
  ["base-lists", "pairs.csv", ",Country,Overseas Base\n0,United States,Kyrgyzstan\n1,Russia,Tajikistan\n"],
  ["base-lists", "chbases.csv", "basename;lon;lat\nField One;69.5;42.1\nField Two;70.2;40.9\n"],
  [
    "eu-missions",
    "mission.csv",
    '2010,AT,Austria,TJ,Tajikistan,UN Mission,"Helmets\nVests"\n2010,FI,Finland,HT,Haiti,UN,Boats\n2011,AT,Austria,KZ,Kazakhstan,UN,Tents\n',
  ],
  [
    "eu-brokering",
    "consult.csv",
    "2006,AT,Austria,,,4,2,\n2006,,,KZ,Kazakhstan,,,3\n2006,FI,Finland,,,0,0,\n2006,,,,Others,,,2\n",
  ],
  [
    "icews",
    "icews.tab",
    "Event ID,Event Date,Source Name,Source Sectors,Source Country,Event Text,CAMEO Code,Intensity,Target Name,Target Sectors,Target Country,Story ID,Sentence Number,Publisher,City,District,Province,Country,Latitude,Longitude\n7,2018-06-02,Somebody,NA,Nowhere,Consult,040,1,Else,NA,NA,9,2,Paper,NA,NA,NA,NA,1.5,2.5\n".replaceAll(
      ",",
      "\t",
    ),
  ],
  ["gdelt-1", "20141124.export.CSV", `${OLD_EVENT}\n${OLD_EVENT}\n`],
  ["gdelt-2", "20141124001500.export.CSV", `${NEW_EVENT}\n${NEW_EVENT}\n`],
];

const open = (name: string, content: string | Uint8Array): Promise<Document> =>
  openDocument(uploadOf(content, name), {}, knownWords());

test("there is a file of every source", () => {
  expect([...new Set(FILES.map(([source]) => source))].toSorted()).toEqual(
    sources.map((s) => s.name).toSorted(),
  );
});

describe("each file is told by its own source and by no other", () => {
  test.each(FILES)("%s, %s", async (source, name, content) => {
    const document = await open(name, content);
    const told = sources.flatMap((s) => {
      const found = s.recognise(document);
      return found === null ? [] : [{ name: s.name, score: found.score, evidence: found.evidence }];
    });
    expect(told.map((t) => t.name)).toEqual([source]);
    expect(told[0]?.score).toBeGreaterThan(0.5);
    expect(told[0]?.evidence.join()).not.toBe("");
    expect(chosen(document, undefined)?.source.name).toBe(source);
    const reading = await sources.find((s) => s.name === source)?.read(document);
    expect(reading?.entries.length).toBeGreaterThan(0);
    expect(reading?.rejects).toEqual([]);
  });

  test("whatever it is called", async () => {
    for (const [source, , content] of FILES) {
      expect(chosen(await open("export.dat", content), undefined)?.source.name).toBe(source);
    }
  });
});

test("a table of one's own is of none", async () => {
  for (const text of [
    "Exercise,Start,Host,Participants\nReef,2001-05-04,Kazakhstan,Kazakhstan; Russia\n",
    "Supplier,Recipient,Weapon,Year,Units\nRussia,Kazakhstan,Tank,2015,4\n",
    "a;b\n1;2\n",
  ]) {
    expect(chosen(await open("mine.csv", text), undefined)).toBeNull();
  }
});

describe("a source that is named", () => {
  test("and is none has the nearest as its mend", async () => {
    const document = await open("a.csv", "a;b\n1;2\n");
    expect(() => chosen(document, "sipri-flatt")).toThrow('no source is called "sipri-flatt"');
    expect(() => chosen(document, "sipri-flatt")).toThrow(
      expect.objectContaining({ code: "no-source", mend: "did you mean sipri-flat?" }),
    );
  });

  test("and does not fit is refused", async () => {
    const document = await open("a.csv", "a;b\n1;2\n");
    expect(() => chosen(document, "mme")).toThrow(expect.objectContaining({ code: "other-shape" }));
  });
});
