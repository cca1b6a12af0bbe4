import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Font } from "fontkit";
import { later } from "../questions/later.ts";
import { FontError, type Letters, lettersOf } from "./glyphs.ts";

/** A font file that pictures outside a browser are set in. */
export interface Face {
  /** `Noto Sans` and `Noto Sans SC`; of a font that was brought along its path. */
  readonly family: string;
  readonly weight: "regular" | "bold";
  readonly path: string;
  readonly letters: Letters;
  /** What lays texts out in it. */
  readonly opened: () => Font;
}

/** The families of our own fonts, as drawings name them. */
export const PLAIN = "Noto Sans";
export const CHINESE = "Noto Sans SC";

/** Our own fonts: file names in `assets/fonts`. */
const OWN = [
  { family: PLAIN, weight: "regular", file: "NotoSans-Regular.ttf" },
  { family: PLAIN, weight: "bold", file: "NotoSans-Bold.ttf" },
  { family: CHINESE, weight: "regular", file: "NotoSansSC-Regular.ttf" },
  { family: CHINESE, weight: "bold", file: "NotoSansSC-Bold.ttf" },
] as const;

/** Whether a font is one of ours, which hold no letters that change with their neighbours. */
export function isOwn({ family }: Face): boolean {
  return family === PLAIN || family === CHINESE;
}

/**
 * Reads our fonts, and others for letters that they lack; read them once and hand them on.
 * @throws FontError where a file that was brought along is no font
 */
export async function fontsOf(more: readonly string[] = []): Promise<readonly Face[]> {
  const folder = fontFolder();
  const own = OWN.map(async ({ family, weight, file }) => faceOf(family, weight, `${folder}${file}`));
  const brought = more.map(async (path) => faceOf(path, "regular", path));
  return Promise.all([...own, ...brought]);
}

/** The face that a character is drawn with: of its family and weight, else of any that has it; null where none has. */
export function faceFor(
  faces: readonly Face[],
  family: string,
  weight: Face["weight"],
  codePoint: number,
): Face | null {
  const having = faces.filter((face) => face.letters.has(codePoint));
  const near = (face: Face) => (face.family === family ? 2 : 0) + (face.weight === weight ? 1 : 0);
  return having.reduce<Face | null>(
    (best, face) => (best === null || near(face) > near(best) ? face : best),
    null,
  );
}

/** Characters that none of the fonts has, each once and in the order in which they are met. */
export function lettersMissing(texts: Iterable<string>, faces: readonly Face[]): readonly string[] {
  const missing = new Set<string>();
  const known = new Set<string>();
  for (const text of texts) {
    for (const letter of text) {
      if (known.has(letter)) continue;
      known.add(letter);
      if (UNSEEN.test(letter)) continue;
      const codePoint = letter.codePointAt(0) ?? 0;
      if (!faces.some((face) => face.letters.has(codePoint))) missing.add(letter);
    }
  }
  return [...missing];
}

/** What draws nothing: spaces, controls, joiners and marks of direction. */
const UNSEEN = /^[\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]$/u;

async function faceOf(family: string, weight: Face["weight"], path: string): Promise<Face> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new FontError(`${path} cannot be read (${why})`);
  }
  const { openedFont } = await import("./opened.ts");
  try {
    return { family, weight, path, letters: lettersOf(bytes), opened: later(() => openedFont(bytes)) };
  } catch (error) {
    if (error instanceof FontError) throw new FontError(`${path} ${error.message}`);
    throw error;
  }
}

/** Where our fonts are: in the package that this file was built into, however deep. */
function fontFolder(): string {
  let at = new URL(".", import.meta.url);
  for (;;) {
    const folder = new URL("assets/fonts/", at);
    if (existsSync(new URL(OWN[0].file, folder))) return fileURLToPath(folder);
    const above = new URL("..", at);
    if (above.href === at.href) throw new Error(`no assets/fonts above ${import.meta.url}`);
    at = above;
  }
}
