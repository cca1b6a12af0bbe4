import type { LeftOpen } from "../claims/left-open.ts";
import { claimChecks, claimOpen } from "./catalogue/claim-choices.ts";
import { bracketed, commasText } from "./lists.ts";
import { choiceLabel } from "./question-words.ts";
import { say } from "./say.ts";
import type { Lang } from "./words.ts";

/** What a sentence leaves open, by the names that claim files have for it. */
export function openText(lang: Lang, names: readonly string[]): string {
  return commasText(
    lang,
    names.map((name) => (isOpen(name) ? say(lang, claimOpen, name) : name)),
  );
}

/** What a sentence leaves open and its readings vary: each kind with its choices in brackets, unless that is called as its only choice is. */
export function variedText(lang: Lang, varied: LeftOpen["varied"]): string {
  return commasText(
    lang,
    varied.map(({ open, choices }) => {
      const [kind, own] = [openText(lang, [open]), choicesText(lang, choices)];
      return own.toLowerCase() === kind.toLowerCase() ? kind : kind + bracketed(lang, own);
    }),
  );
}

/** Choices by their names for people. */
export function choicesText(lang: Lang, choices: readonly string[]): string {
  return commasText(
    lang,
    choices.map((name) => choiceLabel(lang, name)),
  );
}

const WHY_OPEN =
  /^(?=left|equally)(?:left open: ([^;]+); )?(?:equally defensible readings (?:also )?vary: ([^;]+); )?it holds in some readings and not in others$/;

/** Why a claim is not fully specified, from the sentence of its finding; null where it says something else. */
export function leftOpenText(lang: Lang, why: string): string | null {
  const found = WHY_OPEN.exec(why);
  if (found === null) return null;
  const named = (names = "") => choicesText(lang, names === "" ? [] : names.split(", "));
  const [list, others] = [named(found[1]), named(found[2])];
  if (list === "") return say(lang, claimOpen, "varied", { others });
  return say(lang, claimOpen, others === "" ? "leftOpen" : "leftOpenAlso", { list, others });
}

/** What a check on printed numbers is called, with the base or the claim that it was told. */
export function checkText(lang: Lang, check: string): string {
  const n = /^grim, base (.+)$/.exec(check)?.[1];
  if (n !== undefined) return say(lang, claimChecks, "grim", { n });
  const id = /^same as (.+)$/.exec(check)?.[1];
  if (id !== undefined) return say(lang, claimChecks, "same-as", { id });
  return isPlain(check) ? say(lang, claimChecks, check) : check;
}

function isOpen(name: string): name is keyof typeof claimOpen.en {
  return Object.hasOwn(claimOpen.en, name);
}

type Plain = Exclude<keyof typeof claimChecks.en, "grim" | "same-as">;

function isPlain(check: string): check is Plain {
  return Object.hasOwn(claimChecks.en, check) && check !== "grim" && check !== "same-as";
}
