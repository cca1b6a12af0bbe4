import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { diskFiles } from "../../../src/cli/disk.ts";
import { making } from "../../../src/cli/explore/making.ts";
import { openStudy, type Study } from "../../../src/study/study.ts";
import { type Built, filesOf, type SiteFile } from "../../../src/web/files.ts";
import { openSite } from "../../../src/web/open-site.ts";
import { pages } from "../../../src/web/pages/index.ts";
import type { Site, SiteOptions } from "../../../src/web/site.ts";
import { LANGS } from "../../../src/words/words.ts";
import { memoryFiles, textsIn } from "../../memory-files.ts";
import { changedSince } from "../../web/changed-since.ts";
import { buildInto } from "./build.ts";
import { BELOW, type Described, fileAt, type KindOfPage, LARGE } from "./description.ts";
import { largeStudy } from "./large-study.ts";

const STUDY = resolve(import.meta.dirname, "../../../studies/central-asia");

const TEXTS = textsIn(pathToFileURL(`${STUDY}/`));

/** The reference study as files to serve, and what is told of them. */
export interface Written {
  readonly files: ReadonlyMap<string, SiteFile>;
  readonly described: Described;
}

/** Opens the reference study as a site, and writes its assets and its pages to a folder. */
export async function writtenTo(folder: string): Promise<Written> {
  const [built, study, made] = await Promise.all([
    buildInto(join(folder, "built")),
    openStudy(diskFiles(STUDY)),
    openStudy(memoryFiles(largeStudy())),
  ]);
  const [reference, large] = [
    await siteOf(study, built, "", await changedSince(study, TEXTS)),
    await siteOf(made, built, LARGE),
  ];
  const { site } = reference;
  const files = new Map([...reference.files, ...large.files]);
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
    const own = kind.paths(site);
    const paths = own.length > 0 ? own : kind.paths(large.site).map((path) => `${LARGE}${path}`);
    const bytes: number[] = [];
    for (const path of paths) bytes.push(await write(fileAt(path, "en")));
    const largest = paths[bytes.indexOf(Math.max(...bytes))];
    const [first] = paths;
    if (first === undefined || largest === undefined) continue;
    kinds.push({ name: kind.name, first, largest, paths, bytes });
    for (const lang of LANGS.slice(1))
      for (const path of new Set([first, largest])) await write(fileAt(path, lang));
  }
  const served = new Map(
    [...files].flatMap(([path, file]) => [path, `${BELOW}${path}`].map((at) => [at, file])),
  );
  const figures = figuresOf(site);
  return { files: served, described: { folder: root, kinds, paths: [...files.keys()], broken, figures } };
}

/** A study as a site with its files, in a folder of their own where one is named. */
async function siteOf(study: Study, built: Built, below = "", told: Partial<SiteOptions> = {}) {
  const site = await openSite(study, { version: "0.0.0", live: false, claims: true, ...told });
  const files = [...filesOf(site, built, making())].map(
    ([path, file]) => [`${below}${path}`, kept(file)] as const,
  );
  return { site, files };
}

/** A file that is made once, however often it is asked for. */
function kept(file: SiteFile): SiteFile {
  let made: ReturnType<SiteFile["content"]> | null = null;
  return {
    path: file.path,
    content: () => {
      made ??= file.content();
      return made;
    },
  };
}

function figuresOf(site: Site): Described["figures"] {
  return site.figures.map(({ figure }) => ({ id: figure.id, path: site.paths.figure(figure.id) }));
}
