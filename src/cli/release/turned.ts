import { askedBy, type ClaimFinding, type Finding, judgeClaims } from "../../claims/judge.ts";
import { readClaims } from "../../claims/read.ts";
import { leftOutOf } from "../../questions/left-out.ts";
import { leftOutIn } from "../../study/left-out.ts";
import type { Study } from "../../study/study.ts";
import { handingOut as words } from "../../words/catalogue/handing-out.ts";
import { listText } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import { word } from "../../words/words.ts";
import type { Call } from "../command.ts";

/** What is found of a value of a sentence in the whole study, where it is another finding in what is handed out. */
export interface Turned {
  readonly id: string;
  /** Which value of its sentence: 0 is the first. */
  readonly item: number;
  readonly whole: Finding;
  readonly handedOut: Finding;
}

/**
 * Findings that are others in the whole study than in what is handed out, for its maker alone. Only claims that look where
 * records were left out for the terms of sources are asked of the whole study again.
 */
export async function turnedIn(
  whole: Study,
  { study, claims }: { readonly study: Study; readonly claims: readonly ClaimFinding[] },
): Promise<readonly Turned[]> {
  // What was left out of the whole study already stands first.
  const out = leftOutIn(study.yaml.data).slice(leftOutIn(whole.yaml.data).length);
  const asked = claims.filter((claim) => leftOutOf(out, askedBy(claim), study.subject).length > 0);
  if (asked.length === 0) return [];
  const ids = asked.map(({ id }) => id);
  const found = await judgeClaims(whole, ids, (await readClaims(whole)).claims);
  const before = new Map(found.map((claim) => [claim.id, [claim, ...claim.and]]));
  return asked.flatMap((claim) =>
    [claim, ...claim.and].flatMap(({ finding }, item): readonly Turned[] => {
      const was = before.get(claim.id)?.[item]?.finding ?? finding;
      return was === finding ? [] : [{ id: claim.id, item, whole: was, handedOut: finding }];
    }),
  );
}

/** Says which claims are found otherwise in the whole study, with both findings. */
export function sayTurned({ screen, lang }: Pick<Call, "screen" | "lang">, turned: readonly Turned[]): void {
  const ids = [...new Set(turned.map(({ id }) => id))];
  if (ids.length === 0) return;
  screen.beside("", say(lang, words, "turned", { count: ids.length }), "warn");
  for (const id of ids) {
    const own = turned.filter((one) => one.id === id);
    const listed = (of: "whole" | "handedOut") =>
      listText(
        lang,
        own.map((one) => word(lang, one[of])),
      );
    screen.beside(
      id,
      say(lang, words, "turnedFrom", { whole: listed("whole"), handedOut: listed("handedOut") }),
    );
  }
}
