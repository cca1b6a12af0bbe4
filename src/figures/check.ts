import { readClaims } from "../claims/read.ts";
import { byPlace, type Fault, placeOf } from "../model/fault.ts";
import { firstFew } from "../model/first-few.ts";
import { meant, nearest } from "../model/near.ts";
import type { Question } from "../model/question.ts";
import { codesHeld, codesLacking } from "../questions/codes-held.ts";
import { refusalOf, type WrongField, wrongFields } from "../questions/wrong-fields.ts";
import { listOf, mapOf } from "../study/plain.ts";
import { type Study, StudyError } from "../study/study.ts";
import { KEY } from "../study/yaml.ts";
import { LANGS } from "../words/words.ts";
import { AXIS_FIELDS, narrowedTo } from "./ask/axis.ts";
import { benchFor } from "./bench.ts";
import { askFigure } from "./figure.ts";
import type { FigureBench } from "./kind.ts";
import { kinds } from "./kinds/index.ts";
import { type FigureFiles, figuresOf } from "./read.ts";
import type { Axis, Figure, Sketch } from "./spec.ts";

/**
 * Every fault of the figures of a study, at its own place: files, names there are none of, questions that cannot be asked or drawn so, titles and notes that lack a language.
 * @param made what figures are asked of, where that will be asked more
 */
export async function checkFigures(
  study: Study,
  made: () => Promise<FigureBench> = () => benchFor(study),
): Promise<readonly Fault[]> {
  const read = await figuresOf(study);
  if (read.figures.length + read.broken.size === 0) return read.faults;
  const bench = await readable(made);
  const files = await figuresNaming(study, read, bench);
  const claims = await claimsThere(study);
  const found = files.figures.flatMap((figure) =>
    wrongIn(bench, figure, claims).map((wrong) => faultOf(files, figure, wrong)),
  );
  return [...files.faults, ...found, ...unwordedIn(files, languagesOf(study))];
}

/**
 * Files of figures with what those that were left out name and there is not, and why they cannot be of their kind, among their faults.
 * @param bench null where the tables that they ask cannot be read
 */
export async function figuresNaming(
  study: Study,
  files: FigureFiles,
  bench: FigureBench | null,
): Promise<NamingFiles> {
  if (!files.faults.some(({ level }) => level === "error")) return { ...files, out: [] };
  const claims = await claimsThere(study);
  const out: Sketch[] = [];
  const told = await figuresOf(study, (what, figure, at) => {
    out.push(figure);
    for (const { path, message, mend } of wrongAsRead(bench, figure, claims))
      at("figure", `${what}: ${message}`, mend, ...path);
  });
  return { ...told, out };
}

/** Files of figures with those that were left out, as far as they could be read. */
interface NamingFiles extends FigureFiles {
  readonly out: readonly Sketch[];
}

/** Every error of a figure that has been asked. @param why what it was refused for; null where it was not */
export type ErrorsOf = (figure: Figure, why: string | null) => readonly Fault[];

/** Tells the errors of figures that could be read, each at its place. */
export async function figureErrors(study: Study, files: FigureFiles, bench: FigureBench): Promise<ErrorsOf> {
  const claims = await claimsThere(study);
  return (figure, why) =>
    errorsIn(bench, figure, claims, () => why).map((wrong) => faultOf(files, figure, wrong));
}

function faultOf(
  { spotOf }: FigureFiles,
  { id }: Figure,
  { path, message, mend, empty = false }: Wrong,
): Fault {
  const told = { ...spotOf(id, ...path), message: `figure ${id}: ${message}`, mend };
  return empty
    ? { level: "warning", code: "empty-figure", ...told }
    : { level: "error", code: "figure", ...told };
}

/** Figures that cannot be asked or drawn, each with the reason. */
export async function unaskedFigures(
  study: Study,
  made: () => Promise<FigureBench> = () => benchFor(study),
): Promise<ReadonlyMap<string, string>> {
  const { figures } = await figuresOf(study);
  const bench = await made();
  const claims = await claimsThere(study);
  return new Map(
    figures.flatMap((figure) => {
      const wrong = wrongIn(bench, figure, claims).find(({ empty = false }) => !empty);
      return wrong === undefined ? [] : [[figure.id, wrong.message] as const];
    }),
  );
}

/** Ids of the claims that a figure can bear on, those with faults too. */
async function claimsThere(study: Study): Promise<ReadonlySet<string>> {
  const { claims, unsound, broken } = await readClaims(study);
  return new Set([...[...claims, ...unsound].map(({ id }) => id), ...broken.keys()]);
}

/** Nothing where the tables that figures ask cannot be read: that is a fault of its own. */
async function readable<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof StudyError) return null;
    throw error;
  }
}

interface Wrong {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly mend: string;
  /** It can be drawn, and rests on no record. */
  readonly empty?: boolean;
}

/** Its errors; where there are none, that it rests on no record. @param bench null where nothing can be asked */
function wrongIn(bench: FigureBench | null, figure: Figure, there: ReadonlySet<string>): readonly Wrong[] {
  if (bench === null) return wrongAsRead(bench, figure, there);
  let records: number | null = null;
  const ask = () => {
    records = askFigure(bench, figure, false).records.length;
  };
  const errors = errorsIn(bench, figure, there, () => refusalOf(ask));
  return records === 0 && errors.length === 0 ? nothing(bench, figure) : errors;
}

/** All that is wrong as it is read; where its names are those of something and it can be of its kind, why it cannot be asked or drawn. */
function errorsIn(
  bench: FigureBench,
  figure: Figure,
  there: ReadonlySet<string>,
  refusal: () => string | null,
): readonly Wrong[] {
  const read = wrongAsRead(bench, figure, there);
  if (read.some(({ path: [key] }) => key !== "claims")) return read;
  const why = refusal();
  // Why the claim of a curve cannot be read is told there.
  const bare = figure.claims?.some((id) => bench.claims?.has(id) !== true) === true;
  if (why === null || (figure.kind === "curve" && bare)) return read;
  return [refused(figure, why), ...read];
}

/** Everything that a figure names and there is not, and why it cannot be of its kind, as far as it could be read. @param bench null where nothing can be asked */
function wrongAsRead(
  bench: FigureBench | null,
  figure: Sketch,
  there: ReadonlySet<string>,
): readonly Wrong[] {
  const named = bench === null ? [] : namesWrong(bench, figure);
  const claims = (figure.claims ?? []).flatMap((id, i): readonly Wrong[] =>
    there.has(id)
      ? []
      : [
          {
            path: ["claims", i],
            message: `bears on a claim that there is not: ${JSON.stringify(id)}`,
            mend: meant(id, there, "name a claim of claims/, or take it out"),
          },
        ],
  );
  const unfit = figure.kind === undefined ? [] : kinds[figure.kind].unfit(withoutTold(figure, named));
  return [
    ...named.map(({ mend, ...wrong }): Wrong => ({ ...wrong, mend: mend ?? CORRECT })),
    ...unfit.map((why) => refused(figure, why)),
    ...claims,
  ];
}

const CORRECT = "correct the name, or take it out";

/** A figure without the fields of its question that are told by themselves. */
function withoutTold(figure: Sketch, named: readonly NameWrong[]): Sketch {
  const told = new Set(named.flatMap(({ path: [of, field] }) => (of === "question" ? [field] : [])));
  const kept = Object.entries(figure.question).filter(([field]) => !told.has(field));
  return { ...figure, question: Object.fromEntries(kept) };
}

/** That a figure rests on no record; with the codes that may be meant where it asks for some that none has. */
function nothing({ dataset }: FigureBench, { question: { where = {} } }: Figure): readonly Wrong[] {
  const strange = Object.entries(where).flatMap(([field, wanted]) => {
    const codes = codesHeld(dataset, field);
    return codesLacking(wanted, codes).flatMap((code): readonly Wrong[] => {
      const near = nearest(code, codes);
      if (near === null) return [];
      const message = `it rests on no record: none has ${field} ${JSON.stringify(code)}`;
      return [{ path: ["question", "where", field], message, mend: `did you mean ${near}?`, empty: true }];
    });
  });
  return strange.length > 0 ? strange : [NOTHING];
}

const NOTHING: Wrong = {
  path: ["question"],
  message: "it rests on no record",
  mend: "see that its layer, names and period are those of records; where their absence is what it shows, leave it",
  empty: true,
};

/** Why a figure is refused, where in its file it says what that is for, and how to mend it. */
function refused({ kind, question: { measure } }: Sketch, message: string): Wrong {
  const mend = "change its question or its axes: docs/figures.md says what each kind asks";
  const [first = ""] = message.split(" ");
  if (first === kind) return { path: ["kind"], message, mend };
  if (first === measure) return { path: ["question", "measure"], message, mend };
  return {
    path: [["series", "columns", "panels", "against"].includes(first) ? first : "question"],
    message,
    mend,
  };
}

interface NameWrong extends Omit<WrongField, "path"> {
  readonly path: readonly (string | number)[];
}

function namesWrong({ factors }: FigureBench, figure: Sketch): readonly NameWrong[] {
  const { question, against } = figure;
  const under = (path: readonly (string | number)[], wrong: readonly WrongField[]) =>
    wrong.map((one): NameWrong => ({ ...one, path: [...path, ...one.path] }));
  const own = under(["question"], wrongFields(factors, question));
  const differing = against === undefined ? [] : under(["against"], wrongFields(factors, against));
  const grouping = question.conventions?.grouping;
  const plain: Partial<Question> = {
    measure: "count",
    ...(question.layer === undefined ? {} : { layer: question.layer }),
    ...(grouping === undefined ? {} : { conventions: { grouping } }),
  };
  const axis = (name: "series" | "columns" | "panels", { field, values }: Axis): readonly NameWrong[] =>
    typeof values === "string" || !AXIS_FIELDS.includes(field)
      ? []
      : values.flatMap((value, i) =>
          wrongFields(factors, narrowedTo(plain, field, value))
            .filter(({ path }) => path.join(".") === field || path.at(-1) === field)
            .map((wrong) => ({ ...wrong, path: [name, "values", i] })),
        );
  return [
    ...own,
    ...differing,
    ...(["series", "columns", "panels"] as const).flatMap((name) => {
      const given = figure[name];
      return given === undefined ? [] : axis(name, given);
    }),
  ];
}

/** One warning for each file and language that titles lack, and one that notes lack, at the first of them; one left blank is told by itself. */
function unwordedIn(files: NamingFiles, languages: readonly (typeof LANGS)[number][]): readonly Fault[] {
  const blanks = new Set(files.faults.flatMap((f) => (f.code === "left-blank" ? [placeOf(f)] : [])));
  // Of several with one id the first stands.
  const titled = new Map([...files.figures, ...files.out].toReversed().map((one) => [one.id ?? "", one]));
  titled.delete("");
  const all = [...titled]
    .map(([id, figure]) => ({ id, figure, at: files.spotOf(id) }))
    .toSorted((a, b) => byPlace(a.at, b.at));
  const places = new Set(all.map(({ at }) => at.file));
  return [...places].flatMap((file) =>
    (["title", "note"] as const).flatMap((key) =>
      languages.flatMap((lang): readonly Fault[] => {
        const lacking = all.filter(
          ({ id, figure, at }) =>
            at.file === file &&
            figure[key] !== undefined &&
            figure[key][lang] === undefined &&
            !blanks.has(placeOf(files.spotOf(id, key, lang, KEY))),
        );
        const [first, ...more] = lacking.map(({ id }) => id);
        if (first === undefined) return [];
        const message =
          more.length === 0
            ? `figure ${first} has no ${key} in ${lang}, so that it stands in English there`
            : `${lacking.length} figures have no ${key} in ${lang}, so that they stand in English there: ${firstFew([first, ...more])}`;
        const mend = `add it to ${more.length === 0 ? "the" : "each"} ${key}, as in { en: …, ${lang}: … }`;
        return [{ level: "warning", ...files.spotOf(first, key), code: `no-${key}`, message, mend }];
      }),
    ),
  );
}

/** Languages that the study says it writes. */
function languagesOf(study: Study): readonly (typeof LANGS)[number][] {
  const written = listOf(mapOf(study.yaml.data)?.languages);
  return LANGS.filter((lang) => written.includes(lang));
}
