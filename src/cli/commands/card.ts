import type { Subject } from "../../model/dataset.ts";
import { nearest } from "../../model/near.ts";
import { benchOf } from "../bench.ts";
import { lastYears, partnerLines, recipientLines, standingsOf } from "../card.ts";
import type { Run } from "../command.ts";
import { labelsOf } from "../labels.ts";
import { searchedOf } from "../searched.ts";
import { showPartner, showRecipient, showStandings } from "../show/card.ts";
import { UsageError } from "../usage.ts";
import { word } from "../words.ts";

/** `card`: one screen on a recipient, a partner or a group of partners. */
export const run: Run = async ({ names, given, screen, lang, study: open }) => {
  const [id] = names;
  if (id === undefined)
    throw new UsageError("card of whom? Name an actor of the study or a group of partners");
  const study = await open();
  const { dataset, ask } = await benchOf(study);
  const labels = await labelsOf(study, lang);
  const { subject } = study;
  const groups = groupsIn(subject);
  const group = groups[id];
  if (group === undefined && !dataset.actorIndex.has(id)) {
    const ids = new Map(dataset.actors.map((a) => [labels.actor(a), a]));
    const near = nearest(id, [...dataset.actors, ...Object.keys(groups), ...ids.keys()]);
    const hint = near === null ? "actors.csv lists them" : `did you mean ${ids.get(near) ?? near}?`;
    throw new UsageError(`no actor or group ${JSON.stringify(id)}; ${hint}`);
  }
  const recipient = subject.region.includes(id);
  const periods = [undefined, ...lastYears(dataset, 10)];
  const searched = await searchedOf(study);
  const own = group === undefined ? standingsOf(dataset, id) : { member: [], observer: [] };
  const role = recipient ? "recipient" : group === undefined ? "partner" : "group";
  const inGroups = Object.keys(groups).filter((g) => groups[g]?.includes(id));
  if (given.json === true) {
    const layers = recipient ? recipientLines(ask, id, periods, searched) : partnerLines(ask, id, periods);
    screen.data({ actor: id, name: labels.actor(id), role, groups: inGroups, layers, memberships: own });
    return 0;
  }
  screen.say(
    { text: labels.actor(id), style: "strong" },
    `   ${group === undefined ? id : labels.actors(group)}`,
  );
  const place = recipient ? `${word(lang, "recipient")}, ${subject.regionName}` : word(lang, "partner");
  screen.say(
    { text: place, style: "faint" },
    inGroups.length === 0 || recipient ? "" : `   in ${inGroups.join(", ")}`,
  );
  screen.say("");
  if (recipient) showRecipient(screen, recipientLines(ask, id, periods, searched), labels, lang);
  else showPartner(screen, partnerLines(ask, id, periods), labels, lang);
  if (group === undefined) showStandings(screen, own, labels, lang);
  screen.say("");
  const flags = recipient ? `--to ${id}` : `--from ${id} --to region`;
  screen.hint(`${word(lang, "next")}: multivector ask count --layer exercises ${flags} --by year`);
  return 0;
};

/** Groups of the grouping a study starts from. */
function groupsIn(subject: Subject): Readonly<Record<string, readonly string[]>> {
  const name = subject.conventions.grouping ?? Object.keys(subject.groupings)[0] ?? "";
  const groups = Object.hasOwn(subject.groupings, name) ? subject.groupings[name] : undefined;
  return Object.assign(Object.create(null), groups ?? {});
}
