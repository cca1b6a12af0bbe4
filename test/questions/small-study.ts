import { sheetText } from "../../src/study/write.ts";
import type { Texts } from "../memory-files.ts";

/**
 * A made-up study whose answers can be worked by hand. Region: Ada, Bel, Cyr and Dun, of which Dun does nothing.
 * Partners: Pol and Qua; the Pact is led by Pol, the Union by both.
 */
const STUDY = `title: A small study
region: { name: Home, members: [ADA, BEL, CYR, DUN] }
partners: [POL, QUA, PACT, UNION]
groupings:
  with-organisations: { p-led: [POL, PACT], q-led: [QUA, UNION], home: [ADA, BEL, CYR, DUN] }
  states-alone: { p-led: [POL], q-led: [QUA], home: [ADA, BEL, CYR, DUN] }
conventions: { vintage: arms }
`;

type Row = Readonly<Record<string, string>>;

const table = (columns: string, rows: readonly Row[]) => sheetText(columns.split(" "), rows);

const exercise = (id: string, start: string, more: Row = {}): Row => ({
  id,
  start,
  name: id,
  status: "held",
  structure: "single",
  participants_complete: "yes",
  forecast: "no",
  source: "plain",
  ...more,
});

const exercises: readonly Row[] = [
  exercise("e1", "2001-05-10", {
    series: "s1",
    country: "ADA",
    kind: "peacekeeping",
    services: "army",
    troops_low: "100",
    troops_best: "100",
    troops_high: "100",
  }),
  exercise("e2", "2003-06", {
    series: "s1",
    country: "ADA",
    kind: "peacekeeping",
    services: "army;police",
    troops_low: "200",
    troops_high: "400",
  }),
  exercise("e3", "2005", {
    country: "QUA",
    forecast: "yes",
    kind: "police",
    troops_low: "1",
    troops_high: "99",
  }),
  exercise("e4", "2007-03-01", {
    country: "CYR",
    phases: "2",
    framework: "UNION",
    place: "near the Big Lake",
  }),
  exercise("e5", "2009", { country: "ADA;BEL", troops_best: "80", services: "border guards" }),
  exercise("e6", "2011-01-01", { country: "ADA", structure: "umbrella" }),
  exercise("e7", "2011-01-02", { country: "ADA", part_of: "e6" }),
  exercise("e8", "2011-01-05", { structure: "stage", part_of: "e6" }),
  exercise("e9", "2011-02", { country: "POL", status: "announced" }),
  exercise("e10", "2012", { status: "cancelled" }),
  exercise("e11", "2001-05-11", { country: "ADA", series: "s1" }),
  exercise("e12", "2013/2014", { participants_complete: "no" }),
];

const part = (activity: string, role: string, ...actors: readonly string[]): readonly Row[] =>
  actors.map((actor) => ({ activity, actor, role, evidence: "stated" }));

const participants: readonly Row[] = [
  ...part("e1", "organiser", "POL"),
  ...part("e1", "participant", "ADA", "BEL", "POL"),
  { activity: "e2", actor: "PACT", role: "organiser", evidence: "inferred" },
  ...part("e2", "participant", "ADA", "CYR", "POL"),
  ...part("e3", "organiser", "QUA"),
  ...part("e3", "participant", "ADA", "QUA"),
  ...part("e4", "organiser", "QUA"),
  ...part("e4", "co-organiser", "POL"),
  ...part("e4", "participant", "ADA", "BEL", "CYR", "QUA", "POL"),
  ...part("e5", "organiser", "ADA"),
  { activity: "e5", actor: "ADA", role: "participant", agency: "border service", evidence: "stated" },
  ...part("e5", "participant", "BEL"),
  ...part("e5", "observer", "CYR"),
  ...part("e6", "organiser", "UNION"),
  ...part("e6", "participant", "ADA", "BEL", "POL", "QUA"),
  ...part("e7", "organiser", "UNION"),
  ...part("e7", "participant", "ADA", "BEL"),
  ...part("e8", "organiser", "UNION"),
  ...part("e8", "participant", "BEL", "POL"),
  ...part("e9", "organiser", "POL"),
  ...part("e9", "participant", "ADA", "POL"),
  ...part("e10", "organiser", "POL"),
  ...part("e10", "participant", "BEL", "POL"),
  ...part("e11", "organiser", "POL"),
  ...part("e11", "participant", "ADA", "BEL", "POL"),
  ...part("e12", "participant", "BEL", "CYR"),
];

const rival = (name: string, id: string, field: string, value: string, source: string): Row => ({
  table: name,
  id,
  field,
  value,
  source,
});

const values: readonly Row[] = [
  rival("exercises", "e1", "troops", "300", "newer"),
  rival("exercises", "e2", "participants", "ADA;BEL;CYR;POL", "newer"),
  rival("exercises", "e3", "start", "2006", "office"),
  rival("exercises", "e5", "organiser", "BEL", "newer"),
  rival("facilities", "f1", "opened", "2001", "newer"),
  rival("facilities", "f1", "closed", "2012", "newer"),
];

const deal = (
  id: string,
  register: string,
  supplier: string,
  recipient: string,
  order: string,
  more: Row = {},
) => ({
  id,
  register,
  supplier,
  recipient,
  order_year: order,
  status: "delivered",
  source: register === "arms" ? "register" : "plain",
  ...more,
});

const delivery = (deal: string, year: string, tiv: string, units: string): Row => ({
  id: `${deal}-${year.slice(0, 4)}`,
  deal,
  year,
  tiv_millions: tiv,
  units_best: units,
  source: deal.startsWith("m") ? "plain" : "register",
});

const standing = (framework: string, actor: string, role: string, from: string, to = ""): Row => ({
  id: `${framework}-${actor}-${role}`,
  framework,
  actor,
  role,
  from,
  to,
  source: "plain",
});

const sourced = { status: "held", source: "plain" };

/** The small study by path. */
export const smallStudy: Texts = {
  "study.yaml": STUDY,
  "actors.csv": table("id kind name", [
    ...["ADA", "BEL", "CYR", "DUN", "POL", "QUA"].map((id) => ({ id, kind: "state", name: id })),
    { id: "PACT", kind: "organisation", name: "Pact" },
    { id: "UNION", kind: "organisation", name: "Union" },
    { id: "unknown", kind: "other", name: "not named" },
  ]),
  "sources.csv": table("id title date official rests_on", [
    { id: "plain", title: "A newspaper", date: "2010", official: "no" },
    { id: "newer", title: "A later book", date: "2020", official: "no" },
    { id: "office", title: "A ministry", date: "2012", official: "yes" },
    { id: "register", title: "A register", date: "2015", official: "no" },
  ]),
  "series.csv": table("id name", [{ id: "s1", name: "Shield" }]),
  "exercises.csv": table(
    "id name kind series start end place country troops_low troops_best troops_high services framework status structure part_of phases forecast participants_complete source",
    exercises,
  ),
  "participants.csv": table("activity actor role agency services evidence source", participants),
  "values.csv": table("table id field value unit source locator note", values),
  "judgements.csv": table("table a b verdict who on why", [
    { table: "exercises", a: "e11", b: "e1", verdict: "same" },
    { table: "exercises", a: "e3", b: "e4", verdict: "unsure" },
  ]),
  "transfers.csv": table(
    "id register supplier recipient designation category mode order_year money_best currency status source",
    [
      deal("t1", "arms", "POL", "ADA", "2009", { designation: "Falcon jet", category: "Aircraft" }),
      deal("t2", "arms", "QUA", "ADA", "2010", { designation: "Drone-3", category: "Aircraft" }),
      deal("t3", "arms", "POL", "BEL", "2011", { designation: "Tank", category: "Armour", mode: "gift" }),
      deal("t4", "arms", "unknown", "BEL", "2010", { designation: "Rifle", category: "Small arms" }),
      deal("m1", "media", "QUA", "CYR", "2012", {
        designation: "Truck",
        money_best: "1000000",
        currency: "USD",
      }),
    ],
  ),
  "deliveries.csv": table("id deal year units_low units_best units_high tiv_millions source", [
    delivery("t1", "2010", "10", "2"),
    delivery("t1", "2012", "30", "4"),
    delivery("t2", "2011", "20", "1"),
    delivery("t3", "2011/2012", "40", "8"),
    delivery("t4", "2010", "10", ""),
    delivery("m1", "2012", "", "5"),
  ]),
  "facilities.csv": table("id name kind operator host place opened closed structure part_of status source", [
    {
      id: "f1",
      operator: "POL",
      host: "ADA",
      opened: "2003-10",
      closed: "2010",
      structure: "single",
      ...sourced,
    },
    { id: "f2", operator: "QUA", host: "CYR", opened: "2016", structure: "single", ...sourced },
    { id: "f3", operator: "POL", host: "ADA", opened: "2003", structure: "part", part_of: "f1", ...sourced },
  ]),
  "training.csv": table("id name kind provider recipient institution start number_best unit status source", [
    {
      id: "g1",
      provider: "POL",
      recipient: "ADA",
      start: "2010",
      number_best: "100",
      unit: "persons",
      ...sourced,
    },
    {
      id: "g2",
      provider: "QUA",
      recipient: "ADA",
      start: "2011",
      number_best: "5",
      unit: "events",
      ...sourced,
    },
  ]),
  "technology.csv": table("id name kind supplier recipient start money_best currency status source", [
    {
      id: "k1",
      supplier: "QUA",
      recipient: "BEL",
      start: "2012",
      money_best: "7",
      currency: "USD",
      ...sourced,
    },
  ]),
  "assistance.csv": table("id name kind provider recipient start money_best currency status source", [
    {
      id: "a1",
      provider: "POL",
      recipient: "BEL",
      start: "2012",
      money_best: "3",
      currency: "USD",
      ...sourced,
    },
    {
      id: "a2",
      provider: "POL",
      recipient: "BEL",
      start: "2012",
      money_best: "9",
      currency: "USD",
      status: "pledged",
      source: "plain",
    },
  ]),
  "operations.csv": table("id name kind start status source", []),
  "frameworks.csv": table("id name kind founded dissolved source", [
    { id: "PACT", name: "Pact", founded: "2000", source: "plain" },
    { id: "UNION", name: "Union", founded: "2002", dissolved: "2012", source: "plain" },
  ]),
  "memberships.csv": table("id framework actor role from to source", [
    standing("PACT", "POL", "lead", "2000"),
    standing("PACT", "POL", "member", "2000"),
    standing("PACT", "ADA", "member", "2000"),
    standing("PACT", "BEL", "member", "2000", "2005"),
    standing("PACT", "CYR", "observer", "2000"),
    standing("UNION", "POL", "lead", "2002"),
    standing("UNION", "QUA", "lead", "2002"),
    standing("UNION", "ADA", "member", "2002"),
    standing("UNION", "CYR", "member", "2002"),
  ]),
  "indicators.csv": table("id name kind reporter partner start value_best unit source", [
    {
      id: "i1",
      name: "trade",
      kind: "economy",
      reporter: "ADA",
      partner: "POL",
      start: "2010",
      value_best: "500",
      unit: "USD",
      source: "plain",
    },
    {
      id: "i2",
      name: "debt",
      kind: "economy",
      reporter: "BEL",
      partner: "POL",
      start: "2010",
      value_best: "40",
      unit: "percent",
      source: "plain",
    },
  ]),
};
