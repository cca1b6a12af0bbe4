import type { WritableFiles } from "../model/files.ts";
import type { Study } from "../study/study.ts";
import type { Lang } from "../words/words.ts";
import { ASKING, type FlagName } from "./flags.ts";
import type { Given } from "./given.ts";
import type { Screen } from "./screen.ts";

/** What a command is called with. */
export interface Call {
  readonly names: readonly string[];
  readonly given: Given;
  readonly screen: Screen;
  readonly lang: Lang;
  /** Opens the study in the current folder, or the one that `--study` names. */
  study(): Promise<Study>;
  /** The same study's files, to write to. */
  files(): WritableFiles;
}

/** Does what a command is for and gives the exit code: 0 done, 1 the data or a claim falls short. */
export type Run = (call: Call) => Promise<number>;

export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly says: string;
  /** Whether it is about a study: false where what it prints or writes is the same without one. */
  readonly study?: false;
  /** Its own flags, beside those that every command takes. */
  readonly flags: readonly FlagName[];
  /** How many names it takes at most. */
  readonly most: number;
  /** What its names are, for completion. */
  readonly names:
    | "measure"
    | "layer"
    | "convention"
    | "command"
    | "shell"
    | "folder"
    | "file"
    | "free"
    | "none";
  load(): Promise<{ readonly run: Run }>;
}

/** Every command, in the order in which help lists them; each is loaded when it is called. */
export const COMMANDS: readonly Command[] = [
  {
    name: "ask",
    most: 1,
    usage: "ask MEASURE --layer LAYER [--from WHO] [--to WHO] [--period PERIOD] …",
    says: "an answer with its range, its receipt and the choices behind it",
    flags: [...ASKING, "all-readings", "vary", "joint", "referee"],
    names: "measure",
    load: () => import("./commands/ask.ts"),
  },
  {
    name: "why",
    most: 1,
    usage: "why CLAIM | RECORD | MEASURE with the flags of ask",
    says: "the way back: from a number to its records, and from a record to its sources",
    flags: [...ASKING, "all", "claims"],
    names: "free",
    load: () => import("./commands/why.ts"),
  },
  {
    name: "claims",
    most: Number.POSITIVE_INFINITY,
    usage: "claims [ID…] [--finding FINDING]",
    says: "printed statements beside our answers, and in how many readings they hold",
    flags: ["finding"],
    names: "free",
    load: () => import("./commands/claims.ts"),
  },
  {
    name: "card",
    most: 1,
    usage: "card ACTOR [--period PERIOD] [--layer LAYER] [--referee]",
    says: "one screen on a partner, a recipient, a group of partners or the region",
    flags: ["layer", "period", "set", "referee"],
    names: "free",
    load: () => import("./commands/card.ts"),
  },
  {
    name: "figure",
    most: Number.POSITIVE_INFINITY,
    usage: "figure [ID…] [--format svg,png,pdf,csv] [--lang en|ru|zh] [--theme light|dark] [--width PIXELS]",
    says: "figures of the study, each with its numbers, caption and receipt; without an id, which there are",
    flags: ["format", "theme", "width", "out", "all", "font", "yes"],
    names: "free",
    load: () => import("./commands/figure.ts"),
  },
  {
    name: "explore",
    most: 0,
    usage: "explore [--port PORT] [--without-claims]",
    says: "the study as pages in a browser on this machine, live from the folder",
    flags: ["port", "without-claims"],
    names: "none",
    load: () => import("./commands/explore.ts"),
  },
  {
    name: "publish",
    most: 0,
    usage:
      "publish --out DIR [--url ADDRESS] [--since DIR] [--date DAY] [--without-claims] [--workers N] [--replace]",
    says: "the same pages as a folder that any host serves, and that opens from a disk",
    flags: ["out", "url", "since", "date", "without-claims", "workers", "replace"],
    names: "none",
    load: () => import("./commands/publish.ts"),
  },
  {
    name: "check",
    most: 0,
    usage: "check",
    says: "errors and warnings with file:row:column, and how to mend them",
    flags: [],
    names: "none",
    load: () => import("./commands/check.ts"),
  },
  {
    name: "import",
    most: 1,
    usage: "import [FILE] [--as SOURCE] [--yes]",
    says: "a publisher's file or your own: what it is, how it was read, what it would change",
    flags: [
      "as",
      "yes",
      "encoding",
      "sheet",
      "vintage",
      "register",
      "scope",
      "fill",
      "answer",
      "drop-gone",
      "as-new",
      "reconcile",
      "all",
    ],
    names: "file",
    load: () => import("./commands/import.ts"),
  },
  {
    name: "diff",
    most: 2,
    usage: "diff OLD NEW",
    says: "two vintages of a register: rows new, gone and changed, and the claims that move",
    flags: ["as", "encoding", "scope", "all"],
    names: "file",
    load: () => import("./commands/diff.ts"),
  },
  {
    name: "duplicates",
    most: 2,
    usage: "duplicates [A B --verdict same|part|different|unsure|none --why TEXT [--who NAME]]",
    says: "pairs of exercises and of facilities that may be one, and what they are judged to be",
    flags: ["all", "verdict", "why", "who"],
    names: "free",
    load: () => import("./commands/duplicates.ts"),
  },
  {
    name: "export",
    most: 0,
    usage: "export --xlsx FILE [--yes]",
    says: "the study as a workbook, to edit and to import again",
    flags: ["xlsx", "yes"],
    names: "none",
    load: () => import("./commands/export.ts"),
  },
  {
    name: "undo",
    most: 0,
    usage: "undo",
    says: "takes the last import back: what it brought goes, what was written since stays; the one that made a study takes all of it along, and once there is other work in it, that goes by deleting its folder",
    flags: [],
    names: "none",
    load: () => import("./commands/undo.ts"),
  },
  {
    name: "init",
    study: false,
    most: 1,
    usage: "init DIR [--from FILE [--answer QUESTION=VALUE] … [--yes]]",
    says: "a new study, with a worked example or from your own spreadsheet",
    flags: ["from", "answer", "fill", "encoding", "sheet", "all", "yes"],
    names: "folder",
    load: () => import("./commands/init.ts"),
  },
  {
    name: "release",
    most: 1,
    usage: "release VERSION --out DIR [--since DIR] [--date DAY] [--url ADDRESS] [--workers N] [--replace]",
    says: "everything others need to use the study and to check it: tables, ledgers, figures, site, hashes",
    flags: ["out", "since", "date", "url", "workers", "replace"],
    names: "free",
    load: () => import("./commands/release.ts"),
  },
  {
    name: "verify",
    study: false,
    most: 1,
    usage: "verify DIR",
    says: "a release checked against itself: every byte by its hash, every number of tables, claims, figures and networks asked again, every receipt",
    flags: [],
    names: "folder",
    load: () => import("./commands/verify.ts"),
  },
  {
    name: "replication",
    most: 1,
    usage: "replication VERSION --out FILE.zip [--date DAY] [--replace]",
    says: "data, questions and scripts by which others recompute the ledger without this software",
    flags: ["out", "date", "replace"],
    names: "free",
    load: () => import("./commands/replication.ts"),
  },
  {
    name: "sql",
    study: false,
    most: 1,
    usage: "sql DIR [--query SQL] [--csv] [--seconds N] [--megabytes N]",
    says: "the tables of a release asked in SQL: read-only, at a prompt (.tables, .help, .quit), by --query or from a pipe",
    flags: ["query", "csv", "seconds", "megabytes"],
    names: "folder",
    load: () => import("./commands/sql.ts"),
  },
  {
    name: "layers",
    study: false,
    most: 1,
    usage: "layers [NAME]",
    says: "the kinds of cooperation that can be asked about",
    flags: [],
    names: "layer",
    load: () => import("./commands/layers.ts"),
  },
  {
    name: "measures",
    study: false,
    most: 1,
    usage: "measures [NAME | WORD] [--on FILE [--columns NAME=HEADING,…] [--of NAME]]",
    says: "what can be asked of them, with formula, range and source; or one measure of your own table",
    flags: ["on", "columns", "of", "set", "sheet", "encoding"],
    names: "measure",
    load: () => import("./commands/measures.ts"),
  },
  {
    name: "conventions",
    most: 1,
    usage: "conventions [NAME]",
    says: "the choices that decide an answer, and their values",
    flags: [],
    names: "convention",
    load: () => import("./commands/conventions.ts"),
  },
  {
    name: "completion",
    study: false,
    most: 1,
    usage: "completion bash|zsh|fish",
    says: "a script that completes commands, flags and names",
    flags: [],
    names: "shell",
    load: () => import("./commands/completion.ts"),
  },
  {
    name: "help",
    most: 1,
    usage: "help [COMMAND]",
    says: "what a command does, with examples from the open study",
    flags: [],
    names: "command",
    load: () => import("./commands/help.ts"),
  },
];

/** What is shown where no command is named. */
export const OVERVIEW: Command = {
  name: "",
  most: 0,
  usage: "",
  says: "what the study holds, and what to ask it",
  flags: ["explore", "port"],
  names: "none",
  load: () => import("./commands/overview.ts"),
};
