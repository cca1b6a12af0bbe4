import { catalogue } from "../say.ts";
import { recordsEn } from "./records/en.ts";
import { recordsRu } from "./records/ru.ts";
import { recordsZh } from "./records/zh.ts";

/** The words of records, sources, conflicts and gaps. */
export const records = catalogue({ en: recordsEn, ru: recordsRu, zh: recordsZh });
