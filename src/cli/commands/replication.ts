import { rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ChangeError } from "../../changes/change-error.ts";
import { licencesFile } from "../../release/about/licences.ts";
import { zipOf } from "../../release/formats/zip.ts";
import { replicationFiles } from "../../release/replication/replication-files.ts";
import { outsideReleases } from "../../release/writing/outside.ts";
import { handingOut as words } from "../../words/catalogue/handing-out.ts";
import { say } from "../../words/say.ts";
import type { Run } from "../command.ts";
import { sayInStudy } from "../release/in-study.ts";
import { dateOf, preparedFor, versionOf } from "../release/prepared.ts";
import { sayWithout, turnedOf } from "../release/without.ts";
import { UsageError } from "../usage.ts";

/** `replication VERSION --out FILE.zip`: data, questions and scripts by which others recompute the ledger without us. */
export const run: Run = async (call) => {
  const { names, given, screen, lang } = call;
  const version = versionOf(names[0], "replication");
  const date = dateOf(given.date);
  const { out } = given;
  if (out === undefined || !/\.zip$/i.test(out))
    throw new UsageError("replication to which file? Name one with --out, such as --out replication.zip");
  outsideReleases(out, "file");
  if (given.replace !== true && (await stat(out).catch(() => null)) !== null)
    throw new ChangeError(`${out} is there already`, "name another file, or add --replace");
  const prepared = await preparedFor(call, { version, date });
  if (prepared === null) return 1;
  const { handed, attributions } = prepared;
  const turned = await turnedOf(prepared);
  const files = [
    ...(await replicationFiles(handed)),
    { path: "LICENCES.md", content: () => licencesFile(handed, attributions) },
  ];
  const bytes = await zipOf(files);
  const draft = join(dirname(out), `.${basename(out)}.${process.pid}.draft`);
  try {
    await writeFile(draft, bytes);
    await rename(draft, out);
  } catch (error) {
    await rm(draft, { force: true });
    const why = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new ChangeError(`${out} cannot be written (${why})`, "name another file");
  } finally {
    screen.progress("");
  }
  if (given.json === true)
    screen.data({ file: out, version, date, files: files.length, bytes: bytes.length, turned });
  else {
    const packed = say(lang, words, "packed", { count: files.length, size: Math.ceil(bytes.length / 1000) });
    screen.say({ text: out, style: "key" }, `  ${packed}`);
    sayInStudy(call, out);
    await sayWithout(call, prepared, turned);
    screen.hint(
      handed.claims.length === 0
        ? say(lang, words, "nothingToRecompute")
        : say(lang, words, "unpackIt", { command: "Rscript replicate.R" }),
    );
  }
  return 0;
};
