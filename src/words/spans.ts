import { periodOf } from "../model/period.ts";
import { dateText } from "./dates.ts";
import type { Lang } from "./words.ts";

/** From when to when, each as recorded and blank where it is open: `2016–2021`, `from some time within 2016–2017`. */
export function spanText(lang: Lang, start: string, end: string): string {
  const [from, to] = [start.trim(), end.trim()];
  if (from === "" && to === "") return "";
  if (from === to) return dateText(lang, from);
  const whole = `${from === "" ? ".." : from}/${to === "" ? ".." : to}`;
  if (isPlain(from) && isPlain(to)) return dateText(lang, whole);
  const sides = [from === "" ? "" : sideText(lang, from, "from"), to === "" ? "" : sideText(lang, to, "to")];
  return sides.filter((side) => side !== "").join(lang === "zh" ? "，" : " ");
}

/** Whether a date is one that an interval can begin or end with: no interval or choice itself. */
function isPlain(edtf: string): boolean {
  return !/[/[{]|\.\./.test(edtf) && (edtf === "" || periodOf(edtf) !== null);
}

type Side = "from" | "to";
type Kind = "some" | "before" | "after" | "choice" | "odd";

/** How an end is said that is itself known within bounds, before or after a day, or as one of several. */
const SIDES: Readonly<Record<Side, Readonly<Record<Kind, Readonly<Record<Lang, string>>>>>> = {
  from: {
    some: {
      en: "from some time within {{date}}",
      ru: "с какого-то дня в пределах {{date}}",
      zh: "{{date}}间某时起",
    },
    before: { en: "from {{date}} or earlier", ru: "с {{date}} или раньше", zh: "{{date}}或更早起" },
    after: { en: "from {{date}} or later", ru: "с {{date}} или позже", zh: "{{date}}或更晚起" },
    choice: { en: "from {{date}}", ru: "с одной из дат: {{date}}", zh: "{{date}}起" },
    odd: { en: "from {{date}}", ru: "с: {{date}}", zh: "{{date}}起" },
  },
  to: {
    some: {
      en: "to some time within {{date}}",
      ru: "по какой-то день в пределах {{date}}",
      zh: "至{{date}}间某时",
    },
    before: { en: "to {{date}} or earlier", ru: "по {{date}} или раньше", zh: "至{{date}}或更早" },
    after: { en: "to {{date}} or later", ru: "по {{date}} или позже", zh: "至{{date}}或更晚" },
    choice: { en: "to {{date}}", ru: "по одну из дат: {{date}}", zh: "至{{date}}" },
    odd: { en: "to {{date}}", ru: "по: {{date}}", zh: "至{{date}}" },
  },
};

function sideText(lang: Lang, edtf: string, side: Side): string {
  if (isPlain(edtf)) return dateText(lang, side === "from" ? `${edtf}/..` : `../${edtf}`);
  const said = (kind: Kind, date: string) => SIDES[side][kind][lang].replace("{{date}}", () => date);
  if (periodOf(edtf) === null) return said("odd", edtf);
  if (edtf.startsWith("[")) return said("choice", dateText(lang, edtf));
  if (edtf.startsWith("{")) return said("odd", dateText(lang, edtf));
  const open = /^(?:\.\.)?\/(.+)$|^(.+)\/(?:\.\.)?$/.exec(edtf);
  const date = open?.[1] ?? open?.[2];
  if (date === undefined) return said("some", dateText(lang, edtf));
  const plain = dateText(lang, side === "from" ? `${date}/..` : `../${date}`);
  const kind = open?.[1] === undefined ? "after" : "before";
  const word = { from: { en: "from ", ru: "с ", zh: "" }, to: { en: "to ", ru: "по ", zh: "至" } }[side][
    lang
  ];
  const bare = plain.startsWith(word) ? plain.slice(word.length) : plain;
  return said(kind, lang === "zh" && side === "from" ? bare.replace(/起$/, "") : bare);
}
