import type { ConventionTexts } from "../convention-text.ts";
import { modelsRu } from "./ru/models.ts";
import { recordsRu } from "./ru/records.ts";

/** All conventions in Russian. */
export const conventionsRu: Readonly<Record<string, ConventionTexts>> = { ...recordsRu, ...modelsRu };
