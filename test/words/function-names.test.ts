import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const WORDS = resolve(import.meta.dirname, "../../src/words");

test("no function of words that is kept to its file has the name of one that others import", () => {
  const files = readdirSync(WORDS).filter((name) => name.endsWith(".ts"));
  const named = files.flatMap((file) =>
    [...readFileSync(join(WORDS, file), "utf8").matchAll(/^(export )?(?:async )?function (\w+)/gm)].map(
      ([, exported, name = ""]) => ({ file, name, own: exported === undefined }),
    ),
  );
  const exported = new Set(named.filter(({ own }) => !own).map(({ name }) => name));
  expect(exported.size).toBeGreaterThan(50);
  expect(named.filter(({ own, name }) => own && exported.has(name))).toEqual([]);
});
