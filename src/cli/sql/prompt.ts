import { createInterface } from "node:readline/promises";
import { sqlWords } from "../../words/catalogue/sql.ts";
import { say } from "../../words/say.ts";
import { clean } from "../clean.ts";
import { type Asking, TERMINAL } from "../prompt.ts";
import { messageText } from "../wrap.ts";
import { dotted } from "./dotted.ts";
import { type Reader, RefusedError } from "./reader.ts";
import { ON_SCREEN, type Shown, showRows } from "./shown.ts";

/** Asks a person for statements until they leave; what they typed is kept in memory only. */
export async function converse(
  reader: Pick<Reader, "ask">,
  shown: Shown,
  at: Asking = TERMINAL,
): Promise<void> {
  const { screen, lang } = shown;
  screen.hint(say(lang, sqlWords, "ends"));
  const line = createInterface({ ...at, historySize: 200 });
  let typed = "";
  const ask = () => {
    line.setPrompt(typed === "" ? "sql> " : "   > ");
    line.prompt();
  };
  line.on("SIGINT", () => {
    if (typed === "") line.close();
    else {
      typed = "";
      ask();
    }
  });
  ask();
  for await (const part of line) {
    const word = part.trim();
    if (typed === "" && LEAVES.test(word)) break;
    if (typed === "" && HELPS.test(word)) screen.prose(say(lang, sqlWords, "ends"));
    else if (typed === "" && word.startsWith(".")) {
      const meant = dotted(word);
      if (meant === null) screen.say(say(lang, sqlWords, "unknown", { word }));
      else await run(reader, shown, meant);
    } else {
      typed += typed === "" ? part : `\n${part}`;
      if (word.endsWith(";")) {
        await run(reader, shown, typed);
        typed = "";
      } else if (typed.trim() === "") typed = "";
    }
    ask();
  }
  line.close();
}

/** What people type to leave, and to be told how, at prompts of this kind. */
const LEAVES = /^\.?(?:quit|exit)\s*;?$/i;
const HELPS = /^\.?help\s*;?$/i;

async function run(reader: Pick<Reader, "ask">, shown: Shown, sql: string): Promise<void> {
  try {
    const rows: (readonly unknown[])[] = [];
    const { columns, types, more } = await reader.ask(sql, ON_SCREEN, (_, part) => rows.push(...part));
    showRows(shown, columns, types, rows, more);
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    const text = error.message.split("\n").map(clean).join("\n");
    process.stderr.write(`${messageText(text, process.stderr)}\n`);
  }
}
