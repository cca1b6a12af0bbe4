import { expect, test } from "vitest";
import { besidesOf } from "../../src/web/search/besides.ts";

const find = (id: string, name: string, when: string) => ({ kind: "exercises" as const, id, name, when });

test("two finds of one name and year are told apart by their ids", () => {
  const [a, b] = [find("mme-1", "Steppe Eagle 2006", "2006"), find("my-1", "Steppe Eagle 2006", "2006")];
  expect(besidesOf(a, [a, b])).toEqual(["mme-1"]);
  expect(besidesOf(a, [a])).toEqual([]);
  const [c, d] = [find("c", "Rubezh", "2004"), find("d", "Rubezh", "2008")];
  expect(besidesOf(c, [c, d])).toEqual(["2004"]);
  expect(besidesOf({ ...c, kind: "claims" }, [c])).toEqual(["c", "2004"]);
});
