import { expect, test } from "vitest";
import { faultsOfPackage } from "./package-rules.ts";

/** A package of one table with one of everything that can be written wrong. */
function whole() {
  const field = {
    name: "id",
    type: "string",
    categories: [{ value: "a", label: "A" }],
    constraints: { required: true },
  };
  const link = { fields: ["id"], reference: { fields: ["id"] } };
  const schema = { fields: [field], missingValues: [""], primaryKey: ["id"], foreignKeys: [link] };
  const resource = { name: "t", path: "t.csv", type: "table", mediatype: "text/csv", schema };
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "p",
    created: "2026-11-01T00:00:00Z",
    contributors: [{ title: "Example", roles: ["creator"] }],
    licenses: [{ name: "CC-BY-4.0", path: "LICENCES.md" }],
    sources: [{ title: "A register" }],
    resources: [{ ...resource, bytes: 3, hash: `sha256:${"0".repeat(64)}`, dialect: { header: true } }],
  };
}

test("the rules accept a package that keeps them", () => {
  expect(faultsOfPackage(whole())).toEqual([]);
});

/** Each of these the profile of the specification refuses too, as was tried beside it. */
const SLIPS: readonly (readonly [at: string, value: unknown])[] = [
  ["created", "2026-11-01"],
  ["created", "2026-13-01T00:00:00Z"],
  ["title", 3],
  ["contributors", []],
  ["contributors/0", {}],
  ["contributors/0/roles", "creator"],
  ["contributors/0/path", "../x"],
  ["licenses/0", { title: "x" }],
  ["licenses/0/name", "CC BY"],
  ["sources/0", {}],
  ["sources/0/path", "~x"],
  ["resources", []],
  ["resources/0/name", undefined],
  ["resources/0/path", "/etc/x.csv"],
  ["resources/0/path", "a/../../b.csv"],
  ["resources/0/data", []],
  ["resources/0/type", "chart"],
  ["resources/0/bytes", "12"],
  ["resources/0/hash", "sha256:xyz"],
  ["resources/0/mediatype", "csv"],
  ["resources/0/dialect/header", "true"],
  ["resources/0/schema/fields", []],
  ["resources/0/schema/fields/0/name", undefined],
  ["resources/0/schema/fields/0/type", "text"],
  ["resources/0/schema/fields/0/format", "phone"],
  ["resources/0/schema/fields/0/constraints", { required: "yes" }],
  ["resources/0/schema/fields/0/constraints", { enum: ["a", "a"] }],
  ["resources/0/schema/fields/0/categories", ["a", { value: "b" }]],
  ["resources/0/schema/fields/0/categories", [{ label: "A" }]],
  ["resources/0/schema/missingValues", ""],
  ["resources/0/schema/primaryKey", []],
  ["resources/0/schema/uniqueKeys", ["id"]],
  ["resources/0/schema/foreignKeys", [{ fields: ["id"] }]],
  ["resources/0/schema/foreignKeys/0/reference/resource", "t"],
];

test.each(SLIPS)("%s is seen where it is %j", (at, value) => {
  const file = whole();
  const steps = at.split("/");
  const last = steps.pop() ?? "";
  const place = steps.reduce<unknown>((from, step) => Reflect.get(Object(from), step), file);
  Reflect.set(Object(place), last, value);
  expect(faultsOfPackage(file)).not.toEqual([]);
});
