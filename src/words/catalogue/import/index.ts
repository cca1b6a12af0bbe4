import { catalogue } from "../../say.ts";
import { importEn } from "./en.ts";
import { importRu } from "./ru.ts";
import { importZh } from "./zh.ts";

/** What is said around an import. */
export const importWords = catalogue({ en: importEn, ru: importRu, zh: importZh });
