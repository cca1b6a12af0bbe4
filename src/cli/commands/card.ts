import type { Subject } from "../../model/dataset.ts";
import { suggested } from "../../model/near.ts";
import { groupsNamed, UnknownActorError } from "../../model/unknown-actor.ts";
import { leftOutFor, type Scope } from "../../questions/left-out.ts";
import { undatedOf } from "../../questions/outside.ts";
import { periodIn, planOf } from "../../questions/plan.ts";
import { recordsIn } from "../../study/left-out.ts";
import { type Bench, benchOf, yearsOf } from "../../views/bench.ts";
import { type CardAsked, type Line, lastYears, partnerLines, recipientLines } from "../../views/card.ts";
import { beyondOf } from "../../views/card-beyond.ts";
import { type Headlines, headlinesOf } from "../../views/card-referee.ts";
import { contextOf } from "../../views/context.ts";
import { flagsOf, quoted } from "../../views/flags.ts";
import { overAll } from "../../views/over-layers.ts";
import { lookedAt, lookedOf } from "../../views/searched.ts";
import { othersIn, standingsOf } from "../../views/standings.ts";
import { uncountedOf } from "../../views/uncounted.ts";
import { cards } from "../../words/catalogue/cards.ts";
import { frameworkLabels } from "../../words/framework-labels.ts";
import { defaultGrouping, type Labels, labelsOf } from "../../words/labels.ts";
import { between } from "../../words/lists.ts";
import { periodText } from "../../words/phrase.ts";
import { say } from "../../words/say.ts";
import { word } from "../../words/words.ts";
import { idsIn } from "../by-name.ts";
import type { Call, Run } from "../command.ts";
import { setFrom } from "../question.ts";
import { leftOutData, showLeftOut } from "../show/answer.ts";
import { legendOf, showBeyond, showPartner, showRecipient, showStandings } from "../show/card.ts";
import { showHeadlines } from "../show/card-headlines.ts";
import { showOverLayers } from "../show/card-over-layers.ts";
import { hintNext } from "../show/hint-next.ts";
import { UsageError } from "../usage.ts";
import { widthOf } from "../wrap.ts";

/** Whose card it is. */
interface Whose {
  readonly id: string;
  readonly role: "region" | "recipient" | "partner" | "group";
  /** Groups that it is in. */
  readonly within: readonly string[];
  readonly members: readonly string[];
}

/** `card`: one screen on a recipient, a partner, a group of partners or the region. */
export const run: Run = async (call) => {
  const { names, given, screen, lang, study: open } = call;
  const [typed] = names;
  if (typed === undefined)
    throw new UsageError("card of whom? Name an actor of the study, a group of partners, or region");
  periodIn(given.period);
  const study = await open();
  const bench = await benchOf(study);
  const { dataset } = bench;
  const id = await idsIn(study, dataset)(typed);
  const labels = withRegion(await labelsOf(study, lang));
  const groups = groupsIn(study.subject);
  const whose = whoseOf(bench, id, groups, labels);
  const asked = {
    ...askedOf(call, bench, groups, await lookedOf(study)),
    leftOut: (scope: Scope) => leftOutFor(study, [scope]),
  };
  const receives = whose.role === "recipient" || whose.role === "region";
  const lines = receives ? { to: recipientLines(asked, id) } : { from: partnerLines(asked, id) };
  const all = receives ? overAll(asked, id, given.period) : { over: {}, shares: null, lack: null };
  const own = whose.role === "group" || id === "region" ? null : standingsOf(dataset, id);
  const when = given.period === undefined ? {} : { period: given.period };
  const whom = { ...(receives ? { to: id } : { from: id, to: "region" }), ...when };
  const context = given.layer === undefined ? contextOf(bench, whom) : null;
  let headlines: Headlines | null = null;
  if (given.referee === true) {
    screen.progress("reading it under every choice …");
    headlines = headlinesOf(bench, asked, id, lines);
    screen.progress("");
  }
  if (given.json === true) {
    screen.data({
      actor: id,
      name: labels.actor(id),
      role: whose.role,
      groups: whose.within,
      layers: lines.to ?? lines.from,
      over: all.over,
      ...(all.shares === null ? {} : { sphereShares: all.shares }),
      ...leftOutData(study, [cardScope(id, receives, given)]),
      ...(context === null ? {} : { indicators: context.records }),
      memberships: own ?? { member: [], observer: [] },
      ...(headlines === null ? {} : { referee: headlines }),
    });
    return 0;
  }
  const whenText = given.period === undefined ? word(lang, "all time") : periodText(given.period, lang);
  const place = [
    word(lang, whose.role === "group" ? "partner" : whose.role),
    ...(whose.role === "recipient" ? [labels.region] : []),
    ...(whose.members.length === 0 ? [] : [whose.members.join(between(lang, "、"))]),
    ...(receives ? [] : whose.within.map(labels.actor)),
    whenText,
  ];
  const name = labels.actor(id);
  if (context !== null) {
    const counted = `${labels.layer("indicators")} ${context.records}`;
    if (widthOf([name, id, ...place, counted].join("  ")) <= screen.width) place.push(counted);
  }
  screen.say({ text: name, style: "strong" }, name === id ? "" : `  ${id}`, {
    text: `  ${place.join(between(lang, ","))}`,
    style: "faint",
  });
  if (lines.to !== undefined) showRecipient(screen, lines.to, labels, lang);
  else showPartner(screen, id, lines.from, labels, lang);
  const told = lines.to ?? lines.from;
  const layer = fullest(told);
  if (context !== null && layer === null)
    screen.prose(
      say(lang, cards, "context", {
        count: context.records,
        how: `multivector ask ${flagsOf(context.question)}`,
      }),
    );
  showOverLayers(screen, all, labels, lang);
  if (own !== null) {
    const scope = { ...cardScope(id, receives, given), layer: "memberships" };
    const out = receives ? recordsIn(leftOutFor(study, [scope])) : 0;
    const others = (framework: string) => othersIn(dataset, framework, id);
    showStandings(screen, own, others, out, await frameworkLabels(study, lang), lang);
  }
  showLeftOut(screen, study, [cardScope(id, receives, given)], labels, lang);
  showBeyond(screen, beyondOf(asked, id, lines), commandOf(id, given), labels, lang);
  const legend = legendOf(receives, told, lang);
  if (legend !== "" && !screen.quiet) screen.prose(legend, 0, "faint");
  if (headlines !== null) showHeadlines(screen, headlines, labels, study.subject.labels, lang);
  if (layer === null) return 0;
  const flags = `--layer ${layer} ${receives ? `--to ${id}` : `--from ${id} --to region`}`;
  hintNext(screen, lang, `multivector ask count ${flags} --by year`);
  return 0;
};

/** The layer of a card with most in it; null where no layer has anything. */
function fullest(lines: readonly Line[]): string | null {
  const most = (line: Line) => (typeof line.total?.value === "number" ? line.total.value : 0);
  const held = lines.filter(({ value, total }) => value === "count" && total !== null);
  return held.toSorted((a, b) => most(b) - most(a))[0]?.layer ?? null;
}

/** The command of a card, without the attribution that it is under. */
function commandOf(id: string, { layer, period, set = [] }: Call["given"]): string {
  const flags = [
    ...(layer === undefined ? [] : [`--layer ${layer}`]),
    ...(period === undefined ? [] : [`--period ${period}`]),
    ...set.filter((pair) => !pair.startsWith("attribution=")).map((pair) => `--set ${quoted(pair)}`),
  ];
  return ["multivector card", quoted(id), ...flags].join(" ");
}

/** What the lines of a card look at; who sent what is left out is never told. */
function cardScope(id: string, receives: boolean, { layer = "all", period }: Call["given"]): Scope {
  return { layer, ...(receives ? { to: id } : { from: id }), ...(period === undefined ? {} : { period }) };
}

/** @throws UsageError for a name of nobody, with the nearest there is, or UnknownActorError where none is near */
function whoseOf(
  { dataset }: Bench,
  id: string,
  groups: Readonly<Record<string, readonly string[]>>,
  labels: Labels,
): Whose {
  const members = groups[id];
  const within = Object.keys(groups).filter((g) => groups[g]?.includes(id));
  if (id === "region") return { id, role: "region", within: [], members: dataset.subject.region };
  if (members !== undefined) return { id, role: "group", within, members };
  if (dataset.actorIndex.has(id))
    return {
      id,
      role: dataset.subject.region.includes(id) ? "recipient" : "partner",
      within,
      members: [],
    };
  const ids = new Map(
    ["region", ...Object.keys(groups), ...dataset.actors].map((one) => [labels.actor(one), one]),
  );
  const ofStudy = new Set([...dataset.subject.region, ...dataset.subject.partners]);
  const known = [...dataset.actors, ...Object.keys(groups), "region", ...ids.keys()];
  const near = suggested(id, known, (name) => ofStudy.has(ids.get(name) ?? name));
  if (near === null)
    throw new UnknownActorError(
      null,
      id,
      null,
      groupsNamed(dataset.subject, defaultGrouping(dataset.subject)),
    );
  throw new UsageError(`no actor or group ${JSON.stringify(id)}; did you mean ${ids.get(near) ?? near}?`);
}

/** Without a period a person sees all time, and a program the last ten years too. */
function askedOf(
  { given }: Call,
  bench: Bench,
  groups: CardAsked["groups"],
  looked: Awaited<ReturnType<typeof lookedOf>>,
): CardAsked {
  const conventions = setFrom(given);
  const span = yearsOf(bench);
  const { period } = given;
  return {
    ask: bench.ask,
    looked: (question) => lookedAt(looked, question, bench.dataset.subject),
    uncounted: (question) => uncountedOf(bench, question),
    undated: (question) => undatedOf(bench.factors, planOf(bench.factors, question)).length,
    ...(given.layer === undefined ? {} : { layer: given.layer }),
    ...(conventions === null ? {} : { conventions }),
    periods: given.json === true && period === undefined ? [undefined, ...lastYears(bench, 10)] : [period],
    lastFull: span === null || span.last - 1 < span.first ? null : span.last - 1,
    groups,
  };
}

function withRegion(labels: Labels): Labels {
  const actor = (id: string) => (id === "region" ? labels.region : labels.actor(id));
  return { ...labels, actor };
}

/** Groups of the grouping a study starts from. */
function groupsIn(subject: Subject): Readonly<Record<string, readonly string[]>> {
  const name = subject.conventions.grouping ?? Object.keys(subject.groupings)[0] ?? "";
  const groups = Object.hasOwn(subject.groupings, name) ? subject.groupings[name] : undefined;
  return Object.assign(Object.create(null), groups ?? {});
}
