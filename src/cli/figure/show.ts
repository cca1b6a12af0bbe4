import type { ErrorsOf } from "../../figures/check.ts";
import { wordedIn } from "../../figures/figure.ts";
import type { FigureFiles } from "../../figures/read.ts";
import type { Subject } from "../../model/dataset.ts";
import { byPlace, type Fault } from "../../model/fault.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import type { Screen } from "../screen.ts";
import { faultLine } from "../show/faults.ts";
import { cut } from "../wrap.ts";
import type { Drawing } from "./drawing.ts";
import { askedIn } from "./found.ts";
import { figureWords } from "./words.ts";
import type { Written } from "./write.ts";

/** A figure in a list, with all that is wrong with it; one that cannot be read or asked has no hash. */
export interface Listed {
  readonly id: string;
  readonly kind: string | null;
  readonly title: string | null;
  readonly hash: string | null;
  readonly why: string | null;
}

/** Every figure with the hash of its picture and those that cannot be read, and the faults of all. */
export function listedOf(
  { figures, broken, faults }: FigureFiles,
  errorsOf: ErrorsOf,
  drawing: Drawing,
  screen: Screen,
): { readonly listed: readonly Listed[]; readonly faults: readonly Fault[] } {
  const found = [...faults];
  const sound = figures.map((figure, i): Listed => {
    screen.progress(`${i + 1}/${figures.length} ${figure.id}`);
    const { id, kind } = figure;
    const told = { id, kind, title: wordedIn(figure.title, drawing.look.lang) };
    const { made, faults: own } = askedIn(errorsOf, figure, () => drawing.picture(figure).drawn.hash);
    found.push(...own);
    return { ...told, hash: made, why: own.length === 0 ? null : linesOf(own) };
  });
  const unread = [...broken].map(
    ([id, own]): Listed => ({
      id,
      kind: null,
      title: null,
      hash: null,
      why: linesOf(own),
    }),
  );
  return { listed: [...sound, ...unread], faults: found.toSorted(byPlace) };
}

function linesOf(faults: readonly Fault[]): string {
  return faults.map(faultLine).join("\n");
}

/** That there is none, and what the file of one looks like. */
export function showNone(screen: Screen, { conventions }: Subject, lang: Lang): void {
  screen.say(say(lang, figureWords, "none", { file: `${EXAMPLE}.yaml` }));
  screen.say("");
  for (const line of exampleOf(exampleTitle(conventions.attribution), lang)) screen.say(line);
}

const EXAMPLE = "by-year";

/** What the figure asks under the attribution of the study. */
function exampleTitle(attribution: string | undefined) {
  if (attribution === "participant") return "exampleOfParticipants";
  return attribution === "initiator" ? "exampleOfInitiators" : "exampleTitle";
}

/** A figure of exercises, which any study can draw. */
function exampleOf(title: ReturnType<typeof exampleTitle>, lang: Lang): readonly string[] {
  return [
    `- id: ${EXAMPLE}`,
    "  kind: bars",
    `  title: ${JSON.stringify(say(lang, figureWords, title))}`,
    "  question: { measure: count, layer: exercises, to: region, by: year }",
    "  series: { field: from, values: groups, rest: true }",
  ];
}

/** The figures of a study that can be drawn as a table. */
export function showListed(screen: Screen, all: readonly Listed[], { look }: Drawing): void {
  const listed = all.filter((one) => one.hash !== null);
  const { lang, theme, width } = look;
  const head = (key: "kind" | "hash") => say(lang, figureWords, key);
  const room = screen.width - 2;
  screen.table(
    [{ head: "id" }, { head: head("kind") }, { head: head("hash") }],
    listed.map(({ id, kind, hash }) => [
      { text: id, style: "strong" },
      kind ?? "",
      { text: hash ?? "", style: "faint" },
    ]),
    0,
    (row) => ({ text: `  ${cut(listed[row]?.title ?? "", room)}`, style: "faint" }),
  );
  const params = { count: listed.length, width: `${width}`, theme: say(lang, figureWords, theme) };
  screen.prose(say(lang, figureWords, "listed", params), 0, "faint");
}

/** What was written. */
export function showWritten(screen: Screen, written: readonly Written[], { look }: Drawing): void {
  screen.table(
    [{ head: "" }, { head: "" }, { head: "", right: true }],
    written.map(({ file, bytes, replaced }) => [
      { text: file, style: "strong" },
      { text: say(look.lang, figureWords, replaced ? "replaced" : "written"), style: "faint" },
      { text: sizeText(bytes), style: "faint" },
    ]),
  );
}

function sizeText(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : `${Math.round(bytes / 1024)} KB`;
}
