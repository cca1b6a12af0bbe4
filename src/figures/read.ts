import { fieldsOf } from "../claims/read-question.ts";
import { meant } from "../model/near.ts";
import { shown } from "../study/check-text.ts";
import { held, unknownKeys } from "../study/fields.ts";
import { type At, type Listed, listedIn } from "../study/listed.ts";
import { mapOf, type Plain, textOf } from "../study/plain.ts";
import type { Study } from "../study/study.ts";
import { isDay } from "./geo/dates.ts";
import { axisAt } from "./read-axis.ts";
import { textAt, textListAt, wordedAt } from "./read-parts.ts";
import { askedAt, differingAt } from "./read-question.ts";
import { type Figure, KINDS, type Kind, type Sketch } from "./spec.ts";

/** The figures of a study in the order of their files, where each stands, and what is wrong with the files. */
export interface FigureFiles extends Omit<Listed<Figure>, "entries"> {
  readonly figures: readonly Figure[];
}

const KEYS = [
  "id",
  "kind",
  "title",
  "note",
  "question",
  "series",
  "columns",
  "panels",
  "against",
  "border-view",
  "facilities",
  "claims",
  "where",
] as const;
/** An id is part of the names of files and of addresses. */
const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

/**
 * Reads `figures/*.yaml`. A figure with a fault is left out and its faults are told; the others are read all the same.
 * @param more tells further faults of a figure that is left out
 */
export async function figuresOf(study: Study, more: More = () => undefined): Promise<FigureFiles> {
  const ids = new Set<string>();
  const { entries, ...listed } = await listedIn(study, "figures", "figure", (data, at) => {
    const figure = figureOf(data, at, more);
    if (figure !== null && ids.has(figure.id)) more(`figure ${figure.id}`, figure, at);
    if (figure !== null) ids.add(figure.id);
    return figure;
  });
  return { figures: entries, ...listed };
}

/** @param what the figure, as messages call it */
type More = (what: string, figure: Sketch, at: At) => void;

function figureOf(data: unknown, tell: At, more: More): Figure | null {
  let faults = 0;
  const at: At = (...fault) => {
    faults += 1;
    tell(...fault);
  };
  const f = mapOf(data);
  if (f === null) {
    at(
      "not-a-figure",
      `an entry of the list ${held(data)}, where a figure is meant`,
      "start it with `- id:`",
    );
    return null;
  }
  const id = idOf(f, at);
  const what = id === null ? "this figure" : `figure ${id}`;
  unknownKeys(f, KEYS, what, at);
  const kind = kindOf(f, what, at);
  const title = titleOf(f, what, at);
  const note = wordedAt(f, "note", what, at);
  const question = askedAt(f.question, what, at);
  const series = axisAt(f.series, "series", what, at);
  const columns = axisAt(f.columns, "columns", what, at);
  const panels = axisAt(f.panels, "panels", what, at);
  const against = differingAt(f.against, what, at);
  const claims = f.claims === undefined ? null : textListAt(f.claims, `claims of ${what}`, at, ["claims"]);
  const where = textAt(f, "where", what, at, []);
  const borderView = dayOf(f, what, at);
  const facilities = facilitiesOf(f, what, at);
  const read = {
    ...(note === null ? {} : { note }),
    ...(series === null ? {} : { series }),
    ...(columns === null ? {} : { columns }),
    ...(panels === null ? {} : { panels }),
    ...(against === null ? {} : { against }),
    ...(borderView === null ? {} : { borderView }),
    ...(facilities === null ? {} : { facilities }),
    ...(claims === null ? {} : { claims }),
    ...(where === null ? {} : { where }),
  };
  if (faults === 0 && id !== null && kind !== null && title !== null && question !== null)
    return { id, kind, title, question, ...read };
  const sketch: Sketch = {
    ...(id === null ? {} : { id }),
    ...(kind === null ? {} : { kind }),
    ...(title === null ? {} : { title }),
    question: fieldsOf(mapOf(f.question) ?? {}),
    ...read,
  };
  more(what, sketch, at);
  return null;
}

function idOf(f: Plain, at: At): string | null {
  const id = textOf(f.id)?.trim() ?? "";
  if (ID.test(id)) return id;
  if (id === "") {
    const mend = "give it an id: a short name that does not change";
    at(
      "no-id",
      f.id === undefined ? "is a figure without an id" : `the id of a figure ${held(f.id)}`,
      mend,
      "id",
    );
  } else {
    const mend = "write small letters, digits and hyphens, 64 at most: it becomes the name of files";
    at("bad-id", `a figure cannot be called ${shown(id)}`, mend, "id");
  }
  return null;
}

function kindOf(f: Plain, what: string, at: At): Kind | null {
  const name = textOf(f.kind) ?? "";
  const kind = KINDS.find((k) => k === name);
  if (kind !== undefined) return kind;
  const mend = meant(name, KINDS, `write one of ${KINDS.join(", ")}`);
  const wrong = f.kind === undefined ? `${what} has no kind` : `${what}: there is no kind ${shown(name)}`;
  const message = name === "" && f.kind !== undefined ? `${what}: kind ${held(f.kind)}` : wrong;
  at("unknown-kind", message, mend, "kind");
  return null;
}

function titleOf(f: Plain, what: string, at: At): Figure["title"] | null {
  const map = mapOf(f.title);
  if (f.title !== undefined && (map === null || Object.keys(map).length > 0))
    return wordedAt(f, "title", what, at);
  at("no-title", `${what} has no title`, "state its finding or its question: title: { en: … }", "title");
  return null;
}

function facilitiesOf({ facilities }: Plain, what: string, at: At): boolean | null {
  if (facilities === undefined || typeof facilities === "boolean") return facilities ?? null;
  const mend = "write facilities: true, or take it out";
  at("bad-facilities", `${what}: facilities ${held(facilities)}`, mend, "facilities");
  return null;
}

function dayOf(f: Plain, what: string, at: At): string | null {
  const day = textAt(f, "border-view", what, at, []);
  if (day === null || isDay(day)) return day;
  at("bad-border-view", `${what}: not a day: ${shown(day)}`, "write it as YYYY-MM-DD", "border-view");
  return null;
}
