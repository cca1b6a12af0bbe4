/** How the cells of a column are read. */
export const READERS = [
  "text",
  "date",
  "year",
  "quantity",
  "number",
  "actors",
  "code",
  "codes",
  "yes-no",
  "id",
  "source",
  "url",
] as const;

export type Reader = (typeof READERS)[number];

/** What a column of somebody's own table can become. */
export interface Field {
  readonly as: Reader;
  /** Variable of the codebook that its values are of. */
  readonly variable?: string;
  /** The role that its actors have; without one they stand in the row itself. */
  readonly role?: string;
}

export type Fields = Readonly<Record<string, Field>>;

/** The fields of a study's table that somebody's own columns can fill, most telling first; none where such tables are not taken. */
export function fieldsOf(table: string): Fields {
  return Object.hasOwn(TABLE_FIELDS, table) ? (TABLE_FIELDS[table] ?? {}) : {};
}

/** What makes the id of a row where no column has one: first these, then more until rows are told apart. */
export function idFieldsOf(table: string): {
  readonly first: readonly string[];
  readonly more: readonly string[];
} {
  return ID_FIELDS[table] ?? { first: ["name", "start"], more: [] };
}

/** Fields that a table of its kind has, one of each list. */
export function neededIn(table: string): readonly (readonly string[])[] {
  return NEEDED[table] ?? [];
}

/** Fields without which a row of the table says nothing, one of each list: what nobody dated is a record where it says whose it is. */
export function neededOfRow(table: string): readonly (readonly string[])[] {
  const needed = neededIn(table);
  const of = needed.flat().filter((field) => fieldsOf(table)[field]?.as === "actors");
  return needed.map((any) => (any.includes("start") ? [...any, ...of] : any));
}

const text: Field = { as: "text" };
const date: Field = { as: "date" };
const number: Field = { as: "number" };
const actors: Field = { as: "actors" };
const code = (variable: string): Field => ({ as: "code", variable });
const role = (name: string): Field => ({ as: "actors", role: name });

const amount = (stem: string): Fields => ({
  [stem]: { as: "quantity" },
  [`${stem}_low`]: number,
  [`${stem}_best`]: number,
  [`${stem}_high`]: number,
});

const sourced: Fields = {
  source: { as: "source" },
  url: { as: "url" },
  locator: text,
  reliability: text,
  credibility: text,
  confidence: code("confidence"),
  note: text,
};

const money: Fields = { ...amount("money"), currency: text };

const activity = (kind: string): Fields => ({
  id: { as: "id" },
  name: text,
  start: date,
  end: date,
  participants: role("participant"),
  organiser: role("organiser"),
  "co-organiser": role("co-organiser"),
  host: role("host"),
  observer: role("observer"),
  kind: code(kind),
  ...amount("troops"),
  place: text,
  country: actors,
  services: { as: "codes", variable: "service" },
});

/** Every table that a table of one's own can become. */
export const GENERIC_TABLES = [
  "exercises",
  "transfers",
  "facilities",
  "training",
  "operations",
  "technology",
  "assistance",
] as const;

const TABLE_FIELDS: Readonly<Record<string, Fields>> = {
  exercises: {
    ...activity("exercise_kind"),
    series: text,
    framework: text,
    status: code("status"),
    forecast: { as: "yes-no" },
    ...sourced,
  },
  operations: { ...activity("operation_kind"), status: code("status"), ...sourced },
  transfers: {
    id: { as: "id" },
    supplier: actors,
    recipient: actors,
    designation: text,
    description: text,
    category: text,
    order_year: { as: "year" },
    delivery_year: { as: "year" },
    units_ordered: number,
    ...amount("units"),
    ...amount("tiv"),
    ...money,
    mode: code("mode"),
    condition: text,
    local_production: { as: "yes-no" },
    status: code("status"),
    ...sourced,
  },
  facilities: {
    id: { as: "id" },
    name: text,
    kind: code("facility_kind"),
    operator: actors,
    host: actors,
    place: text,
    district: text,
    opened: date,
    closed: date,
    standing: code("standing"),
    ...amount("personnel"),
    ...money,
    status: code("status"),
    ...sourced,
  },
  training: {
    id: { as: "id" },
    name: text,
    kind: code("training_kind"),
    provider: actors,
    recipient: actors,
    institution: text,
    start: date,
    end: date,
    ...amount("number"),
    unit: text,
    status: code("status"),
    ...sourced,
  },
  technology: {
    id: { as: "id" },
    name: text,
    kind: code("technology_kind"),
    company: text,
    supplier: actors,
    recipient: actors,
    place: text,
    start: date,
    ...amount("number"),
    unit: text,
    ...money,
    mode: code("mode"),
    status: code("status"),
    ...sourced,
  },
  assistance: {
    id: { as: "id" },
    name: text,
    kind: code("assistance_kind"),
    provider: actors,
    recipient: actors,
    start: date,
    ...money,
    per: text,
    mode: code("mode"),
    status: code("status"),
    ...sourced,
  },
};

const ID_FIELDS: Readonly<
  Record<string, { readonly first: readonly string[]; readonly more: readonly string[] }>
> = {
  exercises: { first: ["name", "start"], more: ["place", "participants", "organiser", "kind"] },
  operations: { first: ["name", "start"], more: ["place", "participants"] },
  transfers: {
    first: ["supplier", "recipient", "designation", "order_year"],
    more: ["delivery_year", "units", "units_ordered", "description", "money"],
  },
  facilities: { first: ["operator", "host", "name"], more: ["place", "kind"] },
  training: { first: ["provider", "recipient", "name", "start"], more: ["institution", "number", "kind"] },
  technology: { first: ["recipient", "name", "start"], more: ["company", "place", "kind"] },
  assistance: { first: ["provider", "recipient", "name", "start"], more: ["money", "kind"] },
};

const NEEDED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  exercises: [["start"], ["participants", "organiser", "host", "name"]],
  operations: [["start"], ["participants", "organiser", "host", "name"]],
  transfers: [
    ["supplier"],
    ["recipient"],
    ["designation", "description", "category", "deliveries", "units", "money"],
  ],
  facilities: [
    ["operator", "host"],
    ["name", "place"],
  ],
  training: [["provider", "recipient"], ["start"]],
  technology: [["recipient"], ["name", "kind", "company"]],
  assistance: [["provider", "recipient"], ["start"]],
};
