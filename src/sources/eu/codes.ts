import type { Source } from "../source.ts";

/** Codes that rows of licences use. */
export const licenceCodes: Source["codes"] = {
  status: {
    licensed: {
      en: "licensed, not known to be delivered",
      ru: "лицензия выдана, поставка не подтверждена",
      zh: "已获许可，未知是否交付",
    },
  },
};
