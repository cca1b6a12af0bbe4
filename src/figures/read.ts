import { questionOf } from "../claims/read.ts";
import type { Fault } from "../model/fault.ts";
import { meant } from "../model/near.ts";
import { QUESTION_FIELDS, type Question } from "../model/question.ts";
import { listOf, mapOf, type Plain, textOf, textsOf } from "../study/plain.ts";
import { decode, type Study, unreadable } from "../study/study.ts";
import { yamlOf } from "../study/yaml.ts";
import { LANGS } from "../words/words.ts";
import { isAxisField } from "./ask/axis.ts";
import { isDay } from "./geo/dates.ts";
import { type Axis, type Figure, KINDS, type Kind, type Worded } from "./spec.ts";

/** The figures of a study in the order of their files, where each stands, and what is wrong with the files. */
export interface FigureFiles {
  readonly figures: readonly Figure[];
  readonly places: ReadonlyMap<string, Place>;
  readonly faults: readonly Fault[];
}

export interface Place {
  readonly file: string;
  readonly row: number;
  readonly column: number;
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
  "claims",
  "where",
] as const;
const AXIS_KEYS = ["field", "values", "rest"] as const;
/** Words that stand for values which the study knows. */
const NAMED = ["groups", "partners", "region", "layers", "all"] as const;
/** An id is part of the names of files and of addresses. */
const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Reads `figures/*.yaml`. A figure that cannot be read is a fault, and the others are read all the same. */
export async function figuresOf(study: Study): Promise<FigureFiles> {
  const figures: Figure[] = [];
  const places = new Map<string, Place>();
  const faults: Fault[] = [];
  const names = (await study.files.list("figures")).filter((name) => /\.ya?ml$/.test(name));
  for (const name of names) {
    const file = `figures/${name}`;
    const yaml = await readYaml(study, file, faults);
    if (yaml === null || yaml.data === null) continue;
    const fault = (place: { row: number; column: number }, code: string, message: string, mend: string) => {
      faults.push({ level: "error", file, ...place, code, message, mend });
    };
    if (!Array.isArray(yaml.data))
      fault({ row: 1, column: 1 }, "not-a-list", "is no list of figures", "start each figure with `- id:`");
    listOf(yaml.data).forEach((item, i) => {
      const at: At = (code, message, mend, ...path) => fault(yaml.placeOf([i, ...path]), code, message, mend);
      const figure = figureOf(item, at);
      if (figure === null) return;
      const other = places.get(figure.id);
      if (other === undefined) {
        figures.push(figure);
        places.set(figure.id, { file, ...yaml.placeOf([i]) });
      } else {
        const mend = "give one of them another id";
        at("duplicate-id", `figure ${figure.id} stands in ${other.file} too`, mend, "id");
      }
    });
  }
  return { figures, places, faults };
}

type At = (code: string, message: string, mend: string, ...path: readonly (string | number)[]) => void;

async function readYaml(
  study: Study,
  file: string,
  faults: Fault[],
): Promise<ReturnType<typeof yamlOf> | null> {
  try {
    const bytes = await study.files.read(file);
    if (bytes === null) return null;
    const yaml = yamlOf(file, decode(file, bytes));
    faults.push(...yaml.faults);
    return yaml.faults.length > 0 ? null : yaml;
  } catch (error) {
    faults.push(unreadable(file, error));
    return null;
  }
}

function figureOf(data: unknown, at: At): Figure | null {
  const f = mapOf(data);
  const id = textOf(f?.id)?.trim() ?? "";
  if (f === null || id === "") {
    at("no-id", "is a figure without an id", "give it an id: a short name that does not change");
    return null;
  }
  if (!ID.test(id)) {
    const mend = "write small letters, digits and hyphens, 64 at most: it becomes the name of files";
    at("bad-id", `a figure cannot be called ${shown(id)}`, mend, "id");
    return null;
  }
  unknownKeys(f, KEYS, `figure ${id}`, at);
  const kind = kindOf(f.kind, id, at);
  const title = wordedOf(f.title);
  if (title === null)
    at(
      "no-title",
      `figure ${id} has no title`,
      "state its finding or its question: title: { en: … }",
      "title",
    );
  const question = askedOf(f.question, id, at);
  const axes = {
    series: axisOf(f.series, "series", id, at),
    columns: axisOf(f.columns, "columns", id, at),
    panels: axisOf(f.panels, "panels", id, at),
  };
  const bad = Object.values(axes).some((axis) => axis === "bad");
  if (kind === null || title === null || question === null || bad) return null;
  const note = wordedOf(f.note);
  const against = mapOf(f.against);
  const where = textOf(f.where);
  const borderView = textOf(f["border-view"]);
  if (borderView !== null && !isDay(borderView)) {
    at("bad-border-view", `not a day: ${shown(borderView)}`, "write it as YYYY-MM-DD", "border-view");
    return null;
  }
  return {
    id,
    kind,
    title,
    question,
    ...(note === null ? {} : { note }),
    ...given("series", axes.series),
    ...given("columns", axes.columns),
    ...given("panels", axes.panels),
    ...(against === null ? {} : { against: fieldsOf(against) }),
    ...(borderView === null ? {} : { borderView }),
    ...(f.claims === undefined ? {} : { claims: textsOf(f.claims) }),
    ...(where === null ? {} : { where }),
  };
}

function given(name: "series" | "columns" | "panels", axis: Axis | "bad" | null): Partial<Figure> {
  return axis === null || axis === "bad" ? {} : { [name]: axis };
}

function kindOf(data: unknown, id: string, at: At): Kind | null {
  const name = textOf(data) ?? "";
  const kind = KINDS.find((k) => k === name);
  if (kind !== undefined) return kind;
  const mend = meant(name, KINDS, `write one of ${KINDS.join(", ")}`);
  at("unknown-kind", `figure ${id}: there is no kind ${shown(name)}`, mend, "kind");
  return null;
}

function askedOf(data: unknown, id: string, at: At): Question | null {
  const question = questionOf(data);
  if (question === null) {
    const mend = "give it a question with a measure and a layer";
    at("no-question", `figure ${id} asks nothing`, mend, "question");
    return null;
  }
  const q = mapOf(data) ?? {};
  return unknownKeys(q, QUESTION_FIELDS, `the question of figure ${id}`, at, "question") ? null : question;
}

function axisOf(data: unknown, name: string, id: string, at: At): Axis | "bad" | null {
  if (data === undefined || data === null) return null;
  const a = mapOf(data);
  const field = textOf(a?.field) ?? "";
  if (a === null || !isAxisField(field)) {
    const mend = "name from, to, period, layer, value, where.kind, where.service or a convention";
    at("bad-axis", `figure ${id}: ${name} cannot run over ${shown(field)}`, mend, name, "field");
    return "bad";
  }
  const unknown = unknownKeys(a, AXIS_KEYS, `${name} of figure ${id}`, at, name);
  const word = NAMED.find((n) => n === a.values);
  const values = word ?? textsOf(a.values);
  if (unknown || values.length === 0) {
    const mend = `list them, or write one of ${NAMED.join(", ")}`;
    if (!unknown) at("bad-axis", `figure ${id}: ${name} has no values`, mend, name, "values");
    return "bad";
  }
  return { field, values, ...(a.rest === true ? { rest: true } : {}) };
}

/** Says each key that there is none of; true where there is one. */
function unknownKeys(
  data: Plain,
  known: readonly string[],
  what: string,
  at: At,
  ...path: readonly string[]
): boolean {
  const odd = Object.keys(data).filter((key) => !known.includes(key));
  for (const key of odd) {
    const mend = meant(key, known, `write one of ${known.join(", ")}`);
    at("unknown-key", `${what}: there is no key ${shown(key)}`, mend, ...path, key);
  }
  return odd.length > 0;
}

function wordedOf(data: unknown): Worded | null {
  const plain = textOf(data);
  if (plain !== null && plain.trim() !== "") return { en: plain.trim() };
  const by = mapOf(data);
  const texts = LANGS.flatMap((lang) => {
    const text = textOf(by?.[lang])?.trim() ?? "";
    return text === "" ? [] : [[lang, text] as const];
  });
  const en = texts.find(([lang]) => lang === "en") ?? texts[0];
  return en === undefined ? null : { ...Object.fromEntries(texts), en: en[1] };
}

/** Fields that differ from the question. */
function fieldsOf(data: Plain): Partial<Question> {
  const { measure: _, layer: __, ...rest } = questionOf({ measure: "", layer: "", ...data }) ?? {};
  const measure = textOf(data.measure);
  const layer = textOf(data.layer);
  return { ...rest, ...(measure === null ? {} : { measure }), ...(layer === null ? {} : { layer }) };
}

function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
