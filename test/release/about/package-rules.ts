import { listOf, mapOf, type Plain, textOf, textsOf } from "../../../src/study/plain.ts";
import { packageShape } from "./package-shapes.ts";

/**
 * What of the Data Package specification (v2) a package of tables breaks, one sentence each: written from
 * https://datapackage.org/standard/, since no package carries the profile as a JSON schema.
 */
export function faultsOfPackage(file: unknown): readonly string[] {
  const root = mapOf(file);
  if (root === null) return ["is no object"];
  const faults = [...packageShape(root, "")];
  const need = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  need(root.$schema === "https://datapackage.org/profiles/2.0/datapackage.json", "names no profile");
  for (const source of listOf(root.sources))
    need((textOf(mapOf(source)?.title) ?? "") !== "", "a source has no title");
  const resources = listOf(root.resources).map((resource) => mapOf(resource) ?? {});
  const names = resources.map((resource) => textOf(resource.name) ?? "");
  need(new Set(names).size === names.length, "two resources have one name");
  for (const name of [textOf(root.name) ?? "", ...names])
    need(/^[-a-z0-9._/]+$/.test(name), `${name} is no name`);
  for (const resource of resources) faults.push(...faultsOfResource(resource, resources));
  return faults;
}

/** Keys and links that name fields which are not there. */
function faultsOfResource(resource: Plain, all: readonly Plain[]): readonly string[] {
  const name = textOf(resource.name) ?? "?";
  const faults: string[] = [];
  const need = (holds: boolean, fault: string) => {
    if (!holds) faults.push(`${name} ${fault}`);
  };
  const schema = mapOf(resource.schema) ?? {};
  const named = listOf(schema.fields).map((field) => textOf(mapOf(field)?.name) ?? "");
  need(new Set(named).size === named.length && !named.includes(""), "has fields of one name");
  need(JSON.stringify(schema.missingValues) === '[""]', "does not say that a blank is missing");
  const key = textOf(schema.primaryKey);
  for (const field of [...textsOf(schema.primaryKey), ...(key === null ? [] : [key])])
    need(named.includes(field), `has a key without field ${field}`);
  for (const unique of listOf(schema.uniqueKeys))
    for (const field of textsOf(unique)) need(named.includes(field), `has a key without field ${field}`);
  for (const link of listOf(schema.foreignKeys)) {
    const { fields: from, reference } = mapOf(link) ?? {};
    const to = mapOf(reference);
    need(to?.resource !== resource.name, "names itself as what it refers to");
    const target = to?.resource === undefined ? resource : all.find((other) => other.name === to.resource);
    const there = listOf(mapOf(target?.schema)?.fields).map((field) => textOf(mapOf(field)?.name));
    need(textsOf(from).length === textsOf(to?.fields).length, "links fields to another number of fields");
    for (const field of textsOf(from))
      need(named.includes(field), `links a field ${field} that is not there`);
    for (const field of textsOf(to?.fields)) need(there.includes(field), `links to no field ${field}`);
  }
  return faults;
}
