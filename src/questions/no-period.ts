import { tooShort } from "../model/no-such-day.ts";
import { windowOf } from "../model/period.ts";

/** Why a text is no period, or what to write in its place. */
export function noPeriod(text: string): string {
  const { from, to } = endsIn(text) ?? { from: "", to: "" };
  const period = periodMeant(text);
  const turned = period !== null && period === `${to}..${from}`;
  if (period !== null) return `${turned ? `${from} is later than ${to}: ` : ""}did you mean ${period}?`;
  const month = tooShort(text);
  if (month !== null) return `${month.month} has ${month.days} days`;
  return "write 2016..2021, ..2023 or an EDTF date, the earlier end first";
}

/** Nobody means a later end by two digits: `2000..99` is no period of a century. */
const LONGEST = 50;

/** The period that a text which is none is likely to mean: `2016..2021` for `2016-2021`, `2016..21` and `2021..2016`; null where nobody can tell. */
export function periodMeant(text: string): string | null {
  const ends = endsIn(text);
  if (ends === null) return null;
  const { from, to } = ends;
  const short = /^\d{4}$/.test(from) && /^\d\d$/.test(to);
  const whole = short ? `${from.slice(0, 2)}${to}` : to;
  if (short && Number(whole) - Number(from) > LONGEST) return null;
  return [`${from}..${whole}`, `${to}..${from}`].find((period) => windowOf(period) !== null) ?? null;
}

function endsIn(text: string): { readonly from: string; readonly to: string } | null {
  const years = /^\s*(\d{4})\s*[-‐‑–—−]\s*(\d{4}|\d\d)\s*$/.exec(text);
  const [, from = "", to = ""] = years ?? /^\s*([^\s./]+)\s*(?:\.\.|\/)\s*([^\s./]+)\s*$/.exec(text) ?? [];
  return from === "" ? null : { from, to };
}
