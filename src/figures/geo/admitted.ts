import type { Activities } from "../../model/dataset.ts";
import { splitList } from "../../study/plain.ts";
import { maps } from "../../words/catalogue/maps.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";

/** Whether something is admitted, as its own row says and as other sources do. */
export interface Admitted {
  /** As recorded in its row; blank where nothing is. */
  readonly standing: string;
  /** What sources besides that of its row say otherwise, each once. */
  readonly otherwise: readonly StandingName[];
}

type StandingName = keyof typeof BY_ANOTHER;

const BY_ANOTHER = {
  acknowledged: "otherAcknowledged",
  claimed: "otherClaimed",
  denied: "otherDenied",
} as const;

const BESIDE_ANOTHER = {
  acknowledged: "acknowledged",
  claimed: "claimedAlone",
  denied: "denied",
} as const;

/** What the row of an activity and the rival values of other sources say of it. */
export function admittedIn(table: Activities, i: number): Admitted {
  const cell = (column: string) => table.text(column)[i]?.trim() ?? "";
  const [standing, source] = [cell("standing"), cell("source")];
  const own = splitList(source);
  const isOwn = (by: string) => {
    const named = splitList(by);
    return by === source || (named.length > 0 && named.every((one) => own.includes(one)));
  };
  const said = (table.rivals.get(i) ?? []).flatMap(({ field, value, source: by }) =>
    field === "standing" && !isOwn(by) ? [value.trim()] : [],
  );
  return { standing, otherwise: [...new Set(said)].filter(isStanding).filter((s) => s !== standing) };
}

/** Whether it is admitted, in words: `claimed, denied by another source`. */
export function admittedText({ standing, otherwise }: Admitted, lang: Lang): string {
  const known = isStanding(standing) ? standing : null;
  if (otherwise.length === 0) return say(lang, maps, known ?? "standingUnknown");
  const own = say(lang, maps, known === null ? "standingUnknown" : BESIDE_ANOTHER[known]);
  return [own, ...otherwise.map((s) => say(lang, maps, BY_ANOTHER[s]))].join(between(lang, ","));
}

function isStanding(text: string): text is StandingName {
  return Object.hasOwn(BY_ANOTHER, text);
}
