import { catalogue } from "../say.ts";
import { askEn } from "./ask/en.ts";
import { askRu } from "./ask/ru.ts";
import { askZh } from "./ask/zh.ts";

/** The words of the page that asks a question. */
export const ask = catalogue({ en: askEn, ru: askRu, zh: askZh });
