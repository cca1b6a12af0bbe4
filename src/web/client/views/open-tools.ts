import type { Atlas } from "../../../figures/geo/atlas.ts";
import { datasetFrom } from "../../../study/packed.ts";
import { lookedIn } from "../../../views/searched.ts";
import { labelsFrom } from "../../../words/labels.ts";
import type { Handed } from "../../data/shapes.ts";
import { hereOf } from "../../here.ts";
import { own, toldOf, toldSource } from "../../views/told.ts";
import type { ViewTools } from "../../views/tools.ts";
import { load } from "../load.ts";
import { pageLang } from "../place.ts";
import { liveBench } from "./live-bench.ts";
import type { Passes } from "./passes.ts";

/** Loads the records and opens the engine on them; null where they cannot be loaded. @param placed whether places are needed, and the base map */
export async function openTools(placed: "no" | "places" | "map", passes: Passes): Promise<ViewTools | null> {
  const lang = pageLang();
  const [study, names, kept, base] = await Promise.all([
    load("dataset"),
    load(`names-${lang}`),
    placed === "no" ? null : load("atlas"),
    placed === "map" ? load("map") : null,
  ]);
  if (study === null || names === null) return null;
  const atlas: Atlas | null =
    kept === null
      ? null
      : { base: () => base, places: kept.places, names: new Map(kept.names), actors: new Map(kept.actors) };
  const dataset = await passes.through(() =>
    datasetFrom(study.packed, (name, open) => passes.once(`table ${name}`, open)),
  );
  const record = (id: string) => toldOf(own(held(`records-${lang}`) ?? {}, id));
  const sources = () => held("sources");
  return {
    lang,
    here: hereOf(lang, document.documentElement.dataset.path ?? ""),
    bench: liveBench(dataset, lookedIn(study.searches), atlas, passes),
    speech: { labels: labelsFrom(names, dataset.subject, lang), subject: dataset.subject, lang },
    about: names.about,
    record,
    page: (id) => record(id)?.path ?? null,
    source: (id) => toldSource(own(sources() ?? {}, id)),
    once: passes.once,
  };
}

/** Loads what lists of records tell; a list that is drawn before has ids alone. */
export async function loadRecords(): Promise<void> {
  await Promise.all([load(`records-${pageLang()}`), load("sources")]);
}

function held<N extends keyof Handed>(name: N): NonNullable<Handed[N]> | null {
  return globalThis.multivectorData?.[name] ?? null;
}
