/** One flag of the command line, as help and completion tell it. */
export interface Flag {
  readonly type: "string" | "boolean";
  readonly multiple?: true;
  /** What stands for its value in help. */
  readonly value?: string;
  readonly says: string;
  /** What it is for a command where that is something else. */
  readonly of?: Readonly<Record<string, { readonly value?: string; readonly says: string }>>;
}

/** Every flag of every command. */
export const FLAGS = {
  study: { type: "string", value: "DIR", says: "the study folder; the current one where it is left out" },
  json: { type: "boolean", says: "one JSON document on standard output, nothing else" },
  lang: { type: "string", value: "en|ru|zh", says: "language of headings, findings and names of actors" },
  quiet: { type: "boolean", says: "no progress, and no word on what to do next" },
  help: { type: "boolean", says: "what the command does, with examples" },
  version: { type: "boolean", says: "the version" },
  layer: {
    type: "string",
    value: "LAYER",
    says: "what kind of cooperation: one, several with commas, or all",
  },
  from: {
    type: "string",
    value: "WHO",
    says: "the outside partner: a group of the study, or actors by id or listed name, with commas",
    of: { init: { value: "FILE", says: "the spreadsheet to begin from" } },
  },
  to: {
    type: "string",
    value: "WHO",
    says: "the recipients, by id or listed name: region; A,B any; A+B together; =A+B exactly these; only:region nobody else",
  },
  without: { type: "string", value: "WHO", says: "actors that must be absent, by id or listed name" },
  where: {
    type: "string",
    multiple: true,
    value: "FIELD=VALUE",
    says: "a condition on the activity, such as kind=air",
  },
  period: { type: "string", value: "PERIOD", says: "2016..2021, both ends included; ..2023; an EDTF date" },
  value: { type: "string", value: "VALUE", says: "what is added up, such as count or troops" },
  by: {
    type: "string",
    value: "BY",
    says: "a part for each year, recipient, partner, kind, service or layer",
  },
  against: {
    type: "string",
    multiple: true,
    value: "FIELD=VALUE",
    says: "what it is held against: only the fields that differ, such as period=2010..2015 or where.service=army",
  },
  set: {
    type: "string",
    multiple: true,
    value: "NAME=VALUE",
    says: "a convention, such as attribution=participant",
  },
  "all-readings": { type: "boolean", says: "ask it under every choice that applies" },
  referee: {
    type: "boolean",
    says: "the table a reviewer asks for: the number under each choice, with what it means",
  },
  vary: {
    type: "string",
    multiple: true,
    value: "NAME=A,B",
    says: "vary a field or a convention; with a | in it, values are parted by | instead of commas",
  },
  joint: {
    type: "boolean",
    says: "test all readings together against who sends being dealt at random",
  },
  all: {
    type: "boolean",
    says: "all rows of a long list",
    of: { figure: { says: "every figure of the study" } },
  },
  claims: { type: "boolean", says: "also the claims whose answers use the record" },
  as: {
    type: "string",
    value: "SOURCE",
    says: "which source it is, where its shape does not tell; `multivector import` without a file lists them",
  },
  yes: {
    type: "boolean",
    says: "write it; without it nothing is written",
    of: {
      figure: { says: "also replace files of the same name that are no figures of ours" },
      export: { says: "replace the workbook that is there already" },
      init: {
        says: "write the study that --from makes; without it you are asked, or nothing is written where nobody can be",
      },
    },
  },
  encoding: { type: "string", value: "NAME", says: "the encoding of the file, such as windows-1251" },
  sheet: { type: "string", value: "NAME", says: "the sheet of a workbook" },
  vintage: {
    type: "string",
    value: "DATE",
    says: "the day of a register whose file gives none, such as 2024-03-11",
  },
  register: {
    type: "string",
    value: "NAME",
    says: "the register or list that the rows are of, by name: one that the study has, or a new one beside it",
  },
  scope: { type: "string", value: "region|all", says: "what touches the study's region, or every row" },
  fill: {
    type: "string",
    multiple: true,
    value: "FIELD=VALUE",
    says: "what the file does not say, such as operator=ID",
  },
  answer: {
    type: "string",
    multiple: true,
    value: "QUESTION=VALUE",
    says: "the answer to what is asked about your own table, such as organiser=none",
    of: {
      init: {
        value: "QUESTION=VALUE",
        says: "the answer to what is asked about it, such as organiser=none; region=A,B and title=TEXT are always taken",
      },
    },
  },
  "drop-gone": {
    type: "boolean",
    says: "take out rows of the register that the file covers and no longer has",
  },
  "as-new": {
    type: "boolean",
    says: "add records of your own table that look like ones of an earlier import, as others",
  },
  reconcile: {
    type: "string",
    value: "FILE",
    says: "hold the register against another shape of the same day, cell by cell",
  },
  on: {
    type: "string",
    value: "FILE",
    says: "a plain table to compute the measure on: CSV, TSV or a workbook",
  },
  columns: {
    type: "string",
    multiple: true,
    value: "NAME=HEADING,…",
    says: "which heading of the table stands for which column, such as from=seller,to=buyer,weight=tiv",
  },
  of: {
    type: "string",
    value: "NAME",
    says: "whose value of those in the table; the first where it is left out",
  },
  xlsx: { type: "string", value: "FILE", says: "the workbook to write" },
  verdict: {
    type: "string",
    value: "VERDICT",
    says: "what two records are to each other: same, part, different or unsure, in place of any before; none withdraws it",
  },
  why: { type: "string", value: "TEXT", says: "the reason, for who reads it later" },
  who: {
    type: "string",
    value: "NAME",
    says: "who judged it; a pseudonym will do, and coder where it is left out",
  },
  since: {
    type: "string",
    value: "DIR",
    says: "the folder of the release before it",
    of: {
      publish: {
        value: "DIR",
        says: "the folder of the last release; the site then has a feed of what changed",
      },
    },
  },
  date: {
    type: "string",
    value: "DAY",
    says: "the day of the release, such as 2026-05-18; today where it is left out",
    of: { publish: { value: "DAY", says: "the day of the feed’s newest entry; today where it is left out" } },
  },
  workers: {
    type: "string",
    value: "N",
    says: "threads that make pictures; one fewer than cores, one to eight, where it is left out",
  },
  url: {
    type: "string",
    value: "ADDRESS",
    says: "where the site will be published, for search engines and cards of links",
    of: {
      release: {
        value: "ADDRESS",
        says: "where its site will be published, for search engines and cards of links; with site/ at its end the rest of the release is beside it",
      },
    },
  },
  query: { type: "string", value: "SQL", says: "one statement, instead of a prompt" },
  csv: { type: "boolean", says: "all rows as CSV on standard output" },
  seconds: { type: "string", value: "N", says: "how long a statement may take; 30 where it is left out" },
  megabytes: {
    type: "string",
    value: "N",
    says: "how much memory a statement may take; 1024 where it is left out",
  },
  format: {
    type: "string",
    value: "svg,png,pdf,csv",
    says: "the files to write; svg, png and csv where it is left out",
  },
  theme: { type: "string", value: "light|dark", says: "the ground that a figure is drawn on" },
  width: { type: "string", value: "PIXELS", says: "280 to 1600; 360 a phone, 640 a column, 960 a page" },
  out: {
    type: "string",
    value: "DIR",
    says: "the folder to write into; the current one where it is left out",
    of: {
      publish: {
        value: "DIR",
        says: "the folder to write the site into: new, empty, or with a site of this study",
      },
      release: { value: "DIR", says: "the folder to write the release into, a new or an empty one" },
      replication: { value: "FILE.zip", says: "the file to write" },
    },
  },
  font: {
    type: "string",
    multiple: true,
    value: "FILE",
    says: "a TTF or OTF font for letters that ours lack, in PNG and PDF",
  },
  port: {
    type: "string",
    value: "PORT",
    says: "the port to listen on; the first free one from 4173 where it is left out",
  },
  "without-claims": { type: "boolean", says: "leave the ledger of claims out" },
  replace: {
    type: "boolean",
    says: "put the new site in the place of what stands in the folder",
    of: {
      release: { says: "put the new release in the place of what stands in the folder" },
      replication: { says: "put the new file in the place of the one that is there" },
    },
  },
  explore: { type: "boolean", says: "then serve the explorer, where a person sits at the terminal" },
  finding: { type: "string", multiple: true, value: "FINDING", says: "only claims with this finding" },
} as const satisfies Readonly<Record<string, Flag>>;

export type FlagName = keyof typeof FLAGS;

/** A flag as a command takes it. */
export function flagOf(name: FlagName, command: string): Flag {
  const { of, ...flag }: Flag = FLAGS[name];
  return { ...flag, ...of?.[command] };
}

/** Flags that every command takes. */
export const GLOBAL: readonly FlagName[] = ["study", "json", "lang", "quiet", "help", "version"];

/** Flags that make a question. */
export const ASKING: readonly FlagName[] = [
  "layer",
  "from",
  "to",
  "without",
  "where",
  "period",
  "value",
  "by",
  "against",
  "set",
];
