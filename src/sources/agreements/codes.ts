import type { Source } from "../source.ts";

/** Codes that rows of agreements and alliances use. */
export const agreementCodes: Source["codes"] = {
  framework_kind: {
    "defence-agreement": { en: "defence agreement", ru: "соглашение в области обороны", zh: "防务协定" },
    "military-alliance": { en: "military alliance", ru: "военный союз", zh: "军事同盟" },
  },
  membership_role: {
    signatory: { en: "signatory", ru: "подписавшая сторона", zh: "签署方" },
    member: { en: "member", ru: "член", zh: "成员" },
  },
};
