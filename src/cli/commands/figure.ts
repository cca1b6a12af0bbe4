import { figureErrors, figuresNaming } from "../../figures/check.ts";
import { isPlaceless } from "../../figures/geo/bare.ts";
import type { Place } from "../../figures/geo/places.ts";
import { figuresOf } from "../../figures/read.ts";
import type { Subject } from "../../model/dataset.ts";
import { byPlace, type Fault } from "../../model/fault.ts";
import { later } from "../../questions/later.ts";
import { outsideParts } from "../../release/writing/in-study.ts";
import { outsideReleases } from "../../release/writing/outside.ts";
import { fileNames } from "../../views/file-names.ts";
import { quoted } from "../../views/flags.ts";
import { views } from "../../words/catalogue/views.ts";
import { say } from "../../words/say.ts";
import { clean } from "../clean.ts";
import type { Call, Run } from "../command.ts";
import { type Format, formatsOf, lookOf, PROPOSED } from "../figure/asked.ts";
import { documentsOf } from "../figure/document.ts";
import { type Drawing, drawingOf, type Picture } from "../figure/drawing.ts";
import { facesOf, filesOf, type Making, warnOfMissing } from "../figure/files.ts";
import { askedIn, namedIn, refuseUnknown } from "../figure/found.ts";
import { newestOf, type Rested, receiptsOf } from "../figure/receipt.ts";
import { listedOf, showListed, showNone, showWritten } from "../figure/show.ts";
import { type Output, type Written, writeFiles } from "../figure/write.ts";
import { faultLine, refuseWrong, showFaults } from "../show/faults.ts";
import { hintNext } from "../show/hint-next.ts";
import { tellPerson } from "../show/study-errors.ts";
import { UsageError } from "../usage.ts";
import { version } from "../version.ts";
import { messageText } from "../wrap.ts";

/** What is written where no format is named. */
const USUAL: readonly Format[] = ["svg", "png", "csv"];

/** `figure`: draws figures of the study and writes each with its numbers, caption and receipt; without an id lists them. */
export const run: Run = async (call) => {
  const { names, given, screen, lang } = call;
  const formats = formatsOf(given);
  const look = lookOf(given, lang);
  const every = names.length === 0;
  if (given.all === true && !every) throw new UsageError("name figures or add --all, and not both");
  if (given.out !== undefined) refuseFolder(given.out);
  const study = await call.study();
  const { subject } = study;
  const files = await figuresOf(study);
  refuseUnknown(files, names);
  screen.progress("reading the records …");
  const drawing = await drawingOf(study, look);
  const found = await figuresNaming(study, files, drawing.bench);
  const errorsOf = await figureErrors(study, found, drawing.bench);
  if (every && given.all !== true) {
    const code = list(call, subject, listedOf(found, errorsOf, drawing, screen), drawing);
    await tellPerson(call, study);
    return code;
  }
  const wanted = every ? found.figures : namedIn(found, names);
  const faults: Fault[] = every ? [...found.faults] : [];
  const pictures = wanted.flatMap((figure, i) => {
    screen.progress(`${i + 1}/${wanted.length} ${figure.id}`);
    const { made, faults: own } = askedIn(errorsOf, figure, () => drawing.picture(figure));
    if (every) faults.push(...own);
    else if (made === null) refuseWrong(own);
    return made ?? [];
  });
  screen.progress("");
  const [only] = pictures;
  const printed = pictures.length === 1 && given.json !== true && given.out === undefined;
  if (only !== undefined && printed && goesToPipe(formats)) {
    process.stdout.write(formats?.[0] === "csv" ? only.drawn.csv : only.drawn.svg);
    await tellPerson(call, study);
    return 0;
  }
  const receipts = await receiptsOf(study);
  const rested = new Map(pictures.map((p) => [p.figure.id, receipts(idsOf(p))]));
  const ids = found.figures.map((figure) => figure.id);
  const writes = given.json !== true || formats !== null || given.out !== undefined;
  if (writes) refuseFolder(given.out ?? ".");
  const written = writes
    ? await writtenOf(call, ids, pictures, rested, {
        formats: formats ?? USUAL,
        drawing,
        dated: await newestOf(study),
        version: await version(),
      })
    : new Map<string, readonly Written[]>();
  if (given.json === true) {
    const documents = documentsOf(pictures, rested, written, look);
    screen.data(names.length === 1 ? documents[0] : documents);
  } else if (pictures.length === 0 && faults.length === 0) showNone(screen, subject, lang);
  else showWritten(screen, [...written.values()].flat(), drawing);
  if (given.json !== true && pictures.some(({ figure }) => figure.kind === "map"))
    tellPlaceless(call, drawing.bench.atlas?.places ?? [], subject.region);
  for (const fault of faults.toSorted(byPlace))
    process.stderr.write(`${messageText(clean(faultLine(fault)), process.stderr)}\n`);
  await tellPerson(call, study);
  return faults.length === 0 ? 0 : 1;
};

/** Says which file a map takes its places from, where none of them is in the region. */
function tellPlaceless({ screen, lang }: Call, places: readonly Place[], region: readonly string[]): void {
  if (isPlaceless(places, region)) screen.hint(say(lang, views, "mapPlacesLive"));
}

/** @throws ChangeError for a folder that figures may not be written into, whatever they are called */
function refuseFolder(folder: string): void {
  outsideReleases(folder, "beside");
  outsideParts(folder);
}

/** Ids of all that a figure rests on: its activities, and what its marks name besides, such as deliveries. */
function idsOf({ asked, drawn }: Picture): ReadonlySet<string> {
  return new Set([...asked.records, ...drawn.marks.flatMap((mark) => mark.receipt)]);
}

/** Whether one picture as text goes to whatever reads our output. */
function goesToPipe(formats: readonly Format[] | null): boolean {
  const [format = "svg", ...more] = formats ?? [];
  return process.stdout.isTTY !== true && more.length === 0 && (format === "svg" || format === "csv");
}

function list(
  { screen, given, lang }: Call,
  subject: Subject,
  { listed, faults }: ReturnType<typeof listedOf>,
  drawing: Drawing,
): number {
  screen.progress("");
  const first = listed.find((one) => one.hash !== null);
  if (given.json === true) screen.data(listed);
  else {
    if (listed.length === 0 && faults.length === 0) showNone(screen, subject, lang);
    if (first !== undefined) showListed(screen, listed, drawing);
    if (faults.length > 0) {
      if (first !== undefined) screen.say("");
      showFaults(screen, faults, lang);
    }
    if (first !== undefined)
      hintNext(screen, lang, `multivector figure ${quoted(first.id)} --out ${PROPOSED}`);
  }
  return faults.length === 0 ? 0 : 1;
}

/** Makes the files of all figures, then writes them together. */
async function writtenOf(
  { given, screen }: Call,
  ids: readonly string[],
  pictures: readonly Picture[],
  rested: ReadonlyMap<string, readonly Rested[]>,
  making: Omit<Making, "fonts" | "png">,
): Promise<ReadonlyMap<string, readonly Written[]>> {
  const names = fileNames(ids);
  const fonts = await facesOf(making.formats, given.font ?? []);
  const png = later(async () => (await import("../../release/png.ts")).pngWith(fonts));
  const outputs = new Map<string, readonly Output[]>();
  for (const [i, picture] of pictures.entries()) {
    const { id } = picture.figure;
    screen.progress(`${i + 1}/${pictures.length} ${id}`);
    const rows = rested.get(id) ?? [];
    outputs.set(id, await filesOf(picture, names.get(id) ?? id, rows, { ...making, fonts, png }));
  }
  screen.progress("");
  warnOfMissing(pictures, fonts);
  const folder = given.out ?? ".";
  const files = [...outputs.values()].flat();
  outsideParts(
    folder,
    files.map(({ name }) => name),
  );
  const written = await writeFiles(folder, files, given.yes === true);
  let at = 0;
  return new Map(
    [...outputs].map(([id, files]) => {
      const from = at;
      at += files.length;
      return [id, written.slice(from, at)] as const;
    }),
  );
}
