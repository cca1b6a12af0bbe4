import { RECORDS_LEFT_OUT } from "../../figures/csv.ts";
import { tieLayers } from "../../layers/index.ts";
import { counted } from "../../model/counted.ts";
import { leftOutFor } from "../../questions/left-out.ts";
import { recordsIn } from "../../study/left-out.ts";
import type { CodedActor } from "../actors.ts";
import type { Handed } from "../handed.ts";
import type { Twice } from "../panels/adds-up.ts";
import { countUnholdable } from "../xml.ts";
import type { LayerNetwork, NetworkTie } from "./network.ts";

/** What a network file says of itself, in the order in which it says it. */
export function aboutOf(
  { edition, study }: Pick<Handed, "edition" | "study">,
  network: LayerNetwork,
  attribution: string,
): readonly (readonly [string, string])[] {
  const { title, version, date, hash, licence } = edition;
  const out = recordsOut(study, network);
  const conventions = Object.entries(network.conventions).map(([name, value]) => `${name}=${value}`);
  return [
    ["title", `${title}: ${network.layer}, ${network.period === "whole" ? "all years" : network.period}`],
    ["version", version],
    ["date", date],
    ["data_hash", hash],
    ["licence", licence],
    ["attribution", attribution],
    ["layer", network.layer],
    ["period", network.period],
    ["weight_is", network.unit],
    ["direction", directionOf(network)],
    ["records", String(network.records)],
    ["records_without_tie", untiedSaid(network)],
    ["adds_up_over_periods", network.twice === null ? "yes" : `no: ${WHY_TWICE[network.twice]}`],
    ...(network.inNoPeriod === null ? [] : [["records_in_no_period", String(network.inNoPeriod)] as const]),
    ...(out === 0 ? [] : [[RECORDS_LEFT_OUT, String(out)] as const]),
    ["conventions", conventions.join("; ")],
  ];
}

/** Why ties do not add up over periods. */
const WHY_TWICE: Readonly<Record<Twice, string>> = {
  lasts: "what lasts is in every period in which it is there",
  series: "a series is in every period in which an edition of it was",
  delivered: "an order is in every period in which some of it was delivered",
};

/** How many records of its layer and its period a release leaves out for the terms of their sources. */
function recordsOut(study: Handed["study"], { layer, period }: LayerNetwork): number {
  const when = period === "whole" ? {} : { period: period.replace("-", "..") };
  return recordsIn(leftOutFor(study, [{ layer, ...when }]));
}

/** From whom to whom ties run, by roles. */
function directionOf({ directed, layer: name, conventions }: LayerNetwork): string {
  const layer = tieLayers.find((one) => one.name === name);
  if (!directed || layer === undefined) return "none";
  const { attribution = "" } = conventions;
  const from = layer.attributed ? ATTRIBUTED[attribution] : undefined;
  return `from ${from ?? layer.from.join(" or ")} to ${layer.to.join(" or ")}${layer.attributed ? (APART[attribution] ?? "") : ""}`;
}

/** Whom an activity is attributed to, where not all who send in its layer. */
const ATTRIBUTED: Readonly<Record<string, string>> = {
  organiser: "organiser",
  "umbrella-to-lead-states": "organiser or co-organiser",
  initiator: "initiator",
  participant: "whoever organises or takes part",
};
/** What an attribution makes of these. */
const APART: Readonly<Record<string, string>> = {
  "umbrella-to-lead-states": ", an organisation through the states that led it",
  participant: ", so that ties among those who take part run both ways",
};

/** How many records give no tie, and why. */
function untiedSaid({ untied: { nobody, alone } }: LayerNetwork): string {
  const why = [...(nobody > 0 ? [`${NOBODY}: ${nobody}`] : []), ...(alone > 0 ? [`${ALONE}: ${alone}`] : [])];
  return why.length === 0 ? "0" : `${nobody + alone} (${why.join("; ")})`;
}

export const NOBODY = "nobody is known who supplied or led";
export const ALONE = "fewer than two actors of the network are recorded";

/** Attributes of an actor that every format which has attributes gives it. */
export const ACTOR_ATTRIBUTES = ["name_en", "name_ru", "name_zh", "iso3", "cow", "gw"] as const;

export function actorAttributes(
  actor: CodedActor,
): Readonly<Record<(typeof ACTOR_ATTRIBUTES)[number], string>> {
  return {
    name_en: actor.en,
    name_ru: actor.ru,
    name_zh: actor.zh,
    iso3: actor.iso3,
    cow: actor.cow,
    gw: actor.gw,
  };
}

/** Ids of the records behind a tie in one text. */
export function recordsText({ records }: NetworkTie): string {
  return records.join(";");
}

/** What a network says of itself, and how many characters of it and its names XML cannot hold, where there are any. */
export function withNote(
  network: LayerNetwork,
  actors: readonly CodedActor[],
  about: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  const n = countUnholdable([
    ...about.map(([, text]) => text),
    ...actors.flatMap((a) => [a.id, ...Object.values(actorAttributes(a))]),
    ...network.ties.map(recordsText),
  ]);
  if (n === 0) return about;
  const note = `${counted(n, "character")} that XML 1.0 cannot hold stand here as U+FFFD; the tables have them as they are`;
  return [...about, ["note", note]];
}
