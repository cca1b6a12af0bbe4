import type { Source } from "../source.ts";

/** Codes that rows of the reports on training use. */
export const trainingCodes: Source["codes"] = {
  training_kind: {
    cadets: { en: "cadets", ru: "курсанты", zh: "军校学员" },
    course: { en: "course", ru: "курс", zh: "培训班" },
    "counter-narcotics": {
      en: "counter-narcotics training",
      ru: "антинаркотическая подготовка",
      zh: "禁毒培训",
    },
  },
  status: {
    held: { en: "held, or in place", ru: "состоялось или действует", zh: "已举行（或已存在）" },
    cancelled: { en: "cancelled", ru: "отменено", zh: "取消" },
  },
};
