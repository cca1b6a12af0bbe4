import type { Drawn, Theme } from "../figures/drawn.ts";
import type { AskedFigure } from "../figures/figure.ts";
import type { PlainScene } from "../figures/scene/scene.ts";
import { svgOf } from "../figures/scene/svg.ts";
import type { Indexed } from "../views/search-index.ts";
import { LANGS, type Lang } from "../words/words.ts";
import type { SiteFile } from "./files.ts";
import { type Gallery, NARROW } from "./gallery.ts";
import { claimCard, claimCardFile } from "./shared/claim-card.ts";
import type { Site } from "./site.ts";

/** What a site cannot make by itself, because it needs a machine and not only a language. */
export interface Making {
  /** A picture of a scene in light colours. @param scale dots a CSS pixel @param of what it says of itself; nothing where it is left out */
  png(scene: PlainScene, scale: number, of?: Pick<Drawn, "title" | "owed">): Promise<Uint8Array>;
  /** An index of the search; this thread makes it where it is left out. */
  readonly index?: (things: readonly Indexed[]) => Promise<string>;
}

/** Width of the figures that are downloaded. */
const WIDTH = 960;
/** Looks of the drawings that pages have and nobody is offered. */
const LOOKS = [
  { theme: "dark", narrow: false },
  { theme: "light", narrow: true },
  { theme: "dark", narrow: true },
] as const;
/** Dots a CSS pixel of their pictures. */
const SCALE = 2;

/** Tables that hold our own coding and are handed out as they stand in the study. */
const BESIDE = ["study.yaml", "codebook.yaml"];

/** Where a figure's file stands under `files/`: beside its page by name, so that no two figures share one. */
export function figureFile(
  site: Site,
  id: string,
  lang: Lang,
  ending: "svg" | "png" | "csv",
  { theme = "light", narrow = false }: { readonly theme?: Theme; readonly narrow?: boolean } = {},
): string {
  const look = `${narrow ? "-narrow" : ""}${theme === "dark" ? "-dark" : ""}`;
  return `figures/${figureStem(site, id)}-${lang}${look}.${ending}`;
}

/** The name that a figure's page and files have, without language and ending. */
export function figureStem({ paths }: Site, id: string): string {
  return paths.figure(id)?.split("/").at(-1) ?? "none";
}

/** Everything of a site that is there to be taken away: figures as SVG, PNG and CSV, and the tables of the study; and figures for pages in the dark and for phones. */
export function downloads(site: Site, made: Making): readonly SiteFile[] {
  const figures = site.figures.flatMap((asked) =>
    LANGS.flatMap((lang) => {
      const whole = () => wholeOf(site, asked, lang);
      const at = (ending: "svg" | "png" | "csv") =>
        `files/${figureFile(site, asked.figure.id, lang, ending)}`;
      return [
        { path: at("svg"), content: async () => whole().svg },
        { path: at("png"), content: async () => made.png(whole().scene, SCALE, whole()) },
        { path: at("csv"), content: async () => whole().csv },
        ...LOOKS.map((look) => ({
          path: `files/${figureFile(site, asked.figure.id, lang, "svg", look)}`,
          content: async () => {
            const { svg, scene } = wholeOf(site, asked, lang, look.narrow ? NARROW : WIDTH);
            return look.theme === "light" ? svg : svgOf(scene, { id: asked.figure.id, theme: look.theme });
          },
        })),
      ];
    }),
  );
  const cards = site.claims.map((claim) => ({
    path: `files/${claimCardFile(site, claim.id)}`,
    content: async () => made.png(claimCard(site, claim), 1),
  }));
  return [...figures, ...cards, ...tables(site)];
}

/** Has the pictures of a figure begun, so that they are there when the site wants them; what fails is told then. */
export function beginPictures(gallery: Gallery, asked: AskedFigure, made: Making): void {
  for (const lang of LANGS) made.png(wholeOf(gallery, asked, lang).scene, SCALE).catch(() => undefined);
}

/** A figure as a file of its own, as a site hands it out, or as wide as is wanted. */
export function wholeOf(gallery: Gallery, asked: AskedFigure, lang: Lang, width = WIDTH): Drawn {
  return gallery.drawWhole(asked, { lang, width, theme: "light" });
}

function tables(site: Site): readonly SiteFile[] {
  const names = [...site.held.map((table) => `${table}.csv`), ...BESIDE];
  return names.map((name) => ({
    path: `files/data/${name}`,
    content: async () => (await site.study.files.read(name)) ?? new Uint8Array(),
  }));
}
