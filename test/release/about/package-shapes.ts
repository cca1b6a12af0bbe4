import { mapOf, textOf } from "../../../src/study/plain.ts";

/** What is wrong with a value, one sentence each, by its place. */
export type Shape = (value: unknown, at: string) => readonly string[];

const refuse = (holds: boolean, at: string, what: string) => (holds ? [] : [`${at} is no ${what}`]);

const text: Shape = (value, at) => refuse(typeof value === "string", at, "text");
const flag: Shape = (value, at) => refuse(typeof value === "boolean", at, "true or false");
const whole: Shape = (value, at) => refuse(Number.isInteger(value), at, "whole number");
const number: Shape = (value, at) => refuse(typeof value === "number", at, "number");

function like(what: string, holds: (text: string) => boolean): Shape {
  return (value, at) => refuse(typeof value === "string" && holds(value), at, what);
}

function list(of: Shape, { least = 0, once = false } = {}): Shape {
  return (value, at) => {
    if (!Array.isArray(value)) return [`${at} is no list`];
    if (value.length < least) return [`${at} is empty`];
    if (once && new Set(value.map((one) => JSON.stringify(one))).size < value.length)
      return [`${at} says one thing twice`];
    return value.flatMap((one, i) => of(one, `${at}/${i}`));
  };
}

function map(parts: Readonly<Record<string, Shape>>, needs: readonly string[] = []): Shape {
  return (value, at) => {
    const given = mapOf(value);
    if (given === null) return [`${at} is no map`];
    const wrong = Object.entries(parts).flatMap(([name, shape]) =>
      given[name] === undefined ? [] : shape(given[name], `${at}/${name}`),
    );
    return [...needs.filter((n) => given[n] === undefined).map((n) => `${at} has no ${n}`), ...wrong];
  };
}

function either(...shapes: readonly Shape[]): Shape {
  return (value, at) => {
    const wrong = shapes.map((shape) => shape(value, at));
    return wrong.some((w) => w.length === 0) ? [] : (wrong[0] ?? []);
  };
}

/** Something said at all, such as a person of whom nothing is known. */
function some(shape: Shape): Shape {
  return (value, at) =>
    Object.keys(mapOf(value) ?? {}).length === 0 ? [`${at} says nothing`] : shape(value, at);
}

/** A path below the package, or an address; never one above it or of the machine. */
const path = like("path", (said) => {
  if (/^(http|ftp)s?:\/\//.test(said)) return true;
  return said !== "" && !/^[./~]|^file:|\\|\/\.\.\/|:\/\//.test(said);
});
const address = like("address", (said) => URL.canParse(said));
const day = like("day and time", (said) => {
  const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
  return shape.test(said) && !Number.isNaN(Date.parse(said));
});
const names = list(text, { least: 1, once: true });

const person = map({
  ...{ title: text, givenName: text, familyName: text, organization: text, path },
  email: like("address of mail", (said) => /^\S+@\S+$/.test(said)),
  roles: list(text, { least: 1 }),
});
const licence: Shape = (value, at) => {
  const { name, path: of } = mapOf(value) ?? {};
  const said = refuse(name !== undefined || of !== undefined, at, "licence with a name or a path");
  const word = like("name of a licence", (one) => /^[-a-zA-Z0-9._]+$/.test(one));
  return [...said, ...map({ name: word, path, title: text })(value, at)];
};
const source = some(map({ title: text, path, email: text, version: text }));

const missing = either(list(text), list(map({ value: text, label: text }, ["value"])));
const categories = (value: Shape) => either(list(value), list(map({ value, label: text }, ["value"])));

/** What limits the values of a field, by what its values are written as. */
function limits(values: Shape, measured: boolean) {
  const bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"].map((n) => [n, values]);
  return map({
    ...{ required: flag, unique: flag, enum: list(values, { least: 1, once: true }) },
    ...(measured ? Object.fromEntries(bounds) : { pattern: text, minLength: whole, maxLength: whole }),
  });
}

const plain = { name: text, title: text, description: text, example: text, rdfType: text };
const usual = like("format", (said) => said === "default");
const word = like("format", (said) => ["default", "email", "uri", "binary", "uuid"].includes(said));

/** The types that our tables have. */
const TYPES: Readonly<Record<string, Shape>> = {
  string: map({ format: word, constraints: limits(text, false), categories: categories(text) }),
  integer: map({
    ...{ format: usual, constraints: limits(either(whole, text), true), categories: categories(whole) },
    ...{ bareNumber: flag, groupChar: text },
  }),
  number: map({ format: usual, constraints: limits(either(number, text), true), decimalChar: text }),
  boolean: map({ format: usual, constraints: map({ required: flag, enum: list(flag, { least: 1 }) }) }),
  year: map({ format: usual, constraints: limits(either(whole, text), true) }),
  date: map({ constraints: limits(text, true) }),
};

const field: Shape = (value, at) => {
  const given = mapOf(value);
  const type = TYPES[textOf(given?.type) ?? ""];
  if (type === undefined) return [`${at} has no type that our tables have`];
  const every = map({ ...plain, missingValues: missing, categoriesOrdered: flag }, ["name"]);
  return [...every(value, at), ...type(value, at)];
};

const link = map({ fields: names, reference: map({ resource: text, fields: names }, ["fields"]) }, [
  "fields",
  "reference",
]);
const schema = map(
  {
    ...{ $schema: text, fields: list(field, { least: 1 }), missingValues: missing },
    primaryKey: either(names, text),
    ...{ uniqueKeys: list(names, { least: 1, once: true }), foreignKeys: list(link, { least: 1 }) },
  },
  ["fields"],
);
const dialect = map({
  $schema: text,
  ...{ header: flag, doubleQuote: flag, skipInitialSpace: flag },
  ...{ delimiter: text, lineTerminator: text, quoteChar: text, escapeChar: text, nullSequence: text },
});
const resource: Shape = (value, at) => [
  ...refuse(mapOf(value)?.data === undefined, at, "file, as it carries its data"),
  ...map(
    {
      ...{ $schema: text, name: text, title: text, description: text, path },
      ...{ format: text, encoding: text, bytes: whole },
      ...{ type: like("table", (said) => said === "table"), homepage: address, dialect, schema },
      mediatype: like("type of media", (said) => /^.+\/.+$/.test(said)),
      hash: like("hash", (said) => /^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32})$/.test(said)),
      ...{ licenses: list(licence, { least: 1 }), sources: list(source) },
    },
    ["name", "path", "type", "schema"],
  )(value, at),
];

/** The forms that the specification asks of each part of a package of tables; what parts say of each other is asked elsewhere. */
export const packageShape: Shape = (value, at) =>
  map(
    {
      ...{ $schema: text, name: text, id: text, title: text, description: text, version: text, image: text },
      ...{ homepage: address, created: day, contributors: list(some(person), { least: 1 }) },
      ...{ keywords: list(text, { least: 1 }), licenses: list(licence, { least: 1 }), sources: list(source) },
      resources: list(resource, { least: 1 }),
    },
    ["name", "created", "resources"],
  )(value, at);
