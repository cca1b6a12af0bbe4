import { existsSync } from "node:fs";
import { join } from "node:path";
import { ChangeError } from "../../changes/change-error.ts";
import { sourceCells } from "../../release/about/source-cells.ts";
import { termsApart } from "../../release/about/terms-apart.ts";
import { type Moved, movedIn, movedText } from "../../release/changes/moved.ts";
import { isLater } from "../../release/edition.ts";
import { figureFiles, named, RELEASED } from "../../release/figure-files.ts";
import { imprintOf } from "../../release/formats/imprint.ts";
import { sheetsOf, WORKBOOK } from "../../release/formats/xlsx.ts";
import type { Edition, Handed, ReleaseFile } from "../../release/handed.ts";
import type { Makers } from "../../release/makers.ts";
import { releaseFiles } from "../../release/release-files.ts";
import type { ReleaseSaid } from "../../release/said.ts";
import { rowsOut, takenOut } from "../../release/terms/withheld.ts";
import { SUMS, sumsText } from "../../release/verify/sums.ts";
import { type Written, writeFolder } from "../../release/writing/folder-writer.ts";
import { mayWrite } from "../../release/writing/may-write.ts";
import { outsideReleases } from "../../release/writing/outside.ts";
import { recover } from "../../release/writing/recover.ts";
import { sinkBeside } from "../../release/writing/sink-beside.ts";
import type { Study } from "../../study/study.ts";
import { quoted } from "../../views/flags.ts";
import { beginPictures } from "../../web/downloads.ts";
import { filesOf } from "../../web/files.ts";
import { type Gallery, galleryOf } from "../../web/gallery.ts";
import { openSite } from "../../web/open-site.ts";
import { handingOut as words } from "../../words/catalogue/handing-out.ts";
import { say } from "../../words/say.ts";
import type { Call, Run } from "../command.ts";
import { builtFiles } from "../explore/built.ts";
import { inTurn, madeLast, tellsKept, tellsRemoving, wroteText } from "../explore/in-turn.ts";
import { addressOf, madeBy, makersFor } from "../explore/making.ts";
import { changesSince, type Earlier, notBefore, ofThisStudy, releaseIn, since } from "../release/earlier.ts";
import { feedBefore, feedEntry } from "../release/feed.ts";
import { sayInStudy } from "../release/in-study.ts";
import {
  type Checked,
  checkedFor,
  dateOf,
  type HandedStudy,
  handedFrom,
  versionOf,
} from "../release/prepared.ts";
import { sayUnruled } from "../release/unruled.ts";
import { sayWithout, turnedOf } from "../release/without.ts";
import { spareMemory } from "../spare.ts";
import { UsageError } from "../usage.ts";

/** `release VERSION --out DIR`: everything that others need to use the study and to check it, as one folder. */
export const run: Run = async (call) => {
  const { names, given, screen, lang } = call;
  const sparing = spareMemory(given.study ?? ".");
  const version = versionOf(names[0], "release");
  const date = dateOf(given.date);
  const { out } = given;
  if (out === undefined || out === "")
    throw new UsageError(`release where to? Name a folder with --out, such as --out release-${version}`);
  const start = performance.now();
  outsideReleases(out, "folder");
  recover(out);
  const standing = await releaseIn(out);
  if (standing !== null && given.replace !== true) {
    if (!existsSync(join(out, SUMS)))
      throw new ChangeError(
        `${out} holds a release that was cut short: it has no ${SUMS}`,
        "name another folder, or add --replace to take all of it away",
      );
    const { edition } = standing.said;
    throw new ChangeError(
      `${out} holds release ${edition.version} of ${edition.date}`,
      edition.version === version
        ? "a release stays as it is: give the next one another version, or add --replace"
        : "name another folder, and this one after --since; or add --replace",
    );
  }
  const replaced = standing !== null && isLater(version, standing.said.edition.version) ? standing : null;
  if (standing !== null && replaced === null && given.since === undefined)
    refuseForgetting(out, standing.said);
  const earlier = given.since === undefined ? replaced : await since(given.since);
  mayWrite(out, { what: "release", replace: given.replace === true, study: given.study ?? "." });

  const last = given.since === undefined ? null : earlier;
  if (last !== null && !isLater(version, last.said.edition.version))
    throw new UsageError(
      `${version} does not come after ${last.said.edition.version}, which --since names; give it a later version`,
    );
  if (earlier !== null) {
    notBefore(earlier, date, given.date);
    await ofThisStudy(earlier, await call.study(), given.since !== undefined);
  }
  const makers = makersFor(given, sparing);
  const made = await madeOf(out, call, { makers, earlier, version, date }).finally(() => makers.close());
  if (made === null) return 1;
  const { checked, handed, written, moved } = made;
  const turned = await turnedOf({ ...checked, handed });
  screen.progress("");
  const seconds = (performance.now() - start) / 1000;
  const { hash } = handed.edition;
  const { warnings } = checked;
  if (given.json === true) {
    screen.data({
      out,
      version,
      date,
      hash,
      ...written,
      seconds,
      ...(moved === null ? {} : { moved }),
      withheld: handed.withheld,
      turned,
      warnings: warnings.length,
    });
    return 0;
  }
  screen.say({ text: `${out}/`, style: "key" }, `  ${say(lang, words, "edition", { version, date, hash })}`);
  screen.prose(say(lang, words, "dataAre"), 0, "faint");
  screen.say(wroteText(lang, { ...written, files: written.files + 1 }, seconds));
  tellsKept(call, out, written);
  sayInStudy(call, out);
  if (moved === null) screen.prose(say(lang, words, "firstRelease"), 0, "faint");
  else screen.prose(movedText(moved, lang));
  await sayWithout(call, checked, turned);
  if (warnings.length > 0) {
    const listed = say(lang, words, "warningsListed", { n: warnings.length });
    screen.beside(say(lang, words, "warnings"), listed, "warn");
  }
  screen.hint(say(lang, words, "checkIt", { command: `multivector verify ${quoted(out)}` }));
  return 0;
};

interface Asked extends Pick<Edition, "version" | "date"> {
  readonly makers: Makers;
  readonly earlier: Earlier | null;
}

interface Release extends Asked {
  readonly checked: Checked;
  readonly gallery: Gallery;
}

/** What was written. */
interface Made {
  readonly handed: Handed;
  readonly written: Written;
  readonly moved: Moved | null;
}

/** Checks a study and writes its release; null where it has errors, which are listed. */
async function madeOf(
  out: string,
  call: Call,
  asked: Asked,
): Promise<(Made & Pick<Release, "checked">) | null> {
  const { given, screen, lang } = call;
  const { makers, earlier } = asked;
  makers.start();
  const ask = async ({ study, bench }: HandedStudy) => {
    screen.progress(say(lang, words, "askingFigures"));
    return galleryOf(study, await bench(), true, (gallery, figure) =>
      beginPictures(gallery, figure, madeBy(makers)),
    );
  };
  // Figures are asked before they are checked, so that threads have pictures to make meanwhile.
  const galleries = new Map<Study, Gallery>();
  const checked = await checkedFor(call, asked.version, async (handed) => {
    galleries.set(handed.study, await ask(handed));
  });
  if (checked === null) return null;
  if (given.json !== true) await sayUnruled(call, checked.told, earlier);
  const gallery = galleries.get(checked.study) ?? (await ask(checked));
  if (gallery.failed.length > 0) {
    screen.progress("");
    for (const { figure, why } of gallery.failed) screen.beside(figure.id, why, "bad");
    throw new ChangeError("a figure cannot be asked", "mend it or take it out; nothing was written");
  }
  return { checked, ...(await writtenTo(out, call, { ...asked, checked, gallery })) };
}

/** Makes every file of a release and writes it. */
async function writtenTo(
  out: string,
  call: Call,
  { checked, gallery, makers, earlier, ...edition }: Release,
): Promise<Made> {
  const { given, screen, lang } = call;
  const { handed, attributions, warnings } = await handedFrom(call, checked, edition);
  const figures = named(gallery.figures, (asked) => gallery.drawWhole(asked, RELEASED));
  const { changes, history, gone } = await changesSince(earlier, handed, await call.study(), figures);
  const apart = termsApart(handed.study, sourceCells(handed.tables), attributions);
  const entry = feedEntry(handed.edition, changes);
  const options = {
    version: handed.edition.software,
    edition: edition.version,
    live: false,
    claims: true,
    takenOut: takenOut(handed.withheld),
    heldBack: handed.withheld.bySource,
    leadsKept: rowsOut(handed.withheld, "leads"),
    apart,
    releases: [entry, ...feedBefore(history)],
    ...(changes.since === null ? {} : { changed: { entry, changes, gone } }),
  };
  const address = addressOf(given);
  const site = await openSite(handed.study, { ...options, ...address }, { ...handed, gallery });
  const parts = { attributions, apart, warnings, changes, history, figures, ...address };
  const pages = [...filesOf(site, await builtFiles(), madeBy(makers)).values()].map((file) => ({
    ...file,
    path: `site/${file.path}`,
  }));
  const workbook: ReleaseFile = {
    path: WORKBOOK,
    content: () => makers.make({ kind: "workbook", sheets: sheetsOf(handed.tables, imprintOf(handed)) }),
  };
  const seen = () => madeLast([workbook, ...figureFiles(handed, figures, makers), ...pages]);
  screen.progress(say(lang, words, "writingTables"));
  const written = await writeFolder(out, releaseFiles(handed, parts, inTurn(seen, call)), {
    what: "release",
    replace: given.replace === true,
    study: given.study ?? ".",
    sinkIn: sinkBeside,
    seal: { name: SUMS, content: sumsText },
    removing: tellsRemoving({ screen, lang }),
  });
  return { handed, written, moved: movedIn(changes) };
}

/** Taken away, a release takes with it what it told of those before it. */
function refuseForgetting(out: string, { edition, history }: ReleaseSaid): void {
  const [last] = history;
  if (last === undefined) return;
  throw new ChangeError(
    `${out} holds release ${edition.version}, which tells what changed since ${last.version}`,
    `name the folder of ${last.version} after --since, so that it is told again; or give this one a later version than ${edition.version}`,
  );
}
