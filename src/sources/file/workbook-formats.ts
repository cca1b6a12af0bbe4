/** The format that a spreadsheet means by a number below 164, as far as it tells dates from numbers. */
export function formatCode(id: number): string {
  return BUILT_IN.get(id) ?? (id >= 27 && id <= 58 && (id <= 36 || id >= 50) ? "yyyy-mm-dd" : "General");
}

/** A number of a workbook as text: its shortest digits, without the noise that a sum leaves in the seventeenth. */
export function numberText(value: number): string {
  const shortest = String(value);
  const digits = shortest.replace(/e.*$/, "").replace(/\D/g, "").replace(/^0+/, "");
  const text = digits.length >= 17 ? String(Number(value.toPrecision(15))) : shortest;
  return text.includes("e-") ? plain(text) : text;
}

/** A number as a cell shows it: a date as ISO, a share with its per cent sign, any other by its digits. */
export function shownText(value: number, shown: Shown, from1904: boolean): string {
  if (shown.date || shown.time) return dateText(value, shown, from1904) ?? numberText(value);
  return shown.percent ? `${numberText(Number((value * 100).toPrecision(15)))}%` : numberText(value);
}

/** What a number format shows of a number. */
export interface Shown {
  readonly date: boolean;
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  readonly time: boolean;
  /** Whether hours go past a day, so that it is a span and no time of day. */
  readonly elapsed: boolean;
  readonly percent: boolean;
}

/** Reads a number format. `m` is a month unless hours come before it or seconds after. */
export function shownBy(format: string): Shown {
  const [first = ""] = format
    .replace(/"[^"]*"|\\.|[_*]./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .toLowerCase()
    .replace(/general|standard/g, "")
    .split(";");
  const year = /[y年]|e(?![+-])/.test(first);
  const day = /[d日]/.test(first);
  const elapsed = /\[[hms]/.test(first);
  const time = elapsed || /[hs]/.test(first);
  const month = /月|mmm/.test(first) || (/m/.test(first) && (year || day || !time));
  return { date: year || day || month, year, month, day, time, elapsed, percent: first.includes("%") };
}

const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [9, "0%"],
  [10, "0.00%"],
  [14, "yyyy-mm-dd"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm"],
  [19, "h:mm:ss"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "yyyy-mm-dd h:mm"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss"],
]);

/** ISO as precise as what the cell shows: `mmm-yy` over the first of a month is that month. Null where it is no date. */
function dateText(value: number, shown: Shown, from1904: boolean): string | null {
  if (value < 0 || value > 2_958_466) return null;
  let days = Math.floor(value);
  let seconds = Math.round((value - days) * 86_400);
  if (seconds === 86_400) {
    days++;
    seconds = 0;
  }
  if (!shown.date && (shown.elapsed || days === 0)) return clock(days * 86_400 + seconds);
  if (days === 0) return null;
  const [year = "", month = "", day = ""] = dayText(days, from1904).split("-");
  if (seconds !== 0 || !shown.date) return `${year}-${month}-${day}T${clock(seconds)}`;
  if (!shown.day && day === "01") return !shown.month && month === "01" ? year : `${year}-${month}`;
  return `${year}-${month}-${day}`;
}

/** The day of a serial number. Spreadsheets count a 29 February 1900 that never was, so earlier days are one off. */
function dayText(days: number, from1904: boolean): string {
  if (!from1904 && days === 60) return "1900-02-29";
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(start + days * 86_400_000).toISOString().slice(0, 10);
}

function clock(seconds: number): string {
  const two = (n: number) => String(Math.floor(n)).padStart(2, "0");
  const text = `${two(seconds / 3600)}:${two((seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? text : `${text}:${two(seconds % 60)}`;
}

/** `1e-7` as `0.0000001`. */
function plain(text: string): string {
  const [mantissa = "", exponent = ""] = text.split("e-");
  const sign = mantissa.startsWith("-") ? "-" : "";
  return `${sign}0.${"0".repeat(Number(exponent) - 1)}${mantissa.replace(/\D/g, "")}`;
}
