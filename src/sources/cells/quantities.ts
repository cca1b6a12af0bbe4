import { cleaned } from "./clean.ts";

/** A number as a cell gives it: a value, a range, or one open side; with what it counts, as it stands. */
export interface Quantity {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  /** A currency sign or code, `%`, or the words after the number; `""` where there are none. */
  readonly unit: string;
  /** Whether the source itself gives it as near only. */
  readonly about: boolean;
  /** True where the cell itself says thousands, millions or more. */
  readonly scaled?: true;
}

/**
 * The number that a cell holds, or null where it holds none or more than one.
 * A single comma or point before three digits parts thousands for a comma and decimals for a point, unless `decimal` says otherwise.
 */
export function quantityOf(text: string, decimal: "." | "," | null = null): Quantity | null {
  if (PLAIN.test(text) && !(decimal === "," && POINTED.test(text))) return exactly(Number(text), "", false);
  if (text.length > 200 || !/\d/.test(text)) return null;
  const cell = cleaned(text)
    .text.normalize("NFKC")
    .replace(/[‐‑–—―−]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
  const shaped = bracketed(cell);
  const m = SHAPE.exec(shaped.text);
  if (m?.groups === undefined) return null;
  const g = m.groups;
  const first = amountOf(g.a, decimal);
  if (first === null) return null;
  // A lone letter multiplies money and nothing else: `25 m` of another thing may be metres.
  const short = SHORT.exec((g.unit ?? "").trim())?.groups;
  const letter = short?.letter?.toLowerCase() ?? "";
  const sign = g.sign ?? short?.sign;
  if (letter !== "" && sign === undefined) return null;
  const scale = SCALES.get((g.scale ?? g.han ?? "").toLowerCase()) ?? LETTERS.get(letter) ?? 1;
  const unit = unitOf(sign ?? "", g.unit ?? "");
  const sure = (g.before ?? "").trim().toLowerCase().replace(/\.$/, "");
  const about = shaped.about || ABOUT.has(sure) || g.doubt === "?";
  const said = scale === 1 ? { about } : { about, scaled: true as const };
  if (g.b !== undefined) {
    const [low, high] = [scaled(first, scale), scaled(amountOf(g.b, decimal) ?? Number.NaN, scale)];
    return low < high && g.minus === undefined ? { low, best: null, high, unit, ...said } : null;
  }
  const value = scaled(g.minus === "-" ? -first : first, scale);
  if (OVER.has(sure) || BETWEEN.includes(sure) || g.doubt === "+" || OVER_AFTER.test(g.unit ?? ""))
    return { low: value, best: null, high: null, unit, ...said };
  if (UNDER.has(sure) || UNDER_AFTER.test(g.unit ?? ""))
    return { low: null, best: null, high: value, unit, ...said };
  return { ...exactly(value, unit, about), ...said };
}

const PLAIN = /^-?\d{1,15}(?:\.\d{1,15})?$/;
const POINTED = /\.\d{3}$/;
const NUMBER = "\\d{1,3}(?:[ ,.'’]\\d{3})+(?:[.,]\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)?(?:E[-+]?\\d{1,2})?";

const words = (text: string) => text.split("|");
const ABOUT: ReadonlySet<string> = new Set(
  words(
    "c|ca|circa|about|approx|approximately|around|some|roughly|nearly|almost|an estimated|estimated|est|~|≈|около|ок|примерно|приблизительно|почти|порядка|约|大约|近|将近",
  ),
);
const OVER: ReadonlySet<string> = new Set(
  words(
    "over|more than|at least|min|minimum|no fewer than|no less than|>|≥|>=|свыше|более|больше|более чем|не менее|超过|至少|不少于|逾",
  ),
);
const UNDER: ReadonlySet<string> = new Set(
  words(
    "under|up to|less than|fewer than|at most|max|maximum|no more than|below|<|≤|<=|до|менее|не более|меньше|不超过|少于|至多|最多|低于",
  ),
);
const BETWEEN = words("between|from|от|с|从|между");
const OVER_AFTER = /^(?:or more|and more|и более|多|余)|以上$/i;
const UNDER_AFTER = /^(?:or fewer|or less|и менее)|(?:以下|以内)$/i;

const SCALES: ReadonlyMap<string, number> = new Map([
  ...words("thousand|тыс|тысяч|тысячи|тысяча|千").map((w) => [w, 1e3] as const),
  ...words("million|millions|mln|mn|млн|миллион|миллиона|миллионов|百万").map((w) => [w, 1e6] as const),
  ...words("billion|billions|bln|bn|млрд|миллиард|миллиарда|миллиардов|十亿").map((w) => [w, 1e9] as const),
  ["万", 1e4],
  ["亿", 1e8],
]);

const LETTERS: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["mil", 1e6],
  ["b", 1e9],
]);

const escaped = (list: Iterable<string>) =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map((w) => w.replace(/[.+*?^$()[\]{}|\\]/g, "\\$&"))
    .join("|");
const SIGNS = "US\\$|[$€£¥₽₸₴]|USD|EUR|GBP|RUB|CNY|RMB";

const SHORT = new RegExp(`^(?<letter>[kmb]|mil)\\.? ?(?<sign>${SIGNS})?$`, "i");

const SHAPE = new RegExp(
  `^(?<before>(?:${escaped([...ABOUT, ...OVER, ...UNDER, ...BETWEEN])})\\.? ?)?(?<sign>${SIGNS})? ?(?<minus>-)?(?<a>${NUMBER})` +
    `(?: ?(?:-|to|and|до|по|и|至|到|~) ?(?:${SIGNS})? ?(?<b>${NUMBER}))?` +
    `(?<doubt>\\?|\\+)? ?(?:(?<scale>${escaped(SCALES.keys())})(?![\\p{L}])\\.?|(?<han>[千万亿]|百万|十亿))? ?(?<unit>[^\\d]{0,80})$`,
  "iu",
);

function exactly(value: number, unit: string, about: boolean): Quantity {
  return { low: null, best: value, high: null, unit, about };
}

/** Brackets around the whole mark an estimate. */
function bracketed(text: string): { readonly text: string; readonly about: boolean } {
  const inside = /^[([]([^()[\]]+)[)\]]$/.exec(text)?.[1];
  return inside === undefined ? { text, about: false } : { text: inside.trim(), about: true };
}

function unitOf(sign: string, after: string): string {
  const word = after
    .trim()
    .replace(/^(?:or more|and more|or fewer|or less|и более|и менее|多|余)\s*|(?:以上|以下|以内)$/i, "")
    .replace(/[\s.;,]+$/, "");
  return sign === "" ? word : sign;
}

function scaled(value: number, scale: number): number {
  return scale === 1 ? value : Number((value * scale).toPrecision(15));
}

function amountOf(text: string | undefined, decimal: "." | "," | null): number | null {
  const digits = (text ?? "").replace(/[ '’]/g, "");
  if (/^\d+(?:E[-+]?\d+)?$/i.test(digits)) return Number(digits);
  const [commas, points] = [digits.split(",").length - 1, digits.split(".").length - 1];
  const last = digits.lastIndexOf(",") > digits.lastIndexOf(".") ? "," : ".";
  if (commas > 0 && points > 0) {
    const count = last === "," ? commas : points;
    return count === 1 && (decimal === null || decimal === last) ? parted(digits, last) : null;
  }
  const many = commas + points > 1;
  const thousands = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(digits);
  if (decimal === last && !many) return parted(digits, last);
  if (thousands && decimal !== last && (many || last === "," || decimal !== null))
    return parted(digits, null);
  return many || (decimal !== null && thousands) ? null : parted(digits, last);
}

/** The number that is left when one sign parts the decimals and the others part thousands. */
function parted(digits: string, decimal: "." | "," | null): number | null {
  const at = decimal === null ? -1 : digits.lastIndexOf(decimal);
  const whole = (at < 0 ? digits : digits.slice(0, at)).replace(/[.,]/g, "");
  const value = Number(at < 0 ? whole : `${whole}.${digits.slice(at + 1)}`);
  return Number.isFinite(value) ? value : null;
}
