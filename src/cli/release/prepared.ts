import { ChangeError } from "../../changes/change-error.ts";
import { benchFor, type StudyBench } from "../../figures/bench.ts";
import { tieLayers } from "../../layers/index.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Fault } from "../../model/fault.ts";
import { firstFew } from "../../model/first-few.ts";
import { later } from "../../questions/later.ts";
import { isDate, isVersion } from "../../release/edition.ts";
import { handOver } from "../../release/hand.ts";
import type { Edition, Handed } from "../../release/handed.ts";
import { mapBaseFor } from "../../release/map-base.ts";
import { entryFaults, studyFaults, tableFaults } from "../../release/study-faults.ts";
import type { Attribution } from "../../release/terms/excerpts.ts";
import { handedOut } from "../../release/terms/hand-out.ts";
import { keptBack, type Withheld } from "../../release/terms/withheld.ts";
import { unnamedIn } from "../../release/unnamed.ts";
import { entriesOnce } from "../../study/entries-once.ts";
import { readOnce } from "../../study/read-once.ts";
import { openStudy, type Study } from "../../study/study.ts";
import { handingOut as words } from "../../words/catalogue/handing-out.ts";
import { say } from "../../words/say.ts";
import type { Call } from "../command.ts";
import { typedText } from "../refusal-text.ts";
import { showFaults } from "../show/faults.ts";
import { UsageError } from "../usage.ts";
import { version as softwareVersion } from "../version.ts";
import { idsOf, isNone, NONE_REFUSED, type Refused, together, unaskedIn } from "./asked.ts";
import { type HeldBack, heldBack, mendOf } from "./held-back.ts";

/** A study as it is handed out, in which no error was found. */
export interface Checked {
  readonly study: Study;
  readonly withheld: Withheld;
  readonly attributions: readonly Attribution[];
  /** What does not go as it cannot be asked of what does. */
  readonly unasked: Refused;
  /** What `check` says of it. */
  readonly warnings: readonly Fault[];
  /** The study before anything was taken out, and what is wrong with its tables. */
  readonly told: { readonly whole: Study; readonly faults: readonly Fault[] };
  /** What its figures and panels are asked of. */
  bench(): Promise<StudyBench>;
}

/** The same with its claims judged and its ledgers filled. */
export interface Prepared extends Checked {
  readonly handed: Handed;
}

/** Makes a study ready to be handed out; null where it has errors, which are listed and nothing is written. */
export async function preparedFor(
  call: Call,
  edition: Pick<Edition, "version" | "date">,
): Promise<Prepared | null> {
  const checked = await checkedFor(call);
  return checked === null ? null : handedFrom(call, checked, edition);
}

/**
 * Takes out of a study what may not leave; null where it has errors, which are listed.
 * @param version of the release that it goes as; left out, it keeps that of the study
 * @param ahead begins with what goes before it is checked
 */
export async function checkedFor(
  call: Call,
  version?: string,
  ahead: (handed: HandedStudy) => Promise<void> = async () => {},
): Promise<Checked | null> {
  const { screen, lang } = call;
  screen.progress(say(lang, words, "checking"));
  const whole = entriesOnce(await call.study());
  const found = await tableFaults(whole);
  const entries = await entryFaults(whole);
  if ([...found, ...entries].some(isError) && refused(call, await studyFaults(whole), "wrongInStudy"))
    return null;
  let handed = await handedStudy(call, whole, NONE_REFUSED, version);
  // What fails here is told by the check.
  await ahead(handed).catch(() => undefined);
  screen.progress(say(lang, words, "checking"));
  let faults = await studyFaults(handed.study, handed.bench);
  if (faults.some(isError)) {
    // Told at their places in the files of the study, where they are there too.
    if (refused(call, await studyFaults(whole), "wrongInStudy")) return null;
    handed = await askedOnly(call, whole, handed, version);
    faults = await studyFaults(handed.study, handed.bench);
  }
  if (refused(call, faults, "wrongHandedOut")) return null;
  const { study } = handed;
  const unnamed = unnamedIn(study);
  const warnings = [...unnamed, ...faults];
  screen.progress("");
  if (call.given.json !== true) showFaults(screen, unnamed, lang);
  return { ...handed, warnings, told: { whole, faults: found } };
}

/** A study as it is handed out, and what does not go as it cannot be asked of that. */
export type HandedStudy = Pick<Checked, "study" | "withheld" | "attributions" | "bench" | "unasked">;

/** Takes out of a study what may not leave it, and opens the rest as a study of its own. */
export async function handedStudy(
  { screen, lang }: Call,
  whole: Study,
  unasked: Refused = NONE_REFUSED,
  version?: string,
): Promise<HandedStudy> {
  screen.progress(say(lang, words, "takingOut"));
  const { files, ...out } = await handedOut(whole, idsOf(unasked), version);
  const study = readOnce(await openStudy(files));
  return { ...out, study, unasked, bench: later(() => benchFor(study, mapBaseFor(study.subject.region))) };
}

/** Takes out of what is handed out, too, what cannot be asked of it and can of the whole study. */
export async function askedOnly(
  call: Call,
  whole: Study,
  handed: HandedStudy,
  version?: string,
): Promise<HandedStudy> {
  const found = await unaskedIn(handed, whole);
  if (isNone(found)) return handed;
  const less = await handedStudy(call, whole, together(handed.unasked, found), version);
  return askedOnly(call, whole, less, version);
}

/** Judges every claim and fills every ledger and panel. */
export async function handedFrom(
  { screen, lang }: Call,
  checked: Checked,
  edition: Pick<Edition, "version" | "date">,
): Promise<Prepared> {
  screen.progress(say(lang, words, "askingClaims"));
  const { study, withheld, attributions, bench } = checked;
  const attribution = attributions.flatMap(({ line }) => line ?? []);
  const software = await softwareVersion();
  const handed = await handOver(
    study,
    { ...edition, software, attribution: [...new Set(attribution)] },
    withheld,
    bench,
  );
  refuseEmpty(handed.bench.dataset, withheld, await heldBack(checked.told.whole));
  return { ...checked, handed };
}

/** @throws ChangeError where the terms of sources leave nothing that happened @param held where that is set */
export function refuseEmpty({ tables }: Dataset, withheld: Withheld, held: readonly HeldBack[]): void {
  const own = tieLayers.flatMap((layer) => layer.tables);
  const gone = withheld.bySource.filter(({ rows }) => own.some((table) => table in rows));
  if (gone.length === 0 || own.some((table) => (tables.get(table)?.size ?? 0) > 0)) return;
  const named = new Set(gone.map(({ source }) => source));
  throw new ChangeError(
    `no activity would be left: the terms of ${firstFew([...named])} let no row go further`,
    [...mendOf(held.filter(({ source }) => named.has(source))), "explore shows all of it to you alone"].join(
      "; ",
    ),
  );
}

/** Says how many rows were left out for the terms of their sources, where any were, how much the study keeps to itself, and where no rule of the study says so what to write. @param how they can be got or seen */
export function sayLeftOut(
  { screen, lang }: Pick<Call, "screen" | "lang">,
  { bySource, kept }: Withheld,
  held: readonly HeldBack[],
  how: "shownByExplore" | "toldInReadme",
): void {
  const rows = (source: Withheld["bySource"][number]) =>
    Object.values(source.rows).reduce((a, b) => a + b, 0);
  const gone = bySource.filter((source) => rows(source) > 0);
  const count = gone.map(rows).reduce((a, b) => a + b, 0);
  const own = keptBack(kept);
  const lines = [
    ...(count === 0 ? [] : [say(lang, words, "leftOutRows", { count, how: say(lang, words, how) })]),
    ...(own.rows + own.cells === 0 ? [] : [say(lang, words, "keptBack", { ...own })]),
  ];
  lines.forEach((line, i) => {
    screen.beside(i === 0 ? say(lang, words, "leftOut") : "", line);
  });
  const named = new Set(gone.map(({ source }) => source));
  for (const text of mendOf(held.filter(({ source, byRule }) => !byRule && named.has(source))))
    screen.beside("", typedText(lang, text));
}

function isError({ level }: Fault): boolean {
  return level === "error";
}

/** What is refused, as a program that reads the answer is told it. */
const REFUSED = {
  wrongInStudy: "the study",
  wrongHandedOut: "the study as it would be handed out",
} as const;

/** Lists the errors among some faults, where there are any, and says that nothing was written. */
export function refused(
  { screen, given, lang }: Call,
  faults: readonly Fault[],
  what: keyof typeof REFUSED,
): boolean {
  const errors = faults.filter(isError);
  if (errors.length === 0) return false;
  screen.progress("");
  if (given.json === true) screen.data({ refused: REFUSED[what], errors });
  else {
    showFaults(screen, errors, lang);
    screen.say("");
    screen.say({ text: say(lang, words, what, { count: errors.length }), style: "bad" });
  }
  return true;
}

/** The version that a command is given. @throws UsageError where it is none */
export function versionOf(text: string | undefined, command: string): string {
  if (text === undefined) throw new UsageError(`${command} of which version? Name one, such as 0.1.0`);
  if (isVersion(text)) return text;
  const plain = text.replace(/^v/i, "");
  const without = plain.replace(/\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*$/, "");
  if (without !== plain && isVersion(without))
    throw new UsageError(
      `${JSON.stringify(text)} has build metadata, which is not taken: two releases that differ by what stands after the + alone have the same precedence; write ${without}`,
    );
  const mend = isVersion(plain) ? `write ${plain}` : "write it as 1.0.0 or 1.0.0-rc.1";
  throw new UsageError(`${JSON.stringify(text)} is no semantic version; ${mend}`);
}

/** The day of a release; today where it is left out. @throws UsageError where it is no day */
export function dateOf(text: string | undefined): string {
  if (text === undefined) return new Date().toISOString().slice(0, 10);
  if (isDate(text)) return text;
  throw new UsageError(`--date takes a day such as 2026-01-31, and not ${JSON.stringify(text)}`);
}
