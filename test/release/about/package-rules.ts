import { listOf, mapOf, type Plain, textOf, textsOf } from "../../../src/study/plain.ts";

/**
 * What of the Data Package specification (v2) a package of tables breaks, one sentence each: written from
 * https://datapackage.org/standard/, since no package carries the profile as a JSON schema.
 */
export function faultsOfPackage(file: unknown): readonly string[] {
  const root = mapOf(file);
  if (root === null) return ["is no object"];
  const faults: string[] = [];
  const need = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  need(root.$schema === "https://datapackage.org/profiles/2.0/datapackage.json", "names no profile");
  need(/^[-a-z0-9._/]+$/.test(textOf(root.name) ?? ""), "has no name");
  need(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(textOf(root.created) ?? ""), "was created on no day");
  for (const name of ["contributors", "licenses", "sources"])
    if (root[name] !== undefined) need(listOf(root[name]).length > 0, `${name} is empty`);
  for (const licence of listOf(root.licenses)) {
    const { name, path } = mapOf(licence) ?? {};
    need(name !== undefined || path !== undefined, "a licence has neither name nor path");
    if (path !== undefined) need(isPath(path), `a licence has no path: ${String(path)}`);
  }
  for (const source of listOf(root.sources)) {
    const { title, path } = mapOf(source) ?? {};
    need(typeof title === "string" && title !== "", "a source has no title");
    if (path !== undefined) need(isPath(path), `a source has no path: ${String(path)}`);
  }
  const resources = listOf(root.resources).map((resource) => mapOf(resource) ?? {});
  need(resources.length > 0, "has no resource");
  const names = resources.map((resource) => textOf(resource.name) ?? "");
  need(new Set(names).size === names.length, "two resources have one name");
  for (const resource of resources) faults.push(...faultsOfResource(resource, resources));
  return faults;
}

/** A path below the package, or an address; never one above it or of the machine. */
function isPath(path: unknown): boolean {
  if (typeof path !== "string" || path === "") return false;
  if (/^(https?|ftp):\/\//.test(path)) return true;
  return !/^[./~]|^file:|\\|\/\.\.\/|:\/\//.test(path);
}

const TYPES = [
  ...["string", "number", "integer", "boolean", "object", "array", "list", "datetime", "date", "time"],
  ...["year", "yearmonth", "duration", "geopoint", "geojson", "any"],
];

function faultsOfResource(resource: Plain, all: readonly Plain[]): readonly string[] {
  const name = textOf(resource.name) ?? "?";
  const faults: string[] = [];
  const need = (holds: boolean, fault: string) => {
    if (!holds) faults.push(`${name} ${fault}`);
  };
  need(/^[-a-z0-9._/]+$/.test(name), "is no name");
  need(isPath(resource.path) && resource.data === undefined, "has no path");
  need(resource.type === "table", "is no table");
  need(resource.bytes === undefined || Number.isInteger(resource.bytes), "has no number of bytes");
  need(/^(sha256:)?[0-9a-f]+$/.test(textOf(resource.hash) ?? "0"), "has no hash");
  const schema = mapOf(resource.schema);
  if (schema === null) return [...faults, `${name} has no schema`];
  const fields = listOf(schema.fields).map((field) => mapOf(field) ?? {});
  const named = fields.map((field) => textOf(field.name) ?? "");
  need(fields.length > 0, "has no field");
  need(new Set(named).size === named.length && !named.includes(""), "has fields of one name");
  for (const field of fields)
    need(TYPES.includes(textOf(field.type) ?? ""), `has no type of ${String(field.name)}`);
  need(JSON.stringify(schema.missingValues) === '[""]', "does not say that a blank is missing");
  for (const field of textsOf(schema.primaryKey))
    need(named.includes(field), `has a key without field ${field}`);
  for (const key of listOf(schema.uniqueKeys))
    for (const field of textsOf(key)) need(named.includes(field), `has a key without field ${field}`);
  for (const link of listOf(schema.foreignKeys)) {
    const { fields: from, reference } = mapOf(link) ?? {};
    const to = mapOf(reference);
    const target = all.find((other) => other.name === to?.resource);
    const there = listOf(mapOf(target?.schema)?.fields).map((field) => textOf(mapOf(field)?.name));
    need(textsOf(from).length === textsOf(to?.fields).length, "links fields to another number of fields");
    for (const field of textsOf(from))
      need(named.includes(field), `links a field ${field} that is not there`);
    for (const field of textsOf(to?.fields)) need(there.includes(field), `links to no field ${field}`);
  }
  return faults;
}
