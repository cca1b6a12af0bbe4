import { checkLedger } from "../../claims/check.ts";
import { readClaims } from "../../claims/read.ts";
import { checkFigures } from "../../figures/check.ts";
import type { Fault } from "../../model/fault.ts";
import { termsApart } from "../../release/about/terms-apart.ts";
import { isOfTerms, tableFaults } from "../../release/study-faults.ts";
import { rowsOut, takenOut } from "../../release/terms/withheld.ts";
import { writeSite } from "../../release/writing/folder-writer.ts";
import { mayWrite } from "../../release/writing/may-write.ts";
import { outsideReleases } from "../../release/writing/outside.ts";
import { recover } from "../../release/writing/recover.ts";
import { sinkBeside } from "../../release/writing/sink-beside.ts";
import { rowsOf } from "../../study/csv.ts";
import { filesOf } from "../../web/files.ts";
import { openSite } from "../../web/open-site.ts";
import { handingOut as words } from "../../words/catalogue/handing-out.ts";
import { say } from "../../words/say.ts";
import type { Run } from "../command.ts";
import { builtFiles } from "../explore/built.ts";
import { inTurn, madeLast, tellsKept, tellsRemoving, wroteText } from "../explore/in-turn.ts";
import { addressOf, madeBy, makersFor } from "../explore/making.ts";
import { NONE_REFUSED, sayUnasked } from "../release/asked.ts";
import { feedSince } from "../release/feed.ts";
import { heldBack } from "../release/held-back.ts";
import { sayInStudy } from "../release/in-study.ts";
import { askedOnly, handedStudy, refused, refuseEmpty, sayLeftOut } from "../release/prepared.ts";
import { sayTurned, turnedIn } from "../release/turned.ts";
import { showFaults } from "../show/faults.ts";
import { UsageError } from "../usage.ts";
import { version } from "../version.ts";

/** `publish`: the site of what a release would hand out, as a folder that any host serves and that opens from a disk. */
export const run: Run = async (call) => {
  const { given, screen, lang } = call;
  const { out } = given;
  if (out === undefined || out === "")
    throw new UsageError("publish where to? Name a folder with --out, such as --out site");
  const start = performance.now();
  outsideReleases(out, "folder");
  const putBack = recover(out);
  if (given.since === undefined && given.date !== undefined)
    throw new UsageError("--date is the day of a feed; name the last release with --since");
  const whole = await call.study();
  const { title } = whole.subject;
  const place = { replace: given.replace === true, study: given.study ?? ".", title };
  mayWrite(out, { ...place, what: "site", putBack });
  const feed = given.since === undefined ? null : await feedSince(call, given.since);
  if (given.since !== undefined && feed === null) return 1;
  const ofTables = await tableFaults(whole);
  if (refused(call, ofTables.filter(isOfTerms), "wrongInStudy")) return 1;
  const { wrong, faults: ofClaims } = await checkLedger(whole, await readClaims(whole));
  const handed =
    feed ??
    (await askedOnly(
      call,
      whole,
      await handedStudy(call, whole, { ...NONE_REFUSED, claims: whyWrong(wrong) }),
    ));
  const { study, withheld, attributions, unasked } = handed;
  screen.progress(say(lang, words, "askingBoth"));
  // Of tables and settings, which the site shows all the same.
  const otherErrors = ofTables.filter(isError).length;
  const options = {
    version: await version(),
    live: false,
    claims: given["without-claims"] !== true,
    takenOut: takenOut(withheld),
    heldBack: withheld.bySource,
    errors: otherErrors,
    leadsKept: rowsOut(withheld, "leads"),
    apart: termsApart(study, rowsOf(await study.sheet("sources")), attributions),
    ...(feed === null ? {} : { releases: feed.releases }),
    ...(feed === null || feed.changed === null ? {} : { changed: feed.changed }),
    ...addressOf(given),
  };
  // Without claims the site leaves out figures that draw what they print, and asks its own.
  const gallery = feed === null || !options.claims ? {} : { gallery: feed.gallery };
  const site = await openSite(study, options, { bench: await handed.bench(), ...gallery });
  const held = await heldBack(whole);
  refuseEmpty(site.bench.dataset, withheld, held);
  const makers = makersFor(given);
  const files = filesOf(site, await builtFiles(), madeBy(makers));
  const written = await writeSite(
    out,
    inTurn(() => madeLast(files.values()), call),
    {
      ...place,
      sinkIn: sinkBeside,
      removing: tellsRemoving(call),
    },
  ).finally(() => makers.close());
  const turned = await turnedIn(whole, site);
  screen.progress("");
  const seconds = (performance.now() - start) / 1000;
  const first = `${out.replace(/\/$/, "")}/${lang === "en" ? "" : `${lang}/`}index.html`;
  // Told at their places in the files of the study: those that are handed out are written anew.
  const ofFigures = site.figureFaults.length === 0 ? [] : await checkFigures(whole);
  const allDrawn = site.failed.length === 0 && !ofFigures.some(isError);
  const ledgerFaults = options.claims ? ofClaims : [];
  const faults = [...ledgerFaults, ...ofFigures];
  const complete = allDrawn && !ledgerFaults.some(isError);
  if (given.json === true) {
    screen.data({
      out,
      files: written.files,
      bytes: written.bytes,
      ...(written.kept === undefined ? {} : { kept: written.kept }),
      seconds,
      open: first,
      withheld,
      turned,
      failed: site.failed.map((f) => ({ figure: f.figure.id, why: f.why })),
      faults,
      otherErrors,
    });
    return complete ? 0 : 1;
  }
  screen.say({ text: first, style: "key" });
  screen.say(wroteText(lang, written, seconds));
  tellsKept(call, out, written);
  sayInStudy(call, out);
  sayLeftOut(call, withheld, held, "shownByExplore");
  sayTurned(call, turned);
  // Why these are left out stands among the faults.
  sayUnasked(call, { ...unasked, claims: new Map([...unasked.claims].filter(([id]) => !wrong.has(id))) });
  for (const { figure, why } of site.failed) screen.beside(figure.id, why, "warn");
  showFaults(screen, faults, lang);
  if (ledgerFaults.length > 0 && wrong.size > 0)
    screen.say({ text: say(lang, words, "claimsOut", { ids: [...wrong.keys()].join(", ") }), style: "warn" });
  if (!allDrawn) screen.say({ text: say(lang, words, "figuresOut"), style: "warn" });
  if (otherErrors > 0)
    screen.say({ text: say(lang, words, "errorsShown", { count: otherErrors }), style: "warn" });
  screen.hint(say(lang, words, "openIt"));
  return complete ? 0 : 1;
};

function whyWrong(wrong: ReadonlyMap<string, readonly Fault[]>): ReadonlyMap<string, string> {
  return new Map([...wrong].map(([id, [first]]) => [id, first?.message ?? ""]));
}

function isError({ level }: Fault): boolean {
  return level === "error";
}
