import type { Convention } from "../../conventions/convention.ts";
import { conventions } from "../../conventions/index.ts";
import { layers } from "../../layers/index.ts";
import { counted } from "../../model/counted.ts";
import { appliesTo } from "../../questions/plan.ts";
import { mapOf, textOf } from "../../study/plain.ts";
import { type Creator, releaseOf } from "../../study/release.ts";
import { heldLayers } from "../../views/first-layers.ts";
import { methodsText } from "../../words/convention-words.ts";
import { listText, sentencesText } from "../../words/lists.ts";
import { defaultOf } from "../../words/methods.ts";
import { studyCitation } from "../../words/study-citation.ts";
import { LANGS, type Lang } from "../../words/words.ts";
import type { Handed } from "../handed.ts";
import { unnamedMakers } from "../unnamed.ts";

/** Who a release is cited by; where the study names nobody, its makers without names. */
export function makersOf({ edition }: Pick<Handed, "edition">): readonly Creator[] {
  return edition.creators.length > 0 ? edition.creators : [{ name: unnamedMakers(edition.title) }];
}

/** That a study names nobody who made it, and what stands in their place; blank where it names somebody. */
export function unmadeSaid({ edition }: Pick<Handed, "edition">): string {
  return edition.creators.length > 0
    ? ""
    : `The study names nobody who made it: “${unnamedMakers(edition.title)}” stands where a name has to.`;
}

/** How to cite a release, in one line, as its pages say it. */
export function citationOf({ edition, study }: Pick<Handed, "edition" | "study">): string {
  const { creators, title, date, version, hash, software } = edition;
  const root = mapOf(study.yaml.data);
  return studyCitation("en", {
    ...{ authors: creators.map(({ name }) => name), title, year: date.slice(0, 4) },
    ...{ version, hash, software },
    ...{ doi: textOf(root?.doi)?.trim() ?? "", url: textOf(root?.url)?.trim() ?? "" },
  });
}

/** What the study says that it is; null where it says nothing. */
export function descriptionOf({ study }: Pick<Handed, "study">): string | null {
  return textOf(mapOf(study.yaml.data)?.description)?.trim() || null;
}

/** The title in languages other than English that the study has it in. */
export function titlesOf({
  study,
  edition,
}: Handed): readonly { readonly lang: Lang; readonly title: string }[] {
  return LANGS.flatMap((lang) => {
    const title = study.subject.labels?.title[lang];
    return lang === "en" || title === undefined || title === edition.title ? [] : [{ lang, title }];
  });
}

/** SPDX identifier of the licence of the study's own coding, and its address; null where it names none. */
export function spdxOf({
  study,
}: Pick<Handed, "study">): { readonly id: string; readonly url: string } | null {
  const { licence } = releaseOf(study.yaml.data);
  return licence === null ? null : { id: licence, url: `https://spdx.org/licenses/${licence}.html` };
}

/** The licence of the study's own coding, or that it names none. */
export function licenceSaid({ edition }: Pick<Handed, "edition">): string {
  return edition.licence === "" ? "The study names none for its own coding." : edition.licence;
}

/** Every convention with the value that questions take where they do not say. */
export function chosenIn({ study, bench }: Handed): Readonly<Record<string, string>> {
  const holding = { subject: study.subject, tables: bench.dataset.tables };
  return Object.fromEntries(conventions.map(({ name }) => [name, defaultOf(name, holding)]));
}

const N = conventions.length;
const COUNTED: Readonly<Record<Lang, string>> = {
  en: `Where a question does not say otherwise, every number here is counted under ${N} named conventions.`,
  ru: `Если в вопросе не сказано иное, все числа здесь посчитаны по таким правилам счёта (${N}).`,
  zh: `除非问题另有说明，此处所有数字均按${N}项有名称的约定统计。`,
};

/** The sentence of method that the table of conventions follows. */
export function countedBy(lang: Lang): string {
  return COUNTED[lang];
}

/** The conventions that bear on the layers of which a release has records, in their order, and these layers by name. */
export function bearingIn({ bench }: Pick<Handed, "bench">): {
  readonly names: readonly string[];
  readonly layers: readonly string[];
} {
  const held = heldLayers(bench, layers);
  const bearing = conventions.filter(
    (one) =>
      appliesTo(one, held) && (one.reads === undefined || held.some(({ name }) => one.reads?.includes(name))),
  );
  return { names: bearing.map(({ name }) => name), layers: held.map(({ name }) => name) };
}

/**
 * How a release counts, as a methods section has it: a sentence for each convention that bears on its layers, which ends with its
 * name, those that choose among records first; the other conventions by name, so that none is missed.
 */
export function methodsOf(handed: Handed): string {
  const { title, version } = handed.edition;
  const { subject } = handed.study;
  const { names } = bearingIn(handed);
  const chosen = chosenIn(handed);
  const bearing = conventions.filter(({ name }) => names.includes(name));
  const set = bearing.filter(({ name }) => chosen[name] !== "");
  const told = (some: readonly Convention[]) => {
    const values = some.map(({ name }) => [name, chosen[name] ?? ""]);
    return methodsText("en", Object.fromEntries(values), subject.labels, true);
  };
  const none = namesOf(bearing.filter((one) => !set.includes(one)));
  const others = namesOf(conventions.filter((one) => !bearing.includes(one)));
  return sentencesText("en", [
    `Where a question does not say otherwise, every number of ${title} (version ${version}) is counted under ${counted(names.length, "named convention")}; the name of each stands in brackets`,
    told(set.filter(({ ofRecords }) => ofRecords === true)),
    "The choices that follow bear only on measures that use them.",
    told(set.filter(({ ofRecords }) => ofRecords !== true)),
    none === "" ? "" : `The study has nothing to choose from for ${none}.`,
    others === "" ? "" : `No layer with records here is one that these bear on: ${others}.`,
  ]);
}

function namesOf(some: readonly Convention[]): string {
  return listText(
    "en",
    some.map(({ name }) => name),
  );
}

/** An ORCID as an address. */
export function orcidUrl(orcid: string): string {
  return `https://orcid.org/${orcid.trim().replace(/^https?:\/\/orcid\.org\//, "")}`;
}
