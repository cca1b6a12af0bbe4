/** What stands in the field of the cost: in some years it holds dates beside it, or no cost at all. */
export interface Cost {
  /** In dollars; null where nothing stands there, or it cannot be told for certain. */
  readonly dollars: number | null;
  /** Dates that stand in the field, as they are written. */
  readonly dates: readonly string[];
  /** Why the cost was left out although something stands there, or null. */
  readonly wrong: string | null;
}

/**
 * Reads the cost of a training. A cost beside which a date stands is left out: where the two ran together,
 * taking the digits alone gives trillions, and where the cost ends can only be guessed.
 */
export function costOf(text: string): Cost {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain === "" || plain === "N/A") return { dollars: null, dates: [], wrong: null };
  if (plain.includes("/")) {
    const parts = plain.split(" ");
    const dates = parts.filter((part) => DATE.test(part));
    const rest = parts.filter((part) => !DATE.test(part));
    const clear = rest.every((part) => AMOUNT.test(part)) && rest.length < 2;
    return {
      dollars: null,
      dates: clear ? dates : [],
      wrong: "a date stands in the field of the cost: the cost is left out",
    };
  }
  const dollars = AMOUNT.test(plain) ? Number(plain.replace(/[$,\s]/g, "")) : Number.NaN;
  if (!(dollars < MOST))
    return { dollars: null, dates: [], wrong: "is no cost that a training can have: left out" };
  return { dollars, dates: [], wrong: null };
}

const DATE = /^\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})$/;
const AMOUNT = /^\$? ?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,2})?$/;
/** The dearest training of the reports is in the tens of millions. */
const MOST = 1e9;
