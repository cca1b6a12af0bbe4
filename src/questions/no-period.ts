import { tooShort } from "../model/no-such-day.ts";
import { windowOf } from "../model/period.ts";

/** Why a text is no period, or what to write in its place. */
export function noPeriod(text: string): string {
  const years = /^\s*(\d{4})\s*[-‐‑–—−]\s*(\d{4})\s*$/.exec(text);
  const [, first = "", last = ""] = years ?? [];
  if (years !== null && first <= last) return `did you mean ${first}..${last}?`;
  const month = tooShort(text);
  if (month !== null) return `${month.month} has ${month.days} days`;
  const [, from = "", to = ""] = years ?? /^\s*([^\s./]+)\s*(?:\.\.|\/)\s*([^\s./]+)\s*$/.exec(text) ?? [];
  const turned = `${to}..${from}`;
  if (from !== "" && windowOf(turned) !== null) return `${from} is later than ${to}: did you mean ${turned}?`;
  return "write 2016..2021, ..2023 or an EDTF date, the earlier end first";
}
