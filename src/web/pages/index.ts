import type { PageKind } from "../page.ts";
import { actor } from "./actor.tsx";
import { actors } from "./actors.tsx";
import { ask } from "./ask.tsx";
import { changes } from "./changes.tsx";
import { claim } from "./claim.tsx";
import { claims, findings } from "./claims.tsx";
import { codebook } from "./codebook.tsx";
import { conflict, conflicts } from "./conflicts.tsx";
import { convention } from "./conventions.tsx";
import { coverage } from "./coverage.tsx";
import { data } from "./data.tsx";
import { embed } from "./embed.tsx";
import { figure } from "./figure.tsx";
import { figures } from "./figures.tsx";
import { gaps } from "./gaps.tsx";
import { home } from "./home.tsx";
import { map } from "./map.tsx";
import { measure } from "./measure.tsx";
import { methods } from "./methods.tsx";
import { network } from "./network.tsx";
import { notFound } from "./not-found.tsx";
import { place } from "./place.tsx";
import { record } from "./record.tsx";
import { recordYear } from "./record-year.tsx";
import { recordTable, recordTables } from "./records.tsx";
import { search } from "./search.tsx";
import { source } from "./source.tsx";
import { sources } from "./sources.tsx";
import { timeline } from "./timeline.tsx";

/** Every kind of page, in the order in which they are written. */
export const pages: readonly PageKind[] = [
  home,
  ask,
  network,
  map,
  timeline,
  coverage,
  search,
  claims,
  findings,
  claim,
  figures,
  figure,
  embed,
  actors,
  actor,
  recordTables,
  recordTable,
  recordYear,
  record,
  place,
  sources,
  source,
  conflicts,
  conflict,
  gaps,
  data,
  changes,
  codebook,
  methods,
  measure,
  convention,
  notFound,
];
