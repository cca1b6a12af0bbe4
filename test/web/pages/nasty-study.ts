import type { Texts } from "../../memory-files.ts";
import { smallStudy } from "../../questions/small-study.ts";

/** Names that try to be something else. */
export const MARKUP = `<img src=x onerror=alert(1)>"'&amp;</script><b>`;
export const BIDI = "\u202eesrever\u202c \u2066isolate";
export const LONG = "long ".repeat(100).trim();

/** The small study with names that hold markup, quotes, bidi marks and 500 letters, and ids that are no file names. */
export const nastyStudy: Texts = {
  ...smallStudy,
  "sources.csv": [
    "id,title,publisher,date,language,url,official,note",
    `plain,${cell(MARKUP)},${cell(BIDI)},2010,"<x>",javascript:alert(1),no,${cell(MARKUP)}`,
    `newer,${cell(LONG)},P,2020,zz-bad-tag-that-is-none,https://example.org/a?b="c"&d=<e>,no,`,
    `office,,,2012,ar,"data:text/html,<b>",yes,`,
    "../../up,Up,P,2015,,ftp://example.org,no,",
    "CON,Reserved,P,2015,ru,,no,",
    "con,Reserved too,P,2015,ru,,no,",
    "register,R,P,2015,en,,no,",
  ].join("\n"),
  "series.csv": `id,name\ns1,${cell(MARKUP)}\n`,
  "exercises.csv": `${smallStudy["exercises.csv"] ?? ""}`
    .replace("e1,e1", `e1,${cell(MARKUP)}`)
    .replace("e2,e2", `e2,${cell(BIDI)}`)
    .replace("e3,e3", `e3,${cell(LONG)}`),
  "leads.csv": `id,name,table,start,note\n"../x/<y>",${cell(MARKUP)},exercises,not a date,${cell(BIDI)}\n`,
  "searches.csv": `id,layer,from,to,period,where,found,note\ns-1,exercises,,ADA,2001..2004,${cell(MARKUP)},0,\n`,
  "codebook.yaml": `exercise_kind:\n  police: { en: "<i>police</i>", ru: "полиция" }\n`,
};

function cell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
