import { expect, test } from "vitest";
import { worldActors, worldCodes, worldNames } from "../../../src/sources/names/assets.ts";
import { keyOf } from "../../../src/sources/names/fold.ts";
import { namesOf } from "../../../src/sources/names/look-up.ts";
import type { CodeList } from "../../../src/sources/names/names.ts";
import { worldOf } from "../../../src/sources/names/world.ts";

const names = namesOf([], new Map());
const actors = worldActors();
const years = (from: number | null, to: number | null) => ({
  from: Date.UTC(from ?? to ?? 2020, 0, 1) / 86_400_000,
  to: Date.UTC(from ?? to ?? 2020, 11, 31) / 86_400_000,
});

/** Names that stand for several actors at one time, and so are never taken for one of them. */
const SEVERAL = ["korea", "saintmartin", "virginislands", "корея", "刚果"];

test("every actor has an id of its own, a kind and a name", () => {
  expect(new Set(actors.map((a) => a.id)).size).toBe(actors.length);
  expect(new Set(actors.map((a) => a.kind))).toEqual(new Set(["state", "organisation", "other"]));
  expect(actors.filter((a) => a.name.trim() === "" || a.name !== a.name.trim())).toEqual([]);
});

test("every state has a Russian and a Chinese name", () => {
  const lacking = actors.filter((a) => a.kind === "state" && (a.ru === "" || !/\p{Script=Han}/u.test(a.zh)));
  expect(lacking).toEqual([]);
});

test("every name and code is of an actor that there is", () => {
  const ids = new Set(actors.map((a) => a.id));
  expect([...worldNames(), ...worldCodes()].filter((n) => !ids.has(n.id))).toEqual([]);
});

test("every actor is found by its id and by its own names", () => {
  const lost = actors.flatMap((a) =>
    [a.id, a.name, a.ru, a.zh].filter((text) => text !== "" && names.find(text)?.id !== a.id),
  );
  expect(lost).toEqual([]);
});

test("every other name leads to its actor in its years", () => {
  const lost = worldNames().filter(
    (n) =>
      !SEVERAL.includes(keyOf(n.text)) &&
      names.find(n.text, n.from === null && n.to === null ? null : years(n.from, n.to))?.id !== n.id,
  );
  // A name that passed from two states to their union is nobody's alone before it.
  expect(lost.map((n) => `${n.text} ${n.id} ${n.from}`)).toEqual([
    "Yemen YMD 1967",
    "Йемен YMD 1967",
    "也门 YMD 1967",
  ]);
});

test("no name stands for two actors at one time, but those that are known to", () => {
  const several = [...worldOf().names].flatMap(([key, holders]) => {
    const ids = new Set(holders.filter((h) => h.during === null).map((h) => h.id));
    return ids.size > 1 ? [key] : [];
  });
  expect(several.toSorted()).toEqual(SEVERAL);
});

test("what stands for several is found for none, and all of them are suggested", () => {
  expect(SEVERAL.filter((name) => names.find(name) !== null)).toEqual([]);
  expect(names.suggest("Korea").map((s) => s.id)).toEqual(expect.arrayContaining(["KOR", "PRK"]));
});

test("every code leads to its actor, in its years where several had it", () => {
  const lists: readonly (readonly [CodeList, (a: (typeof actors)[number]) => string])[] = [
    ["iso2", (a) => a.iso2],
    ["cow", (a) => a.cow],
    ["cow-number", (a) => a.cowNumber],
    ["gw-number", (a) => a.gwNumber],
  ];
  const lost = lists.flatMap(([list, codeOf]) =>
    actors.flatMap((a) => {
      const code = codeOf(a);
      const found = code === "" ? a : names.byCode(list, code, years(a.from, a.to));
      return found?.id === a.id ? [] : [`${list} ${code} ${a.id} ${found?.id}`];
    }),
  );
  expect(lost).toEqual([]);
});

test("the lists are whole", () => {
  const { codes } = worldOf();
  const current = actors.filter((a) => /^[A-Z]{3}$/.test(a.id) && a.iso2 !== "" && a.to === null);
  expect(current.length).toBe(250);
  expect(codes["cow-number"].size).toBeGreaterThanOrEqual(217);
  for (const list of ["cow", "cow-number", "gw-number", "iso2"] as const) {
    const twice = [...codes[list]].filter(
      ([, holders]) => holders.filter((h) => h.during === null).length > 1,
    );
    expect(twice).toEqual([]);
  }
});
