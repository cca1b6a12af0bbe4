import { unaskedClaims } from "../../claims/check.ts";
import type { StudyBench } from "../../figures/bench.ts";
import { unaskedFigures } from "../../figures/check.ts";
import type { Unasked } from "../../release/terms/withheld.ts";
import type { Study } from "../../study/study.ts";
import { handingOut as words } from "../../words/catalogue/handing-out.ts";
import { noteText } from "../../words/notes.ts";
import { say } from "../../words/say.ts";
import type { Call } from "../command.ts";

/** What cannot be asked of what is handed out, each with its reason. */
export type Refused = Unasked<ReadonlyMap<string, string>>;

/** What cannot be asked of a study that is handed out; what the whole study refuses too is wrong there, and stays. */
export async function unaskedIn(
  { study, bench }: { readonly study: Study; bench(): Promise<StudyBench> },
  whole: Study,
): Promise<Refused> {
  const found = { ...(await unaskedClaims(study)), figures: await unaskedFigures(study, bench) };
  if (isNone(found)) return found;
  const wrong = { ...(await unaskedClaims(whole)), figures: await unaskedFigures(whole) };
  return ofEach((of) => new Map([...found[of]].filter(([id]) => !wrong[of].has(id))));
}

export function isNone({ claims, readings, figures }: Refused): boolean {
  return claims.size + readings.size + figures.size === 0;
}

/** Both of what was found one after the other. */
export function together(a: Refused, b: Refused): Refused {
  return ofEach((of) => new Map([...a[of], ...b[of]]));
}

export const NONE_REFUSED: Refused = ofEach(() => new Map());

export function idsOf(refused: Refused): Unasked<ReadonlySet<string>> {
  return ofEach((of) => new Set(refused[of].keys()));
}

function ofEach<T>(made: (of: keyof Refused) => T): Unasked<T> {
  return { claims: made("claims"), readings: made("readings"), figures: made("figures") };
}

/** Says which claims, readings and figures do not go, and why. */
export function sayUnasked(
  { screen, lang }: Pick<Call, "screen" | "lang">,
  { claims, readings, figures }: Refused,
): void {
  for (const [id, why] of [...claims, ...readings, ...figures])
    screen.beside(
      id,
      say(lang, words, "unasked", { why: lang === "en" ? why : noteText(lang, why).text }),
      "warn",
    );
}
