import type { ByLang, SubjectLabels } from "../model/dataset.ts";
import { withoutTurns } from "../model/turns.ts";
import { entriesOf, mapOf, textOf } from "./plain.ts";

/** Reads `labels` of `study.yaml`: what people call the region, its terms, groups, groupings and registers, by language. */
export function labelsIn(data: unknown): SubjectLabels {
  const labels = mapOf(data) ?? {};
  return {
    title: byLang(labels.title),
    region: byLang(labels.region),
    ...(labels.licence === undefined ? {} : { licence: byLang(labels.licence) }),
    ...(labels.terms === undefined ? {} : { terms: byLang(labels.terms) }),
    ...(labels.source_terms === undefined ? {} : { sourceTerms: named(labels.source_terms, byLang) }),
    groupings: named(labels.groupings, byLang),
    groups: named(labels.groups, (groups) => named(groups, byLang)),
    registers: named(labels.registers, byLang),
    actors: named(labels.actors, byLang),
  };
}

function byLang(data: unknown): ByLang {
  return Object.fromEntries(
    entriesOf(data).flatMap(([lang, value]) => {
      // A label stands in sentences, which it must not turn.
      const text = withoutTurns(textOf(value) ?? "").trim();
      return text === "" ? [] : [[lang, text]];
    }),
  );
}

function named<T>(data: unknown, read: (value: unknown) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(entriesOf(data).map(([name, value]) => [name, read(value)]));
}
