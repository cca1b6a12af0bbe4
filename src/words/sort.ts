/** The Tajik alphabet, which engines have no order of. */
const TAJIK = "абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя";

/** Compares two names as a reader of a language looks them up; `tg` by its own alphabet. */
export function nameOrder(lang: string): (a: string, b: string) => number {
  if (lang === "tg") return byAlphabet(TAJIK);
  const locale = lang === "zh" ? "zh-u-co-pinyin" : lang;
  return new Intl.Collator(supported(locale) ? locale : "en", { numeric: true }).compare;
}

/** Names in the order of a language, those that are level by their code points. */
export function sortedNames<T>(lang: string, items: readonly T[], nameOf: (item: T) => string): readonly T[] {
  const compare = nameOrder(lang);
  return items.toSorted((a, b) => {
    const [x, y] = [nameOf(a), nameOf(b)];
    return compare(x, y) || (x < y ? -1 : x > y ? 1 : 0);
  });
}

function supported(locale: string): boolean {
  try {
    return Intl.Collator.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}

function byAlphabet(alphabet: string): (a: string, b: string) => number {
  const places = new Map([...alphabet].map((letter, i) => [letter, i + 1]));
  const rank = (letter: string) => places.get(letter) ?? (letter < "а" ? 0 : alphabet.length + 1);
  return (a, b) => {
    const [x, y] = [[...a.toLowerCase()], [...b.toLowerCase()]];
    for (let i = 0; i < Math.min(x.length, y.length); i++) {
      const [p = "", q = ""] = [x[i], y[i]];
      if (p !== q) return rank(p) - rank(q) || (p < q ? -1 : 1);
    }
    return x.length - y.length;
  };
}
