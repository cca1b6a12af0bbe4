import { catalogue } from "../say.ts";
import { fieldsEn } from "./fields/en.ts";
import { fieldsRu } from "./fields/ru.ts";
import { fieldsZh } from "./fields/zh.ts";

/** What the columns of all tables are called. */
export const fields = catalogue({ en: fieldsEn, ru: fieldsRu, zh: fieldsZh });
