import type { Content } from "../../model/files.ts";
import { rowText } from "../../study/csv.ts";
import type { Platform, Spool } from "../platform.ts";
import type { Held } from "./held.ts";

/** A table that grows: its new rows wait in a spool until the table is written. */
export interface Growing {
  add(cells: Readonly<Record<string, string>>): void;
  /** Puts what has been added aside; awaited now and then, so that little of it is held. */
  settle(): Promise<void>;
  /** The table's own bytes with the new rows behind them; null where none was added. */
  content(): Content | null;
}

/** Letters that are put aside at once. */
const BLOCK = 1 << 20;

export function growing({ header, read }: Held, platform: Platform): Growing {
  const encoder = new TextEncoder();
  let spool: Spool | null = null;
  let waiting: string[] = [];
  let letters = 0;
  const put = async () => {
    spool ??= await platform.spool();
    const block = encoder.encode(waiting.join(""));
    waiting = [];
    letters = 0;
    await spool.write(block);
  };
  return {
    add: (cells) => {
      const text = `${rowText(header.map((name) => cells[name] ?? ""))}\n`;
      waiting.push(text);
      letters += text.length;
    },
    settle: async () => {
      if (letters >= BLOCK) await put();
    },
    content: () => {
      if (spool === null && waiting.length === 0) return null;
      return async (write) => {
        const own = (await read()) ?? encoder.encode(`${rowText(header)}\n`);
        await write(own);
        if (own.length > 0 && own.at(-1) !== LF) await write(encoder.encode("\n"));
        if (waiting.length > 0) await put();
        await spool?.read(write);
      };
    },
  };
}

const LF = 10;
