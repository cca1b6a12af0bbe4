import { checkClaims } from "../../claims/check.ts";
import { figuresOf } from "../../figures/read.ts";
import { placeOf } from "../../model/fault.ts";
import { unlessUnreadable } from "../../release/study-faults.ts";
import { StudyError } from "../../study/study.ts";
import type { SiteFile } from "../../web/files.ts";
import { siteServer } from "../../web/server.ts";
import { clean } from "../clean.ts";
import type { Call, Run } from "../command.ts";
import { builtFiles } from "../explore/built.ts";
import { fresh, markOf } from "../explore/fresh.ts";
import { making } from "../explore/making.ts";
import { listen } from "../explore/serve.ts";
import { showFaults } from "../show/faults.ts";
import { tellErrors } from "../show/study-errors.ts";
import { version } from "../version.ts";

/** `explore`: the site on this machine, live from the folder, until it is stopped. */
export const run: Run = async (call) => {
  const study = await call.study();
  const claims =
    call.given["without-claims"] === true ? [] : await unlessUnreadable(() => checkClaims(study));
  const faults = [...claims, ...(await figuresOf(study)).faults];
  const now = filesNow(call);
  const server = siteServer(now, (error) => {
    const text = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${clean(text)}
`);
    return error instanceof StudyError
      ? `${placeOf(error.fault)}  ${text}`
      : `this page could not be made: ${text}`;
  });
  const port = await listen(server, call.given.port);
  const address = `http://localhost:${port}/${call.lang === "en" ? "" : `${call.lang}/`}`;
  if (call.given.json === true) call.screen.data({ address, port });
  else {
    call.screen.say({ text: address, style: "key" });
    showFaults(call.screen, faults, call.lang);
    call.screen.hint("live from the folder: save a file and load the page again; Ctrl+C ends it");
  }
  // Claims and figures are asked before the first reader has to wait for them; what fails is told when a page is asked for.
  call.screen.progress("asking claims and figures …");
  now()
    .catch(() => undefined)
    .then(() => {
      call.screen.progress("");
      setTimeout(() => tellErrors(call, study).catch(() => undefined), LATER).unref();
    });
  await stopped();
  server.closeAllConnections();
  await new Promise<void>((done) => server.close(() => done()));
  return 0;
};

/** The files of the site as the folder is now; pages are made anew once a file of the study has changed. */
function filesNow(call: Call): () => Promise<ReadonlyMap<string, SiteFile>> {
  const root = call.given.study ?? ".";
  return fresh(
    () => markOf(root),
    async () => {
      const [{ openSite }, { tableErrors }, { filesOf }, { SEARCH_FILE }] = await Promise.all([
        import("../../web/open-site.ts"),
        import("../../release/study-faults.ts"),
        import("../../web/files.ts"),
        import("../../web/data/search.ts"),
      ]);
      const study = await call.study();
      const errors = await tableErrors(study);
      const claims = call.given["without-claims"] !== true;
      const options = { version: await version(), live: true, claims, errors };
      const files = filesOf(await openSite(study, options), await builtFiles(), making());
      // The search is made before anybody types, and after the page that they wait for.
      setTimeout(
        () =>
          files
            .get(SEARCH_FILE)
            ?.content()
            .catch(() => null),
        LATER,
      ).unref();
      return files;
    },
  );
}

/** Milliseconds after which the search is made and errors are looked for, so that a first reader does not wait for them. */
const LATER = 1000;

/** Until somebody stops it. */
function stopped(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => done());
  });
}
