import type { Texts } from "../memory-files.ts";

/** Names that no layout is ready for: markup, quotes, signs that turn the direction, emoji, 500 letters, a formula. */
const NASTY = [
  "<b>Bold</b> & 'quoted' \"twice\"",
  "\u202eturned\u202c الإمارات",
  "👩‍🚀🚀 emoji",
  "X".repeat(500),
  "=1+1",
];

/** A study of six exercises among three recipients and several partners with awkward names. */
export const SMALL: Texts = {
  "study.yaml": [
    "title: A small study",
    "region: { name: Somewhere, members: [R1, R2, R3] }",
    "partners: [P1, P2, P3, P4, P5]",
    "languages: [en]",
    "groupings:",
    "  groups: { led: [P1], others: [P2, P3], own: [R1, R2, R3] }",
    "conventions: {}",
    "struck: []",
    "",
  ].join("\n"),
  "actors.csv": [
    "id,kind,name,names",
    "R1,state,First recipient,",
    "R2,state,Second,",
    "R3,state,Third,",
    ...NASTY.map((name, i) => `P${i + 1},state,${quoted(name)},`),
    "",
  ].join("\n"),
  "sources.csv": "id,kind,title,publisher,date\ns1,report,Report,Office,2010\n",
  "exercises.csv": [
    "id,name,kind,start,end,country,status,source",
    "e1,One,military,2001-05,2001-05,R1,held,s1",
    "e2,Two,military,2002,2002,,held,s1",
    "e3,Three,counter-terrorism,2002,2002,,held,s1",
    "e4,Four,military,2004,2004,,held,s1",
    "e5,Five,peacekeeping,2007,2007,,held,s1",
    "e6,Six,military,2007/2008,2008,,held,s1",
    "",
  ].join("\n"),
  "participants.csv": [
    "activity,actor,role,evidence,source",
    ...["P1", "P2", "P3", "P4", "P5", "P1"].flatMap((partner, i) => [
      `e${i + 1},${partner},organiser,stated,s1`,
      `e${i + 1},R${(i % 2) + 1},participant,stated,s1`,
    ]),
    "",
  ].join("\n"),
  "searches.csv":
    "id,layer,from,to,period,where,languages,found,on,note\nq1,exercises,,R1;R2;R3,2005..2006,,,0,,\n",
};

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
