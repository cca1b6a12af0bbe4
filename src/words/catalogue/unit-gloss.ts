import { catalogue } from "../say.ts";

/** What a unit is that few readers know. */
export const unitGlosses = catalogue({
  en: {
    nats: "A nat is the unit of information with natural logarithms: to know which of two equal parts is meant is worth 0.69 nats, which of ten 2.3.",
  },
  ru: {
    nats: "Нат — единица информации с натуральным логарифмом: узнать, какая из двух равных частей имеется в виду, — это 0,69 ната, какая из десяти — 2,3.",
  },
  zh: {
    nats: "奈特是以自然对数计的信息单位：辨明所指为两个相等部分中的哪一个，为0.69奈特；十个中的哪一个，为2.3奈特。",
  },
});
