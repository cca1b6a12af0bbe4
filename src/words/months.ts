import type { Lang } from "./words.ts";

/** Months as a heading has them: `май`. */
export const MONTHS: Readonly<Record<Exclude<Lang, "zh">, readonly string[]>> = {
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  ru: [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
  ],
};

/** Months as they follow a day in Russian: `21 мая`. */
export const MONTHS_OF: readonly string[] = [
  "января",
  "февраля",
  "марта",
  "апреля",
  "мая",
  "июня",
  "июля",
  "августа",
  "сентября",
  "октября",
  "ноября",
  "декабря",
];

const FOUR = {
  en: ["spring", "summer", "autumn", "winter"],
  ru: ["весна", "лето", "осень", "зима"],
  zh: ["春季", "夏季", "秋季", "冬季"],
} as const;

/** Parts of a year by their EDTF code from 21 on; `{{year}}` stands for the year. */
export const SEASONS: Readonly<Record<Lang, readonly string[]>> = {
  en: [
    ...[...FOUR.en, ...FOUR.en, "autumn", "winter", "spring", "summer"].map((s) => `${s} {{year}}`),
    ...["first", "second", "third", "fourth"].map((n) => `${n} quarter of {{year}}`),
    ...["first", "second", "last"].map((n) => `${n} third of {{year}}`),
    ...["first", "second"].map((n) => `${n} half of {{year}}`),
  ],
  ru: [
    ...[...FOUR.ru, ...FOUR.ru, "осень", "зима", "весна", "лето"].map((s) => `${s} {{year}} г.`),
    ...["I", "II", "III", "IV"].map((n) => `${n} квартал {{year}} г.`),
    ...["первая", "вторая", "последняя"].map((n) => `${n} треть {{year}} г.`),
    ...["первое", "второе"].map((n) => `${n} полугодие {{year}} г.`),
  ],
  zh: [
    ...[...FOUR.zh, ...FOUR.zh, "秋季", "冬季", "春季", "夏季"].map((s) => `{{year}}年${s}`),
    ...["一", "二", "三", "四"].map((n) => `{{year}}年第${n}季度`),
    ...["前", "中", "后"].map((n) => `{{year}}年${n}四个月`),
    ...["上", "下"].map((n) => `{{year}}年${n}半年`),
  ],
};
