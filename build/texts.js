import { readFileSync } from "node:fs";
import { cut, walk } from "./cut.js";

/** In which order tuples of texts end; English stands with what is translated. */
const LANGS = ["en", "ru", "zh"];
/** Calls that hold texts by language, and calls that hold tuples whose last two are Russian and Chinese. */
const HOLDS = { byLanguage: oneOf, catalogue: oneOf, translations: lastOf };

/**
 * Leaves a script no texts: it takes those of the page's language from the script of words that came before it.
 * @param words the file that imports all that the script of words holds
 */
export function withoutTexts(words) {
  const held = readFileSync(words, "utf8");
  return {
    ...textsBy("without-texts", (_, id) => `/*@__PURE__*/ globalThis.multivectorWords[${id}]`),
    generateBundle(_, bundle) {
      for (const { code = "" } of Object.values(bundle))
        for (const [, file] of code.matchAll(/multivectorWords\[[`"']([^.]+)\./g))
          if (!held.includes(`/words/${file}.ts"`))
            this.error(`${words} does not import ${file}.ts of src/words`);
    },
  };
}

/** Leaves of all that scripts import the texts of one language, handed over under the names that `withoutTexts` asks for. */
export function textsOf(lang) {
  return textsBy(
    `texts-of-${lang}`,
    (held, id, kind) => {
      const text = HOLDS[kind](held, lang);
      return `(globalThis.multivectorWords ??= {})[${id}] = ${text}`;
    },
    true,
  );
}

function textsBy(name, put, effects = false) {
  return {
    name,
    transform: {
      filter: { id: /\/src\/words\/.*\.ts$/ },
      handler(code, id) {
        const file = id.slice(id.lastIndexOf("/src/words/") + "/src/words/".length, -".ts".length);
        const calls = [];
        walk(this.parse(code, { lang: "ts" }), (node) => {
          if (node.type === "CallExpression" && Object.hasOwn(HOLDS, node.callee.name ?? ""))
            calls.push(node);
        });
        if (calls.length === 0) return null;
        const cuts = calls.map((call, place) => {
          const [argument] = call.arguments;
          const held = { node: argument, code };
          const key = JSON.stringify(`${file}.${place}`);
          return { from: call.start, to: call.end, put: put(held, key, call.callee.name) };
        });
        return { code: cut(code, 0, cuts), map: null, moduleSideEffects: effects };
      },
    },
  };
}

/** `{ en, ru, zh }` with one of them. */
function oneOf({ node, code }, lang) {
  const others = node.properties.filter(({ key }) => LANGS.includes(nameOf(key)) && nameOf(key) !== lang);
  const cuts = others.map(({ value }) => ({ from: value.start, to: value.end, put: "{}" }));
  return cut(code.slice(node.start, node.end), node.start, cuts);
}

/** Tuples that end in Russian and Chinese, with one of the two; none of them in English, which needs no translation. */
function lastOf({ node, code }, lang) {
  const listed = node.type === "ArrayExpression";
  if (lang === LANGS[0]) return listed ? "[]" : "{}";
  const tuples = listed ? node.elements : node.properties.map(({ value }) => value);
  const cuts = tuples.map(({ elements }) => {
    const other = elements.at(lang === "ru" ? -1 : -2);
    return { from: other.start, to: other.end, put: '""' };
  });
  return cut(code.slice(node.start, node.end), node.start, cuts);
}

function nameOf(key) {
  return key.name ?? key.value;
}
