import { readClaims } from "../claims/read.ts";
import { type Fault, placeOf } from "../model/fault.ts";
import { firstFew } from "../model/first-few.ts";
import type { Question } from "../model/question.ts";
import { refusalOf, type WrongField, wrongFields } from "../questions/wrong-fields.ts";
import { listOf, mapOf } from "../study/plain.ts";
import { type Study, StudyError } from "../study/study.ts";
import { KEY } from "../study/yaml.ts";
import { LANGS } from "../words/words.ts";
import { narrowedTo } from "./ask/axis.ts";
import { benchFor } from "./bench.ts";
import { askFigure } from "./figure.ts";
import type { FigureBench } from "./kind.ts";
import { type FigureFiles, figuresOf } from "./read.ts";
import type { Axis, Figure } from "./spec.ts";

/**
 * Every fault of the figures of a study, at its own place: files, names there are none of, questions that cannot be asked or drawn so, titles and notes that lack a language.
 * @param made what figures are asked of, where that will be asked more
 */
export async function checkFigures(
  study: Study,
  made: () => Promise<FigureBench> = () => benchFor(study),
): Promise<readonly Fault[]> {
  let files = await figuresOf(study);
  const unworded = unwordedIn(files, languagesOf(study));
  if (files.figures.length + files.broken.size === 0) return files.faults;
  const bench = await readable(made);
  if (bench === null) return [...files.faults, ...unworded];
  files = await figuresNaming(study, files, bench);
  const claims = await claimsThere(study);
  const found = files.figures.flatMap((figure) =>
    wrongIn(bench, figure, claims).map((wrong) => faultOf(files, figure, wrong)),
  );
  return [...files.faults, ...found, ...unworded];
}

/** Files of figures with what the questions of those that could not be read name, and there is not, among their faults. */
export async function figuresNaming(
  study: Study,
  files: FigureFiles,
  { factors }: FigureBench,
): Promise<FigureFiles> {
  if (files.broken.size === 0) return files;
  return figuresOf(study, (what, question, at) => {
    for (const { path, message } of wrongFields(factors, question)) {
      const told = withMend(message, CORRECT);
      at("figure", `${what}: ${told.message}`, told.mend, "question", ...path);
    }
  });
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
  const apart = mend === CORRECT ? withMend(message, mend) : { message, mend };
  const told = { ...spotOf(id, ...path), ...apart, message: `figure ${id}: ${apart.message}` };
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

/** Its errors; where there are none, that it rests on no record. */
function wrongIn(bench: FigureBench, figure: Figure, there: ReadonlySet<string>): readonly Wrong[] {
  let records: number | null = null;
  const ask = () => {
    records = askFigure(bench, figure, false).records.length;
  };
  const errors = errorsIn(bench, figure, there, () => refusalOf(ask));
  return records === 0 && errors.length === 0 ? [NOTHING] : errors;
}

/** Everything that a figure names and there is not; where there is all of it, why it cannot be asked or drawn. */
function errorsIn(
  bench: FigureBench,
  figure: Figure,
  there: ReadonlySet<string>,
  refusal: () => string | null,
): readonly Wrong[] {
  const named = namesWrong(bench, figure).map(
    ({ path, message }): Wrong => ({ path, message, mend: CORRECT }),
  );
  const claims = (figure.claims ?? []).flatMap((id, i): readonly Wrong[] =>
    there.has(id)
      ? []
      : [
          {
            path: ["claims", i],
            message: `bears on a claim that there is not: ${JSON.stringify(id)}`,
            mend: "name a claim of claims/, or take it out",
          },
        ],
  );
  if (named.length > 0) return [...named, ...claims];
  const why = refusal();
  // Why the claim of a curve cannot be read is told there.
  const bare = figure.claims?.some((id) => bench.claims?.has(id) !== true) === true;
  if (why === null || (figure.kind === "curve" && bare)) return claims;
  return [{ ...refusedAt(figure, why), message: why }, ...claims];
}

const CORRECT = "correct the name, or take it out";

/** A refusal parted where its own mend begins, after what it quotes; with another mend where it has none. */
function withMend(refusal: string, otherwise: string): Pick<Wrong, "message" | "mend"> {
  const [, message = refusal, mend = otherwise] =
    /^((?:[^";]|"(?:[^"\\]|\\.)*")*); (.+)$/s.exec(refusal) ?? [];
  return { message, mend };
}

const NOTHING: Wrong = {
  path: ["question"],
  message: "it rests on no record",
  mend: "see that its layer, names and period are those of records; where their absence is what it shows, leave it",
  empty: true,
};

/** Where in its file a figure says what it is refused for, and how to mend that. */
function refusedAt({ kind }: Figure, why: string): Pick<Wrong, "path" | "mend"> {
  const mend = "change its question or its axes: docs/figures.md says what each kind asks";
  const [first = ""] = why.split(" ");
  if (first === kind) return { path: ["kind"], mend };
  return { path: [["series", "panels"].includes(first) ? first : "question"], mend };
}

interface NameWrong {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

function namesWrong({ factors }: FigureBench, figure: Figure): readonly NameWrong[] {
  const { question, against } = figure;
  const under = (path: readonly (string | number)[], wrong: readonly WrongField[]) =>
    wrong.map((one): NameWrong => ({ path: [...path, ...one.path], message: one.message }));
  const own = under(["question"], wrongFields(factors, question));
  const differing = against === undefined ? [] : under(["against"], wrongFields(factors, against));
  const grouping = question.conventions?.grouping;
  const plain: Question = {
    measure: "count",
    layer: question.layer,
    ...(grouping === undefined ? {} : { conventions: { grouping } }),
  };
  const axis = (name: "series" | "columns" | "panels", { field, values }: Axis): readonly NameWrong[] =>
    typeof values === "string"
      ? []
      : values.flatMap((value, i) =>
          wrongFields(factors, narrowedTo(plain, field, value))
            .filter(({ path }) => path.join(".") === field || path.at(-1) === field)
            .map(({ message }) => ({ path: [name, "values", i], message })),
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
function unwordedIn(files: FigureFiles, languages: readonly (typeof LANGS)[number][]): readonly Fault[] {
  const blanks = new Set(files.faults.flatMap((f) => (f.code === "left-blank" ? [placeOf(f)] : [])));
  const places = new Set(files.figures.map(({ id }) => files.spotOf(id).file));
  return [...places].flatMap((file) =>
    (["title", "note"] as const).flatMap((key) =>
      languages.flatMap((lang): readonly Fault[] => {
        const lacking = files.figures.filter(
          (figure) =>
            figure[key] !== undefined &&
            figure[key][lang] === undefined &&
            !blanks.has(placeOf(files.spotOf(figure.id, key, lang, KEY))) &&
            files.spotOf(figure.id).file === file,
        );
        const [first, ...more] = lacking.map((figure) => figure.id);
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
