import { grouping } from "../../conventions/grouping.ts";
import { conventions } from "../../conventions/index.ts";
import type { FigureBench } from "../../figures/kind.ts";
import { UNKNOWN } from "../../model/dataset.ts";
import { countedUnit } from "../../questions/counted-unit.ts";
import { inGroups, overBlocs } from "../../questions/grouped.ts";
import { isByParticipant, isOfParticipations } from "../../questions/participations.ts";
import { sendersIn } from "../../questions/parts.ts";
import { groupsOf, type Plan, planOf, statedChoices } from "../../questions/plan.ts";
import { actorsOf, type CodedActor } from "../actors.ts";
import type { Handed } from "../handed.ts";
import type { Column, Table } from "../tables/table.ts";
import { yearsHeld } from "../years-held.ts";
import { addsUpOverYears } from "./adds-up.ts";
import { addingOf, cellsOf, type Filled, type PanelCell, type PanelPair } from "./cells.ts";
import { panelColumns } from "./chosen.ts";
import type { PanelColumn, PanelRows } from "./columns.ts";
import { decimalOf } from "./decimal.ts";
import { leftOutColumns } from "./left-out.ts";

/** What panels do not do that figures may. */
const APART =
  " Each actor by itself: what an organisation leads stands in its own rows, even where a figure counts it with a state.";

/**
 * Panels to work on elsewhere: every recipient and every outside partner in every year of the records, and every partner
 * with every recipient. Each value is the answer to the question that its column names.
 */
export async function panelTables(handed: Pick<Handed, "study" | "bench">): Promise<readonly Table[]> {
  const { study, bench } = handed;
  const { columns } = panelColumns(study, bench);
  const held = yearsHeld(bench.dataset);
  const years =
    held === null ? [] : Array.from({ length: held.last - held.first + 1 }, (_, i) => String(held.first + i));
  const { region } = bench.dataset.subject;
  const partners = partnersHeld(bench, columns);
  const actor = await actorsOf(study);
  const byActor = [
    ...region.map((id) => ({ id, rows: "recipient" as const })),
    ...partners.map((id) => ({ id, rows: "partner" as const })),
  ];
  const ofOne = columns.filter((c) => c.of.some((r) => r !== "dyad"));
  const ofTwo = columns.filter((c) => c.of.includes("dyad"));
  const one = [...ofOne.map((c) => filled(bench, c, ofActor(c))), ...leftOutColumns(study, ofOne)];
  const two = [...ofTwo.map((c) => filled(bench, c, OF_DYAD)), ...leftOutColumns(study, ofTwo)];
  return [
    {
      name: "actor_year",
      title: "Recipients and outside partners by year",
      group: "panels",
      columns: [
        { name: "actor", type: "string", says: `Whose row it is: an id of the table actors.${APART}` },
        {
          name: "role",
          type: "string",
          says: "As what: a recipient of the region, or an outside partner with the region as a whole.",
          codes: [
            { value: "recipient", label: "member of the region" },
            { value: "partner", label: "outside partner" },
          ],
        },
        ...codeColumns("", "the actor"),
        YEAR,
        ...one.flatMap((c) => c.columns),
      ],
      rows: byActor.flatMap(({ id, rows }) =>
        linesOf(one, rows, rows === "recipient" ? { to: id } : { from: id, to: "region" }, years).map(
          ({ year, cells }) => [id, rows, ...codesOf(actor(id)), year, ...cells],
        ),
      ),
      key: ["actor", "role", "year"],
      links: [{ columns: ["actor"], table: "actors", to: ["id"] }],
    },
    {
      name: "dyad_year",
      title: "Outside partners with recipients by year",
      group: "panels",
      columns: [
        { name: "partner", type: "string", says: `The outside partner: an id of the table actors.${APART}` },
        { name: "recipient", type: "string", says: "The recipient: an id of the table actors." },
        ...codeColumns("partner_", "the partner"),
        ...codeColumns("recipient_", "the recipient"),
        YEAR,
        ...two.flatMap((c) => c.columns),
      ],
      rows: partners.flatMap((from) =>
        region.flatMap((to) =>
          linesOf(two, "dyad", { from, to }, years).map(({ year, cells }) => [
            from,
            to,
            ...codesOf(actor(from)),
            ...codesOf(actor(to)),
            year,
            ...cells,
          ]),
        ),
      ),
      key: ["partner", "recipient", "year"],
      links: [
        { columns: ["partner"], table: "actors", to: ["id"] },
        { columns: ["recipient"], table: "actors", to: ["id"] },
      ],
    },
  ];
}

const YEAR: Column = { name: "year", type: "integer", says: "Calendar year." };

const OF_DYAD = "Asked of the partner and the recipient of the row.";

/** Of whom a row of one actor asks, by its role. */
function ofActor({ of }: Pick<PanelColumn, "of">): string {
  const [to, from] = [of.includes("recipient"), of.includes("partner")];
  if (to && from)
    return "Asked of the actor of the row: to it where its role is recipient, from it to the region where it is partner.";
  return to
    ? "Asked of the actor of the row where its role is recipient, to it; blank where it is partner."
    : "Asked of the actor of the row where its role is partner, from it to the region; blank where it is recipient.";
}

/** @param who of whom each row asks */
function filled(bench: FigureBench, { name, of, question }: PanelColumn, who: string): Filled {
  const plan = planOf(bench.factors, question);
  const cells = cellsOf(bench, question);
  const addsUp = addsUpOverYears(plan);
  const over = addsUp ? "Adds up over years." : "Does not add up over years.";
  const [unit, says] = [unitOf(bench, plan), `${saysOf(bench, { of, question }, who)} ${over}`];
  const open =
    plan.measure.atBest === true
      ? "what belongs to nobody known leaves open, each part taken at its best"
      : "gaps, ranges and rival values leave open";
  const number = (suffix: string, text: string): Column => ({
    name: `${name}${suffix}`,
    type: "number",
    says: text,
    unit,
  });
  return {
    of,
    at: (pair) => {
      const cellAt = cells(pair);
      return cellAt === null ? null : (year) => textsOf(cellAt(year));
    },
    columns: [
      { ...number("", says), addsUp },
      number("_low", `The least that ${open}, for ${name}.`),
      number("_high", `The most that ${open}, for ${name}; blank where it has no end.`),
    ],
  };
}

function unitOf({ factors }: FigureBench, plan: Plan): string {
  const { measure, value, layers } = plan;
  if (!measure.unit.startsWith("of the value")) return measure.unit;
  if (value !== "count") return value;
  return layers.length === 1 ? countedUnit(factors, plan) : "activities";
}

function saysOf(
  bench: FigureBench,
  { of, question }: Pick<PanelColumn, "of" | "question">,
  who: string,
): string {
  const { factors, dataset } = bench;
  const { measure, layer, value, where } = question;
  const partner = dataset.subject.partners.find((p) => dataset.actorIndex.has(p));
  const place =
    (of.includes("recipient") && !of.includes("dyad")) || partner === undefined ? {} : { from: partner };
  const plan = planOf(factors, { ...question, ...place, to: "region", period: "0001..9999" });
  const asked = { measure, layer, ...(value === undefined ? {} : { value }), ...where };
  const words = Object.entries(asked).map(([field, text]) => `${field} ${text}`);
  const ofRecords = conventions.flatMap((c) => {
    const value = plan.choices[c.name];
    const decides = c.ofRecords === true && (c !== grouping || plan.asked.grouped);
    return decides && value !== undefined && value !== "" ? [[c.name, value] as const] : [];
  });
  const choices = Object.entries({ ...Object.fromEntries(ofRecords), ...statedChoices(plan) }).map(
    ([n, v]) => `${n}=${v}`,
  );
  const blank =
    addingOf(plan.measure) !== null
      ? "not known; 0 stands where all of it was searched and nothing found"
      : "not known, or no record bears on it";
  const idle = question.conventions?.grouping !== undefined && !plan.asked.grouped;
  const alone = idle ? " Rows are of single actors, so that the grouping chosen changes nothing here." : "";
  return `${[plan.measure.says, ...partnersSaid(bench, plan)].join(" ")} Question: ${words.join(", ")}. ${who} Conventions: ${choices.join(", ") || "none applies"}.${alone} Blank: ${blank}.`;
}

/** What a measure is of where whoever takes part is a partner, and who of the region is one. */
function participationsSaid(region: readonly string[], plan: Plan): readonly string[] {
  if (!isByParticipant(plan)) return [];
  const of = isOfParticipations(plan)
    ? [
        "Several partners take part in one activity: it is of the parts of all participations, which differ from shares of activities.",
      ]
    : [];
  return region.length < 2 ? of : [...of, "Members of the region count as partners of each other."];
}

/** Who the partners are that a measure sets beside each other, and what becomes of what belongs to nobody known. */
function partnersSaid({ dataset }: FigureBench, plan: Plan): readonly string[] {
  if (plan.measure.input !== "parts" || overBlocs(plan.question, plan.measure)) return [];
  const groups = Object.keys(groupsOf(dataset, plan.choices));
  const who =
    inGroups(plan.layers) && groups.length > 0
      ? `Partners are the groups of the grouping ${plan.choices.grouping}, each as one, and every actor that is in none.`
      : "Every actor is a partner of its own, in a group or not.";
  const nobodys =
    plan.measure.amongKnown === true
      ? "What belongs to nobody known is left out of it; only the columns of low and high reckon with it."
      : "What belongs to nobody known is part of everything, and no partner.";
  return [who, nobodys, ...participationsSaid(dataset.subject.region, plan)];
}

function linesOf(
  columns: readonly Filled[],
  rows: PanelRows,
  pair: PanelPair,
  years: readonly string[],
): readonly { readonly year: string; readonly cells: readonly string[] }[] {
  const asked = columns.map((column) => (column.of.includes(rows) ? column.at(pair) : null));
  return years.map((year) => {
    const cells: string[] = [];
    for (const [i, at] of asked.entries())
      cells.push(...(at?.(year) ?? (columns[i]?.columns ?? []).map(() => "")));
    return { year, cells };
  });
}

function textsOf({ value, low, high }: PanelCell): readonly string[] {
  return value === null ? ["", "", ""] : [value, low, high].map(decimalOf);
}

function codeColumns(prefix: string, whose: string): readonly Column[] {
  return [
    {
      name: `${prefix}iso3`,
      type: "string",
      says: `ISO 3166-1 alpha-3 code of ${whose}, former ones and XKX too; blank for whoever is no state by this study or has none.`,
    },
    { name: `${prefix}cow`, type: "integer", says: `Correlates of War code of ${whose}. ${BY_LIST}` },
    { name: `${prefix}gw`, type: "integer", says: `Gleditsch and Ward code of ${whose}. ${BY_LIST}` },
  ];
}

const BY_LIST =
  "Who has one is a state by that list, and by this study where kind in the table actors says so; blank where the study gives none.";

function codesOf({ iso3, cow, gw }: CodedActor): readonly string[] {
  return [iso3, cow, gw];
}

/** Outside partners of a study in its order, then whoever else sends or organises. */
function partnersHeld({ dataset, factors }: FigureBench, columns: readonly PanelColumn[]): readonly string[] {
  const { region, partners } = dataset.subject;
  const senders = new Set<string>();
  for (const { question } of columns) {
    const plan = planOf(factors, question);
    for (const layer of plan.layers)
      for (const s of sendersIn(factors, plan, layer)) senders.add(dataset.actors[s] ?? UNKNOWN);
  }
  const others = [...senders].filter((s) => s !== UNKNOWN && !region.includes(s) && !partners.includes(s));
  return [...partners.filter((p) => dataset.actorIndex.has(p)), ...others.sort()];
}
