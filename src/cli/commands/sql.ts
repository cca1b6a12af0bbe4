import { stat } from "node:fs/promises";
import { join } from "node:path";
import { ChangeError } from "../../changes/change-error.ts";
import { DATABASE } from "../../release/formats/duckdb.ts";
import type { Call, Run } from "../command.ts";
import { dotted } from "../sql/dotted.ts";
import { converse } from "../sql/prompt.ts";
import { type Limits, type Reader, RefusedError, readerOf } from "../sql/reader.ts";
import { csvLines, ON_SCREEN, showRows } from "../sql/shown.ts";
import { UsageError } from "../usage.ts";

/** `sql DIR`: the tables of a release, asked in SQL; nothing is written, and no other file is read. */
export const run: Run = async (call) => {
  const { names, given } = call;
  const [folder] = names;
  if (folder === undefined) throw new UsageError("sql of which release? multivector sql DIR");
  const file = join(folder, DATABASE);
  const found = await stat(file).catch(() => null);
  if (found?.isFile() !== true) {
    throw new UsageError(
      `${folder} holds no ${DATABASE}; name the folder of a release, as multivector release writes one`,
    );
  }
  if (given.json === true && given.csv === true)
    throw new UsageError("--json and --csv are two forms of the same rows; give one of them");
  const reader = readerOf(file, limitsOf(given));
  try {
    const sql = given.query ?? (await pipedIn());
    if (sql !== null) return await answer(call, reader, statementOf(sql));
    if (given.json === true || given.csv === true) throw nothingAsked();
    await converse(reader, call);
    return 0;
  } finally {
    reader.close();
  }
};

/** What is asked, with words such as `.tables` in SQL. @throws UsageError where a word with a leading dot stands for nothing */
function statementOf(sql: string): string {
  if (!sql.trim().startsWith(".")) return sql;
  const meant = dotted(sql);
  if (meant !== null) return meant;
  throw new UsageError(
    `there is no ${sql.trim().split(/\s/)[0]} here; .tables lists the tables, .schema NAME the columns of one, and anything else is asked in SQL`,
  );
}

/** The statement that is piped in; null at a terminal. @throws UsageError where nothing is, or more than a statement can be */
async function pipedIn(): Promise<string | null> {
  if (process.stdin.isTTY === true) return null;
  const text = await readAll(process.stdin, LONGEST).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`the statement that is piped in cannot be read (${why}); give it after --query`);
  });
  if (text === null)
    throw new UsageError(
      "what is piped in has more than a million letters, and is taken for no statement; pipe in one statement in SQL",
    );
  if (text.trim() === "") throw nothingAsked();
  return text;
}

function nothingAsked(): UsageError {
  return new UsageError(
    'sql asks a person at a terminal; elsewhere give --query "select …", or pipe the statement in',
  );
}

/** Letters of the longest statement that is read from a pipe. */
const LONGEST = 1_000_000;

/** All that a stream says; null where that is more than `most` letters. */
async function readAll(stream: NodeJS.ReadStream, most: number): Promise<string | null> {
  let text = "";
  for await (const part of stream.setEncoding("utf8")) {
    text += String(part);
    if (text.length > most) return null;
  }
  return text.replace(/^\ufeff/, "");
}

/** @throws UsageError where `--seconds` or `--megabytes` is no number that a statement can do with */
function limitsOf({ seconds, megabytes }: Call["given"]): Limits {
  const number = (name: string, text: string | undefined, usual: number, least: number, most: number) => {
    const n = text === undefined ? usual : Number(text);
    if (Number.isInteger(n) && n >= least && n <= most) return n;
    throw new UsageError(
      `--${name} takes a whole number from ${least} to ${most}, and not ${JSON.stringify(text)}`,
    );
  };
  return {
    seconds: number("seconds", seconds, 30, 1, 86_400),
    megabytes: number("megabytes", megabytes, 1024, 256, 65_536),
  };
}

async function answer({ given, screen, lang }: Call, reader: Reader, sql: string): Promise<number> {
  const csv = given.csv === true;
  const all = csv || given.json === true;
  const rows: (readonly unknown[])[] = [];
  let begun = false;
  const begin = (columns: readonly string[]) => {
    if (!begun) process.stdout.write(csvLines([columns]));
    begun = true;
  };
  try {
    const { columns, types, more } = await reader.ask(sql, all ? null : ON_SCREEN, (heads, part) => {
      if (csv) begin(heads);
      if (csv) process.stdout.write(csvLines(part));
      else for (const row of part) rows.push(row);
    });
    if (csv) begin(columns);
    else if (given.json === true) screen.data({ columns, types, rows });
    else showRows({ screen, lang }, columns, types, rows, more);
    return 0;
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    if (error.turn === "question") throw new UsageError(error.message);
    const [what = "", mend = ""] = error.message.split(/; (?=ask for less|ask again)/);
    throw new ChangeError(what, mend === "" ? "check that it is a whole file of a release" : mend);
  }
}
