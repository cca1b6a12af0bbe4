import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { codebook } from "../../src/study/example/codebook.ts";

const FOLDER = resolve(import.meta.dirname, "../../src/words/catalogue");
const FORMS = { en: ["one", "other"], ru: ["one", "few", "many", "other"], zh: ["other"] } as const;
type Texts = Readonly<Record<string, string>>;

/** Every catalogue that a file of the folder exports: texts in three languages under the same keys. */
async function catalogues(): Promise<
  readonly (readonly [string, Readonly<Record<"en" | "ru" | "zh", Texts>>])[]
> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".ts"));
  const found = await Promise.all(
    files.map(async (file) => {
      const all: Readonly<Record<string, unknown>> = await import(resolve(FOLDER, file));
      return Object.entries(all).flatMap(([name, value]) =>
        isCatalogue(value) ? [[name, value] as const] : [],
      );
    }),
  );
  return found.flat();
}

function isCatalogue(value: unknown): value is Readonly<Record<"en" | "ru" | "zh", Texts>> {
  return typeof value === "object" && value !== null && "en" in value && "ru" in value && "zh" in value;
}

/** Keys without the ending that a count chooses. */
function keysOf(texts: Texts, counted: ReadonlySet<string>): readonly string[] {
  const bases = Object.keys(texts).map((key) => {
    const base = key.replace(/_(one|few|many|other)$/, "");
    return counted.has(base) ? base : key;
  });
  return [...new Set(bases)].sort();
}

function holes(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((m) => m[1] ?? ""))].sort();
}

const all = await catalogues();

test("there are catalogues to look at", () => expect(all.length).toBeGreaterThan(3));

test("who takes part is called alike in Chinese, in what the study is given too", () => {
  const said = all.flatMap(([, { zh }]) => Object.values(zh)).filter((text) => text.includes("参与方"));
  expect([...said, ...codebook.split("\n").filter((line) => line.includes("参与方"))]).toEqual([]);
});

describe.each(all)("%s", (_, texts) => {
  const counted = new Set(
    Object.keys(texts.en).flatMap((key) => {
      const base = key.replace(/_one$/, "");
      return base !== key && `${base}_other` in texts.en ? [base] : [];
    }),
  );

  test("the same keys in every language, and every form that its numbers ask for", () => {
    const keys = keysOf(texts.en, counted);
    for (const lang of ["ru", "zh"] as const) {
      expect(keysOf(texts[lang], counted)).toEqual(keys);
      for (const base of counted)
        for (const form of FORMS[lang]) expect(Object.keys(texts[lang])).toContain(`${base}_${form}`);
    }
  });

  test("the same placeholders, but for a count that a singular need not write", () => {
    for (const key of keysOf(texts.en, counted)) {
      const forms = (lang: "en" | "ru" | "zh") =>
        counted.has(key)
          ? FORMS[lang].map((form) => texts[lang][`${key}_${form}`] ?? "")
          : [texts[lang][key] ?? ""];
      const of = (lang: "en" | "ru" | "zh") =>
        [...new Set(forms(lang).flatMap(holes))].filter((hole) => hole !== "count").sort();
      expect([key, of("ru")]).toEqual([key, of("en")]);
      expect([key, of("zh")]).toEqual([key, of("en")]);
    }
  });

  test("no space stands between a number and what it counts in Chinese", () => {
    const spaced = /(?:\}\}|\d) (?:[个条次项种页年处笔层]|公里|像素)|[第距] \{\{/u;
    for (const [key, text] of Object.entries(texts.zh))
      expect([key, text]).not.toEqual([key, expect.stringMatching(spaced)]);
  });

  test("no space stands between Chinese and Latin words, and a recipient has its one name", () => {
    const spaced = /\p{sc=Han} [A-Za-z]|[A-Za-z*] \p{sc=Han}|接收方/u;
    for (const [key, text] of Object.entries(texts.zh))
      expect([key, text]).not.toEqual([key, expect.stringMatching(spaced)]);
  });

  test("a choice that an answer rests on is a convention in Russian, and never a choice", () => {
    for (const [key, text] of Object.entries(texts.ru))
      expect([key, text]).not.toEqual([
        key,
        expect.stringMatching(/(?<!\p{L})выбор(?:а|у|ом|е)?(?!\p{L})/iu),
      ]);
  });

  test("what holds is no verdict in Russian", () => {
    for (const [key, text] of Object.entries(texts.ru))
      expect([key, text]).not.toEqual([key, expect.stringMatching(/(?<!\p{L})(?:не)?верн[аоы](?!\p{L})/iu)]);
  });

  test("a framework has its one name in each language", () => {
    for (const [key, text] of Object.entries(texts.en)) {
      if (!/framework/iu.test(text)) continue;
      expect([key, texts.ru[key]]).toEqual([key, expect.stringMatching(/формат/iu)]);
      expect([key, texts.zh[key] ?? texts.zh[key.replace(/_one$/, "_other")]]).toEqual([
        key,
        expect.stringMatching(/机制/u),
      ]);
    }
  });

  test("no text is blank, and none has a placeholder that was not closed", () => {
    for (const lang of ["en", "ru", "zh"] as const)
      for (const [key, text] of Object.entries(texts[lang])) {
        expect([key, text.trim()]).not.toEqual([key, ""]);
        expect(text.replaceAll(/\{\{\s*\w+\s*\}\}/g, "")).not.toMatch(/[{}]{2}/);
      }
  });
});
