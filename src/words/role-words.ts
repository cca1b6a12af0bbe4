import { type Lang, word } from "./words.ts";

/** What several in one role are, in Russian. */
const SEVERAL: Readonly<Record<string, string>> = {
  organiser: "организаторы",
  "co-organiser": "соорганизаторы",
  initiator: "инициаторы",
  host: "принимающие стороны",
  supplier: "поставщики",
  recipient: "получатели",
  operator: "операторы",
  provider: "предоставили",
  partner: "партнёры",
  requester: "запросившие стороны",
  financier: "финансирующие стороны",
  builder: "строители",
  signatory: "подписавшие стороны",
  member: "члены",
  lead: "ведущие стороны",
  reporter: "в каких странах",
};

/** A role as it stands before those who had it: `organiser` before one, `organisers` before several. */
export function roleText(lang: Lang, role: string, count: number): string {
  if (count < 2 || lang === "zh") return word(lang, role);
  if (lang === "ru") return SEVERAL[role] ?? word(lang, role);
  return role.endsWith("y") ? `${role.slice(0, -1)}ies` : `${role}s`;
}
