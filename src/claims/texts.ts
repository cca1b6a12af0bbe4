import type { At } from "../study/listed.ts";
import { entriesOf, listOf, mapOf, textOf } from "../study/plain.ts";
import type { Claim, ClaimTexts } from "./claim.ts";

const FIELDS = ["says", "where", "note", "missing", "qualitative"] as const;
const KNOWN: readonly string[] = [...FIELDS, "struck", "and"];

/** Reads what `in` of a claim says in other languages: `in: { ru: { says: … }, zh: { says: … } }`. */
export function textsIn(data: unknown, at: At): Claim["in"] {
  return Object.fromEntries(
    entriesOf(data).flatMap(([lang, texts]): [string, ClaimTexts][] => {
      const fields = mapOf(texts);
      if (!/^[a-z]{2,3}(-[A-Za-z\d]+)*$/.test(lang) || fields === null) {
        const mend = "write in: { ru: { says: … }, zh: { says: … } }";
        at("not-a-translation", `in has no texts of a language ${JSON.stringify(lang)}`, mend, "in", lang);
        return [];
      }
      for (const field of Object.keys(fields)) {
        if (KNOWN.includes(field)) continue;
        const mend = `write one of ${KNOWN.join(", ")}`;
        at("not-a-translation", `in.${lang} has no field ${JSON.stringify(field)}`, mend, "in", lang, field);
      }
      const told = FIELDS.flatMap((field): [string, string][] => {
        const text = textOf(fields[field])?.trim() ?? "";
        return text === "" ? [] : [[field, text]];
      });
      const struck = entriesOf(fields.struck).map(([name, why]): [string, string] => [
        name,
        textOf(why) ?? "",
      ]);
      const and = listOf(fields.and).map((item) => {
        const missing = textOf(mapOf(item)?.missing);
        return missing === null ? {} : { missing };
      });
      return [[lang, { ...Object.fromEntries(told), struck: Object.fromEntries(struck), and }]];
    }),
  );
}
