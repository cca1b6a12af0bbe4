const WORDS = new Intl.Segmenter("zh", { granularity: "word" });

/** What belongs to what follows: signs that lead to a place, a time or a side, or point at a thing; numbers, dashes, opening marks. */
const LEADS = /(?:^[在与和及或自由为向从对按以至被把将本各每该]|[\d—–“‘（《「其])$/u;
/** What belongs to what stands before it: marks, and words of one sign. */
const FOLLOWS = /^(?:\p{P}+|.)$/u;
const MARK = /^[^\p{L}\p{N}]+$/u;
const STOPS = /[，、；：。？！]$/u;

/** A Chinese text in the pieces between which it may be broken: words with what belongs to them; a name stays whole. */
export function phrasesApart(text: string, names: readonly string[]): readonly string[] {
  const whole = names.flatMap((name) => placesOf(text, name));
  const pieces: string[] = [];
  let before = "";
  for (const { segment, index } of WORDS.segment(text)) {
    const isWord = STOPS.test(before) ? !MARK.test(segment) : !FOLLOWS.test(segment) || LEADS.test(segment);
    const within = whole.some(([from, to]) => from < index && index < to);
    if (pieces.length === 0 || (isWord && !LEADS.test(before) && !within)) pieces.push(segment);
    else pieces.push((pieces.pop() ?? "") + segment);
    before = segment;
  }
  return pieces;
}

/** Where a name stands in a text, each time from its first sign to behind its last. */
function placesOf(text: string, name: string): readonly (readonly [from: number, to: number])[] {
  const found: (readonly [number, number])[] = [];
  if (name.length < 2) return found;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    found.push([at, at + name.length]);
  return found;
}
