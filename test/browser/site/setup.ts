import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { diskFiles } from "../../../src/cli/disk.ts";
import { making } from "../../../src/cli/explore/making.ts";
import { openStudy } from "../../../src/study/study.ts";
import { filesOf, type SiteFile } from "../../../src/web/files.ts";
import { openSite } from "../../../src/web/open-site.ts";
import { pages } from "../../../src/web/pages/index.ts";
import { siteServer } from "../../../src/web/server.ts";
import type { Site } from "../../../src/web/site.ts";
import { LANGS } from "../../../src/words/words.ts";
import { buildInto } from "./build.ts";
import { BELOW, DESCRIPTION, type Described, type KindOfPage } from "./description.ts";

const STUDY = resolve(import.meta.dirname, "../../../studies/central-asia");

/** Serves the reference study to all test files in a browser; it is built and opened once, when the first file asks. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide(
    "kinds",
    pages.map((kind) => kind.name),
  );
  const folder = mkdtempSync(join(tmpdir(), "multivector-site-"));
  let opened: Promise<Opened> | null = null;
  const once = () => {
    opened ??= open(folder);
    return opened;
  };
  const serving = siteServer(
    async () => (await once()).files,
    (error) => String(error instanceof Error ? error.stack : error),
  );
  const server = createServer((request, response) => {
    if (request.url !== DESCRIPTION) return serving.emit("request", request, response);
    once()
      .then(({ described }) => response.end(JSON.stringify(described)))
      .catch((error) => response.writeHead(500).end(String(error?.stack)));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  project.provide("site", addressOf(server));
  return async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    rmSync(folder, { recursive: true, force: true });
  };
}

interface Opened {
  readonly files: ReadonlyMap<string, SiteFile>;
  readonly described: Described;
}

async function open(folder: string): Promise<Opened> {
  const [built, study] = await Promise.all([buildInto(join(folder, "built")), openStudy(diskFiles(STUDY))]);
  const site = await openSite(study, { version: "0.0.0", live: false, claims: true });
  const files = filesOf(site, built, making());
  const root = join(folder, "site");
  const broken: string[] = [];
  const write = async (path: string) => {
    try {
      const content = (await files.get(path)?.content()) ?? "";
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
      return Buffer.byteLength(content);
    } catch (error) {
      broken.push(`${path}: ${error instanceof Error ? error.message : error}`);
      return 0;
    }
  };
  for (const path of files.keys()) if (path.startsWith("assets/")) await write(path);
  const kinds: KindOfPage[] = [];
  for (const kind of pages) {
    const paths = kind.paths(site);
    const bytes: number[] = [];
    for (const path of paths) bytes.push(await write(`${path === "" ? "index" : path}.html`));
    const largest = paths[bytes.indexOf(Math.max(...bytes))];
    const [first] = paths;
    if (first === undefined || largest === undefined) continue;
    kinds.push({ name: kind.name, first, largest, paths, bytes });
    for (const lang of LANGS.slice(1))
      for (const path of new Set([first, largest]))
        await write(`${lang}/${path === "" ? "index" : path}.html`);
  }
  const served = new Map(
    [...files].flatMap(([path, file]) => [path, `${BELOW}${path}`].map((at) => [at, file])),
  );
  const figures = figuresOf(site);
  return { files: served, described: { folder: root, kinds, paths: [...files.keys()], broken, figures } };
}

function figuresOf(site: Site): Described["figures"] {
  return site.figures.map(({ figure }) => ({ id: figure.id, path: site.paths.figure(figure.id) }));
}

function addressOf(server: Server): string {
  const at = server.address();
  return `http://127.0.0.1:${typeof at === "object" && at !== null ? at.port : 0}/`;
}
