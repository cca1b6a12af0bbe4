import { catalogue } from "../say.ts";

/** Units in so few letters that they stand beside a number in a narrow column. */
export const shortUnits = catalogue({
  en: {
    "tiv-millions": "million TIV",
    "usd-millions": "million US dollars",
    percent: "%",
    km: "km",
    index: "index",
    ratio: "ratio",
    times: "times",
    overlap: "overlap",
    coverage: "coverage",
    "e-i": "E–I index",
  },
  ru: {
    "tiv-millions": "млн TIV",
    "usd-millions": "млн долларов США",
    percent: "%",
    km: "км",
    index: "индекс",
    ratio: "отношение",
    times: "раза",
    overlap: "перекрытие",
    coverage: "охват",
    "e-i": "индекс E–I",
  },
  zh: {
    "tiv-millions": "百万TIV",
    "usd-millions": "百万美元",
    percent: "%",
    km: "公里",
    index: "指数",
    ratio: "比值",
    times: "倍",
    overlap: "重合度",
    coverage: "覆盖度",
    "e-i": "E–I指数",
  },
});
