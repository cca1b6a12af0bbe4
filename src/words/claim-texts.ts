import type { Claim } from "../claims/claim.ts";
import type { ClaimFinding, ItemFinding } from "../claims/judge.ts";
import { claimPlace } from "./catalogue/claim-place.ts";
import { leftOpenText } from "./claim-choices.ts";
import { type Naming, noteText, type Spoken } from "./notes.ts";
import { ORDINALS } from "./ordinals.ts";
import { say } from "./say.ts";
import type { Lang } from "./words.ts";

/** What the texts of a claim are taken from: the claim as read, or as judged. */
export type Told = { readonly says: string; readonly where: string; readonly note: string } & {
  readonly in?: Claim["in"];
};

/** A text of a claim in a language, or the English one marked as English. */
export function claimText(lang: Lang, claim: Told, field: "says" | "note"): Spoken {
  const own = lang === "en" ? undefined : claim.in?.[lang]?.[field];
  return own === undefined ? { text: claim[field], lang: "en" } : { text: own, lang };
}

/** Where a claim stands: the title of the section as printed, the paragraph or figure in the language. */
export function claimPlaceText(lang: Lang, claim: Told): Spoken {
  const { where } = claim;
  if (lang === "en") return { text: where, lang };
  const own = claim.in?.[lang]?.where;
  if (own !== undefined) return { text: own, lang };
  const figure = /^(.+), Figure (\d+)$/.exec(where);
  if (figure !== null)
    return {
      text: say(lang, claimPlace, "figure", { section: titled(lang, figure[1]), n: figure[2] ?? "" }),
      lang,
    };
  const paragraph = /^(.+), (\w+) paragraph(?:, note (\d+))?$/.exec(where);
  const n = ORDINALS.indexOf(paragraph?.[2] ?? "") + 1;
  if (n === 0) return { text: where, lang: "en" };
  const params = { section: titled(lang, paragraph?.[1]), n: `${n}` };
  const note = paragraph?.[3];
  const text =
    note === undefined
      ? say(lang, claimPlace, "paragraph", params)
      : say(lang, claimPlace, "paragraphNote", { ...params, note });
  return { text, lang };
}

function titled(lang: Lang, section = ""): string {
  return lang === "ru" ? `«${section}»` : `“${section}”`;
}

/** Why a value of a claim has its finding, or null; `item` is the claim itself or one of its further values. */
export function whyOfClaim(
  lang: Lang,
  claim: Told & { readonly and?: ClaimFinding["and"] },
  item: ItemFinding,
  labels?: Naming,
): Spoken | null {
  const { why } = item;
  if (why === undefined) return null;
  const texts = lang === "en" ? undefined : claim.in?.[lang];
  const at = claim.and?.indexOf(item) ?? -1;
  const own =
    item.finding === "qualitative"
      ? texts?.qualitative
      : item.finding === "not-testable"
        ? at < 0
          ? texts?.missing
          : texts?.and[at]?.missing
        : undefined;
  if (own !== undefined) return { text: own, lang };
  const open = leftOpenText(lang, why);
  return open === null ? noteText(lang, why, labels) : { text: open, lang };
}

/** Why an alternative of a claim is left out. */
export function struckText(
  lang: Lang,
  claim: Told,
  change: Readonly<Record<string, string>>,
  why: string,
): Spoken {
  const struck = lang === "en" ? undefined : claim.in?.[lang]?.struck;
  const own = Object.entries(change)
    .map(([name, value]) => struck?.[`${name}=${value}`])
    .find((text) => text !== undefined);
  return own === undefined ? noteText(lang, withoutChange(change, why)) : { text: own, lang };
}

/** Why a choice cannot be made, without which it is, which is said beside it in words. */
function withoutChange(change: Readonly<Record<string, string>>, why: string): string {
  const said = Object.entries(change)
    .map(([name, value]) => `${name} cannot be ${value} here: `)
    .find((text) => why.startsWith(text));
  return said === undefined ? why : why.slice(said.length);
}
