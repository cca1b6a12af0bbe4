/** A script that hands over plain data under a name, as a text: a browser reads JSON sooner than a script. */
export function dataScript(name: string, value: unknown): Uint8Array {
  return Buffer.concat([...scriptPieces(name, value)]);
}

/** The same in pieces that are made when they are wanted, for what is too large to be held whole beside its data. */
export function scriptPieces(name: string, value: unknown): Iterable<Uint8Array> {
  return handing(name, partsOf(value));
}

/** The same for a book of very many entries, each of which is let go once it is written. */
export function bookPieces(
  name: string,
  entries: Iterable<readonly [key: string, value: unknown]>,
): Iterable<Uint8Array> {
  return handing(name, bookOf(entries));
}

/** What is handed over is of no kind, so that each name is one of its own. */
function* handing(name: string, json: Iterable<string>): Generator<Uint8Array> {
  let head = `(globalThis.multivectorData??=Object.create(null))[${JSON.stringify(name)}]=JSON.parse('`;
  let text = "";
  for (const part of json) {
    text += part;
    if (text.length < PIECE) continue;
    yield Buffer.from(head + quotable(text));
    head = "";
    text = "";
  }
  yield Buffer.from(`${head}${quotable(text)}');\n`);
}

/** Signs after which a text is made bytes: of many megabytes it takes several times as much memory as they do. */
const PIECE = 2 ** 16;

/** JSON as it may stand between single quotes, without the two signs that end a line in a script of some browsers. */
function quotable(json: string): string {
  return json.replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029").replaceAll(/[\\']/g, "\\$&");
}

function* bookOf(entries: Iterable<readonly [key: string, value: unknown]>): Generator<string> {
  yield "{";
  let first = true;
  for (const [key, value] of entries) {
    yield `${first ? "" : ","}${JSON.stringify(key)}:${JSON.stringify(value)}`;
    first = false;
  }
  yield "}";
}

/** Data as JSON in parts: of a list, or of what is gone through like one, its items, of an object what stands under each name, and of these the same once more. */
function* partsOf(value: unknown, deep = 2): Generator<string> {
  if (deep === 0 || typeof value !== "object" || value === null) yield JSON.stringify(value);
  else if (isGoneThrough(value)) {
    yield "[";
    let first = true;
    for (const item of value) {
      if (!first) yield ",";
      first = false;
      yield* partsOf(item ?? null, deep - 1);
    }
    yield "]";
  } else {
    yield "{";
    let first = true;
    for (const [key, own] of Object.entries(value)) {
      if (own === undefined) continue;
      yield `${first ? "" : ","}${JSON.stringify(key)}:`;
      first = false;
      yield* partsOf(own, deep - 1);
    }
    yield "}";
  }
}

function isGoneThrough(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value;
}
