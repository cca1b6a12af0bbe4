import type { ConventionTexts } from "../convention-text.ts";
import { modelsZh } from "./zh/models.ts";
import { recordsZh } from "./zh/records.ts";

/** All conventions in Chinese. */
export const conventionsZh: Readonly<Record<string, ConventionTexts>> = { ...recordsZh, ...modelsZh };
