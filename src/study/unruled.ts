import type { TermsRule } from "./release.ts";
import { names } from "./subject.ts";

/** A source that no rule of `release.terms` names, where one names another vintage of the same register. */
export interface Unruled {
  readonly source: string;
  /** What the names of both begin with. */
  readonly register: string;
  /** The rule that names the other, from 0. */
  readonly rule: number;
}

/**
 * Sources that are withheld because they fit no rule although another vintage of their register does, so that none is withheld unseen.
 * @param sources each with its `may_redistribute`, which lets it go where it is yes
 */
export function unruledAmong(
  sources: Iterable<readonly [string, string]>,
  rules: readonly Pick<TermsRule, "index" | "sources">[],
): readonly Unruled[] {
  const ruleOf = new Map(
    rules.toReversed().flatMap((rule) => rule.sources.map((source) => [registerOf(source), rule.index])),
  );
  return [...sources].flatMap(([source, may]) => {
    const register = registerOf(source);
    const rule = ruleOf.get(register);
    if (may === "yes" || rule === undefined || rules.some((one) => names(one.sources, source))) return [];
    return [{ source, register, rule }];
  });
}

/** A source, or a stem of some, without the day of its vintage. */
export function registerOf(source: string): string {
  return source.replace(/-?\*$/, "").replace(/-\d{4}(-\d\d){0,2}$/, "");
}
