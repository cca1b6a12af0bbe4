import type { Text } from "../figures/scene/scene.ts";
import { plainText, runsOf } from "../figures/scene/script.ts";
import { CHINESE, type Face, faceFor, PLAIN } from "./fonts.ts";

/** A stretch of a text that one font draws. */
export interface FontRun {
  readonly text: string;
  readonly face: Face;
}

/** A text in stretches of one font: Chinese in the Chinese family, a letter that a family lacks in any font that has it. */
export function fontRuns({ text, weight = "regular" }: Text, faces: readonly Face[]): readonly FontRun[] {
  const out: { text: string; readonly face: Face }[] = [];
  for (const { text: run, han } of runsOf(plainText(text))) {
    const family = han ? CHINESE : PLAIN;
    for (const letter of run) {
      const last = out.at(-1);
      if (last !== undefined && (isOf(last.face, family, weight, letter) || JOINS.test(letter)))
        last.text += letter;
      else {
        const face = faceOf(faces, family, weight, letter);
        if (last?.face === face) last.text += letter;
        else out.push({ text: letter, face });
      }
    }
  }
  return out;
}

/** Marks and joiners stay with the letter before them. */
const JOINS = /^[\p{M}\p{Cf}]$/u;

/** Whether a face has a letter and is of its family and weight, so that no other need be looked for. */
function isOf(face: Face, family: string, weight: Face["weight"], letter: string): boolean {
  return face.family === family && face.weight === weight && face.letters.has(letter.codePointAt(0) ?? 0);
}

function faceOf(faces: readonly Face[], family: string, weight: Face["weight"], letter: string): Face {
  const found = faceFor(faces, family, weight, letter.codePointAt(0) ?? 0);
  const standIn = faces.find((face) => face.family === family && face.weight === weight) ?? faces[0];
  const face = found ?? standIn;
  if (face === undefined) throw new Error("no font was handed in");
  return face;
}
