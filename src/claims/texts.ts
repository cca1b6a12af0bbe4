import { entriesOf, listOf, mapOf, textMap, textOf } from "../study/plain.ts";
import type { Claim, ClaimTexts } from "./claim.ts";

const FIELDS = ["says", "where", "note", "missing", "qualitative"] as const;

/** Reads what `in` of a claim says in other languages: `in: { ru: { says: … }, zh: { says: … } }`. */
export function textsIn(data: unknown): Claim["in"] {
  return Object.fromEntries(
    entriesOf(data).map(([lang, texts]): [string, ClaimTexts] => {
      const fields = mapOf(texts) ?? {};
      const told = FIELDS.flatMap((field): [string, string][] => {
        const text = textOf(fields[field])?.trim() ?? "";
        return text === "" ? [] : [[field, text]];
      });
      const and = listOf(fields.and).map((item) => {
        const missing = textOf(mapOf(item)?.missing);
        return missing === null ? {} : { missing };
      });
      return [lang, { ...Object.fromEntries(told), struck: textMap(fields.struck), and }];
    }),
  );
}
