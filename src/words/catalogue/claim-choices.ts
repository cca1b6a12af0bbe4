import { catalogue } from "../say.ts";

/** What a sentence may leave open. */
export const claimOpen = catalogue({
  en: {
    window: "years",
    base: "base of comparison",
    unit: "unit of count",
    rule: "rule of counting",
    scope: "whom and what it covers",
    leftOpen: "left open: {{list}}; it holds in some readings and not in others",
    leftOpenAlso:
      "left open: {{list}}; equally defensible readings also vary: {{others}}; it holds in some readings and not in others",
    varied: "equally defensible readings vary: {{others}}; it holds in some readings and not in others",
  },
  ru: {
    window: "годы",
    base: "база сравнения",
    unit: "единица счёта",
    rule: "правило счёта",
    scope: "охват",
    leftOpen: "не указано: {{list}}; в одних прочтениях выполняется, в других нет",
    leftOpenAlso:
      "не указано: {{list}}; в равнозначных прочтениях меняется и другое: {{others}}; в одних прочтениях выполняется, в других нет",
    varied: "в равнозначных прочтениях меняется: {{others}}; в одних прочтениях выполняется, в других нет",
  },
  zh: {
    window: "年份",
    base: "比较基数",
    unit: "计数单位",
    rule: "计数规则",
    scope: "涵盖范围",
    leftOpen: "未说明：{{list}}；有的解读成立，有的不成立",
    leftOpenAlso: "未说明：{{list}}；等价解读中另有取法不同的选择：{{others}}；有的解读成立，有的不成立",
    varied: "等价解读中取法不同的选择：{{others}}；有的解读成立，有的不成立",
  },
});

/** What the checks on printed numbers alone are called. */
export const claimChecks = catalogue({
  en: {
    grim: "Whole numbers out of a base of {{n}}",
    "same-as": "The same as in {{id}}",
    sum: "Sum of the parts",
    order: "Order of the values",
    window: "Years of the number",
    unit: "Unit of the source",
    bounds: "All numbers at once",
  },
  ru: {
    grim: "Целые числа при базе {{n}}",
    "same-as": "То же, что в {{id}}",
    sum: "Сумма частей",
    order: "Порядок значений",
    window: "Годы, к которым относится число",
    unit: "Единица источника",
    bounds: "Все числа вместе",
  },
  zh: {
    grim: "以{{n}}为基数的整数",
    "same-as": "与{{id}}相同",
    sum: "各部分之和",
    order: "数值次序",
    window: "数字所指年份",
    unit: "来源的单位",
    bounds: "各数字同时成立",
  },
});
