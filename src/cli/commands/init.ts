import { readdir, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { ChangeError } from "../../changes/change-error.ts";
import { newStudy, noRecords, noRegion } from "../../changes/new-study.ts";
import type { Content } from "../../model/files.ts";
import { outsideReleases } from "../../release/writing/outside.ts";
import type { FileError } from "../../sources/file/document.ts";
import { namesOf } from "../../sources/names/look-up.ts";
import { exampleFiles } from "../../study/example.ts";
import { openStudy } from "../../study/study.ts";
import { quoted } from "../../views/flags.ts";
import { importWords } from "../../words/catalogue/import/index.ts";
import { initWords } from "../../words/catalogue/init.ts";
import { labelsOf } from "../../words/labels.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import { withAnswers } from "../answers.ts";
import type { Call, Run } from "../command.ts";
import { diskFiles } from "../disk.ts";
import { fillFrom } from "../fill.ts";
import { naming, opened, pairsOf } from "../given-file.ts";
import { leftOpen } from "../left-open.ts";
import { atStudy } from "../program.ts";
import { agreed, canAsk } from "../prompt.ts";
import { typedText } from "../refusal-text.ts";
import { heldBack, mendOf } from "../release/held-back.ts";
import type { Screen } from "../screen.ts";
import { hintNext } from "../show/hint-next.ts";
import { importAgain, sayNothingTaken, showRead, showWritten } from "../show/import.ts";
import { sayDoubts, sayOthers, sayRegion, sayTitle } from "../show/new-study.ts";
import { platformOf } from "../upload.ts";
import { UsageError } from "../usage.ts";

/**
 * `init`: a new study, with a worked example or from somebody's own table, in a folder that is new or empty; all of it or nothing.
 * A table is shown as it was read first, and written where a person agrees or `--yes` says so.
 * Exit code 1 where nothing of the file is taken, or the study would have errors.
 */
export const run: Run = async (call) => {
  const [folder] = call.names;
  if (folder === undefined) throw new UsageError("init where? Name a new folder: multivector init my-study");
  const target = resolve(folder);
  await refuseUnlessEmpty(target, folder);
  outsideReleases(folder, "folder");
  return call.given.from === undefined
    ? example(call, target, folder)
    : fromTable(call, target, folder, call.given.from);
};

async function example({ given, screen, lang }: Call, target: string, folder: string): Promise<number> {
  const files = exampleFiles();
  await put(
    target,
    folder,
    new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)])),
  );
  const written = Object.keys(files).sort();
  if (given.json === true) screen.data({ folder: target, files: written });
  else {
    sayMade(
      screen,
      lang,
      folder,
      `${say(lang, initWords, "files", { count: written.length })}${between(lang, ".").trim()}`,
    );
    hintNext(screen, lang, `multivector${atStudy(folder)} …`);
    for (const [command, says] of [
      ["", "holds"],
      ["check", "check"],
      ["figure", "figure"],
    ] as const)
      screen.hint(`  ${command.padEnd(8)}${say(lang, initWords, says)}`);
    screen.hint(`  ${say(lang, initWords, "edit")}`);
  }
  return 0;
}

async function fromTable(
  { given, screen, lang }: Call,
  target: string,
  folder: string,
  path: string,
): Promise<number> {
  const { upload, document } = await opened(path, given, screen, lang);
  const platform = platformOf(screen);
  const fill = fillFrom(given, namesOf([], new Map()), "new");
  const {
    own,
    study,
    made,
    title,
    region,
    doubts,
    partners,
    strangers,
    published,
    outside,
    unorganised,
    undelivered,
    id,
    files,
  } = await naming(upload.name, () =>
    withAnswers(
      pairsOf("answer", given.answer),
      lang,
      (answers) => newStudy(upload, document, answers, platform, fill),
      given.yes === true || given.json === true ? undefined : leftOpen,
    ),
  );
  const written = [...files.keys()].filter((name) => !name.startsWith("imports/")).sort();
  // A study without a record would only hide that every row was refused.
  const none = made.rows.taken === 0;
  const nowhere = !published && region.members.length === 0;
  const why = published ? noRecords() : nowhere && !none ? noRegion() : null;
  const refused = none || published || nowhere || id === null;
  const unasked = given.yes === true && !refused;
  if (given.json === true) {
    if (unasked) await put(target, folder, files);
    const { files: _, taken: __, basis: ___, named: ____, ...shown } = made;
    screen.data({
      ...shown,
      folder: target,
      title: title.text,
      titled: title.ofFile
        ? { by: "file", mend: unasked ? `title: ${target}/study.yaml` : TITLE_MEND }
        : null,
      region: region.members,
      guessed:
        region.by === null || region.members.length === 0
          ? null
          : {
              by: region.by,
              ...doubts,
              mend: unasked ? `region.members, partners: ${target}/study.yaml` : MEND,
            },
      partners,
      strangers,
      outside,
      unorganised,
      undelivered,
      ...(why === null ? {} : { why: whyNot(why) }),
      mapping: own?.path ?? null,
      files: why === null ? written : [],
      applied: unasked ? id : null,
    });
    return refused ? 1 : 0;
  }
  showRead(screen, made, {
    all: given.all === true,
    own,
    lang,
    labels: await labelsOf(study, lang),
    fresh: true,
  });
  screen.say("");
  if (none) {
    sayNothingTaken(screen, lang);
    return 1;
  }
  if (published) {
    screen.say({ text: say(lang, importWords, "nothing"), style: "strong" });
    screen.prose(say(lang, initWords, "published", { file: quoted(path) }), 0, "warn");
    return 1;
  }
  if (nowhere) {
    screen.say({ text: say(lang, importWords, "nothing"), style: "strong" });
    screen.prose(say(lang, initWords, "noRegion"), 0, "warn");
    return 1;
  }
  sayRegion(screen, region, lang, unasked ? folder : null);
  sayDoubts(screen, region, doubts, lang, unasked ? folder : null);
  sayOthers(screen, region, { partners, strangers }, lang);
  if (outside > 0) screen.prose(say(lang, initWords, "outside", { count: outside }));
  if (unorganised) screen.prose(say(lang, initWords, "unorganised"));
  const chosen = Object.entries(undelivered).map(([name, value]) => `${name}: ${value}`);
  if (chosen.length > 0)
    screen.prose(say(lang, initWords, "undelivered", { conventions: chosen.join(", ") }));
  const unwritten = () =>
    screen.say(
      { text: say(lang, importWords, "nothing"), style: "strong" },
      `${between(lang, ";")}${say(lang, initWords, "would", { folder, files: written.join(between(lang, "、")) })}`,
    );
  if (id === null) {
    unwritten();
    return 1;
  }
  if (!unasked) sayTitle(screen, title, lang, null);
  const part = made.rejects.length > 0;
  const asks = given.yes !== true && canAsk();
  const question = say(lang, initWords, part ? "agreePart" : "agree", { folder });
  if (given.yes !== true && !(asks && (await agreed(lang, question, part ? "no" : "yes")))) {
    unwritten();
    if (!asks) screen.hint(say(lang, importWords, "yes"));
    else screen.hint(say(lang, initWords, part ? "declinedPart" : "declined", { file: upload.name }));
    return 0;
  }
  await put(target, folder, files);
  showWritten(screen, made, id, { lang, file: path, study: folder });
  sayMade(screen, lang, folder, written.join(between(lang, "、")));
  const again = part ? [importAgain(lang, path, folder)] : [];
  hintNext(screen, lang, `multivector${atStudy(folder)} check`, ...again);
  sayTitle(screen, title, lang, folder);
  const [mend] = mendOf(await heldBack(await openStudy(diskFiles(target))));
  if (mend !== undefined)
    screen.prose(say(lang, initWords, "keeps", { mend: typedText(lang, mend) }), 0, "faint");
  return 0;
}

function whyNot({ message, mend }: FileError): string {
  return `${message}; ${mend}`;
}

function sayMade(screen: Screen, lang: Lang, folder: string, files: string): void {
  screen.say(
    { text: say(lang, initWords, "made", { folder }), style: "strong" },
    `${between(lang, ":")}${files}`,
  );
}

/** How another region is said than the one that was guessed. */
const MEND = "--answer region=A,B";

/** How another title is said than the name of the file. */
const TITLE_MEND = "--answer title=TEXT";

async function put(target: string, folder: string, files: ReadonlyMap<string, Content>): Promise<void> {
  try {
    await diskFiles(target).commit(files);
  } catch (error) {
    throw new UsageError(
      `${folder} cannot be written (${codeOf(error instanceof ChangeError ? error.cause : error)}); nothing was left behind`,
    );
  }
}

async function refuseUnlessEmpty(target: string, folder: string): Promise<void> {
  const found = await stat(target).catch(() => null);
  if (found === null) return;
  if (!found.isDirectory()) throw new ChangeError(`${folder} is a file`, "name a new folder");
  const holds = await readdir(target);
  if (holds.length > 0)
    throw new ChangeError(
      `${folder} is not empty (it holds ${holds[0]})`,
      "name a new folder, nothing was written",
    );
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
