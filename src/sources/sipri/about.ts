import type { Source } from "../source.ts";

const delivered = { en: "delivered", ru: "поставлено", zh: "已交付" };
const ordered = { en: "ordered", ru: "заказано", zh: "已订购" };

/** What is the same of all that SIPRI publishes on arms transfers. */
export const about = {
  authors: "",
  publisher: "Stockholm International Peace Research Institute (SIPRI)",
  url: "https://www.sipri.org/databases/armstransfers",
  terms: "name the source, no commercial use, and hand on no more than an excerpt under 10 % of the data set",
  redistribute: false,
  cite: "SIPRI Arms Transfers Database, Stockholm International Peace Research Institute, https://www.sipri.org/databases/armstransfers",
  unit: "tiv-millions",
  register: "sipri",
  vintages: true,
} as const satisfies Partial<Source>;

/** What is the same of the shapes whose rows are deals or deliveries. */
export const register = {
  ...about,
  tables: ["transfers", "deliveries"],
  codes: { status: { delivered, ordered } },
} as const satisfies Partial<Source>;
