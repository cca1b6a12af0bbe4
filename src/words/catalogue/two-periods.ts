import { catalogue } from "../say.ts";

/** What is said beside a difference of two periods that are not equally long, or share days. */
export const twoPeriods = catalogue({
  en: {
    years_one: "{{count}} year",
    years_other: "{{count}} years",
    lengths:
      "{{period}} lasts {{years}} and {{other}} {{otherYears}}: numbers are compared as they stand, not per year.",
    unequal: "The two periods are not equally long: numbers are compared as they stand, not per year.",
    shared: "Both periods include {{shared}}, whose records count in each.",
    sharedOpen: "Both periods include all the time {{shared}}, and its records count in each.",
  },
  ru: {
    years_one: "{{count}} год",
    years_few: "{{count}} года",
    years_many: "{{count}} лет",
    years_other: "{{count}} года",
    lengths:
      "{{period}} — это {{years}}, а {{other}} — {{otherYears}}: числа сравниваются как есть, не в расчёте на год.",
    unequal: "Периоды неодинаковой длины: числа сравниваются как есть, не в расчёте на год.",
    shared: "Общая часть периодов: {{shared}}; записи за это время учтены в обоих.",
    sharedOpen: "Общая часть периодов: всё время {{shared}}; записи за это время учтены в обоих.",
  },
  zh: {
    years_other: "{{count}}年",
    lengths: "{{period}}长{{years}}，{{other}}长{{otherYears}}：数值按原样比较，未折算为每年。",
    unequal: "两个时期长短不一：数值按原样比较，未折算为每年。",
    shared: "两个时期都包含{{shared}}，其记录在两边都计入。",
    sharedOpen: "两个时期都包含{{shared}}的全部时间，其间的记录在两边都计入。",
  },
});
