import type { Source } from "../source.ts";

const HELD = { held: { en: "held, or in place", ru: "состоялось или действует", zh: "已举行（或已存在）" } };

/** Codes that rows on troops abroad use. */
export const troopCodes: Source["codes"] = {
  indicator_kind: {
    presence: { en: "troops of another state", ru: "присутствие иностранных войск", zh: "外国驻军" },
  },
};

/** Codes that rows of lists of bases use. */
export const baseCodes: Source["codes"] = {
  facility_kind: {
    "military-base": { en: "military base", ru: "военная база", zh: "军事基地" },
    "air-base": { en: "air base", ru: "авиабаза", zh: "空军基地" },
    radar: { en: "radar", ru: "радиолокационная станция", zh: "雷达站" },
    cosmodrome: {
      en: "cosmodrome, not a military base",
      ru: "космодром, не военная база",
      zh: "航天发射场（非军事基地）",
    },
  },
  status: HELD,
};
