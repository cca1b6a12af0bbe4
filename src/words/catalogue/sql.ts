import { catalogue } from "../say.ts";

/** What is said around the answers to statements in SQL. */
export const sqlWords = catalogue({
  en: {
    ends: "a statement ends with ; — .tables lists the tables, .schema NAME the columns of one, .help says this again, .quit (or quit, or exit) leaves",
    unknown: "there is no {{word}}; there are .tables, .schema, .help and .quit",
    none: "no rows",
    row: "row {{n}}",
    first_one: "the first row; there are more",
    first_other: "the first {{count}} rows; there are more",
    all: "--csv or --json gives all, and limit fewer",
    rows_one: "{{count}} row",
    rows_other: "{{count}} rows",
  },
  ru: {
    ends: "запрос кончается на ; — .tables перечисляет таблицы, .schema NAME — столбцы одной из них, .help повторит это, .quit (или quit, или exit) завершает",
    unknown: "нет {{word}}; есть .tables, .schema, .help и .quit",
    none: "строк нет",
    row: "строка {{n}}",
    first_one: "первая {{count}} строка; есть ещё",
    first_few: "первые {{count}} строки; есть ещё",
    first_many: "первые {{count}} строк; есть ещё",
    first_other: "первые {{count}} строки; есть ещё",
    all: "все дают --csv и --json, меньше — limit",
    rows_one: "{{count}} строка",
    rows_few: "{{count}} строки",
    rows_many: "{{count}} строк",
    rows_other: "{{count}} строки",
  },
  zh: {
    ends: "语句以;结束——.tables列出各表，.schema NAME列出某表各列，.help再显示本说明，.quit（或quit、exit）退出",
    unknown: "没有{{word}}；可用.tables、.schema、.help与.quit",
    none: "没有行",
    row: "第{{n}}行",
    first_other: "仅前{{count}}行，后面还有",
    all: "--csv或--json给出全部，limit可减少行数",
    rows_other: "{{count}}行",
  },
});
