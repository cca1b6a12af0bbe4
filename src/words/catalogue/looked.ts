import { catalogue } from "../say.ts";

/** How far somebody looked where there is no record. */
export const lookedWords = catalogue({
  en: { all: "searched, none found", part: "searched in part, none found", no: "not searched" },
  ru: { all: "искали, не нашли", part: "искали частично, не нашли", no: "не искали" },
  zh: { all: "已检索，未发现", part: "部分检索，未发现", no: "未检索" },
});
