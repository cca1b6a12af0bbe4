/**
 * A date's words as signs: months as `@5`, seasons, quarters and half-years as `#21`, the rest as it stands.
 * Words that only place a date within its month or year are left out, so that what remains holds it.
 * @returns null where a word says nothing of a date
 */
export function signsOf(text: string): string | null {
  let known = true;
  const signs = chinese(text)
    .replace(PHRASES, (phrase) => ` ${PHRASE_CODES.get(phrase.replace(/[\s.]+/g, " ").trim()) ?? phrase} `)
    .replace(/(\d)(?:st|nd|rd|th)(?!\p{L})/gu, "$1")
    .replace(/(\d) ?(?:гг|г|year|years|года|году|год)(?!\p{L})\.?/gu, "$1")
    .replace(/\p{L}+\.?/gu, (met) => {
      const word = met.replace(".", "");
      if (word === "xx" || word === "x") return "xx";
      const sign = WORDS.get(word);
      if (sign === undefined) known = false;
      return sign ?? met;
    })
    .replace(/[,'’]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return known ? signs : null;
}

const FORMS: readonly (readonly [sign: string, words: string])[] = [
  ["@1", "jan january янв январь января январе январю январём январем"],
  ["@2", "feb february фев февр февраль февраля феврале февралю февралём февралем"],
  ["@3", "mar march мар март марта марте марту мартом"],
  ["@4", "apr april апр апрель апреля апреле апрелю апрелем"],
  ["@5", "may май мая мае маю маем"],
  ["@6", "jun june июн июнь июня июне июню июнем"],
  ["@7", "jul july июл июль июля июле июлю июлем"],
  ["@8", "aug august авг август августа августе августу августом"],
  ["@9", "sep sept september сен сент сентябрь сентября сентябре сентябрю сентябрём сентябрем"],
  ["@10", "oct october окт октябрь октября октябре октябрю октябрём октябрем"],
  ["@11", "nov november ноя нояб ноябрь ноября ноябре ноябрю ноябрём ноябрем"],
  ["@12", "dec december дек декабрь декабря декабре декабрю декабрём декабрем"],
  ["#21", "spring весна весны весной весною 春季 春天 春"],
  ["#22", "summer лето лета летом 夏季 夏天 夏"],
  ["#23", "autumn fall осень осени осенью 秋季 秋天 秋"],
  ["#24", "winter зима зимы зимой зимою 冬季 冬天 冬"],
  ["#33", "q1"],
  ["#34", "q2"],
  ["#35", "q3"],
  ["#36", "q4"],
  [
    "",
    "of the in early mid late end beginning middle start в на начало начале конец конце середина середине",
  ],
  [
    "",
    "初 末 底 中旬 上旬 下旬 mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday",
  ],
];

const WORDS: ReadonlyMap<string, string> = new Map(
  FORMS.flatMap(([sign, words]) => words.split(" ").map((word) => [word, sign] as const)),
);

const PHRASE_FORMS: readonly (readonly [string, string])[] = [
  ["#33", "q1|1q|i квартал|1 квартал|1 кв|i кв|first quarter|1st quarter|第一季度|一季度"],
  ["#34", "q2|2q|ii квартал|2 квартал|2 кв|ii кв|second quarter|2nd quarter|第二季度|二季度"],
  ["#35", "q3|3q|iii квартал|3 квартал|3 кв|iii кв|third quarter|3rd quarter|第三季度|三季度"],
  ["#36", "q4|4q|iv квартал|4 квартал|4 кв|iv кв|fourth quarter|4th quarter|第四季度|四季度"],
  ["#40", "h1|1h|first half|1st half|первая половина|первое полугодие|1 полугодие|上半年"],
  ["#41", "h2|2h|second half|2nd half|вторая половина|второе полугодие|2 полугодие|下半年"],
];

const PHRASE_CODES: ReadonlyMap<string, string> = new Map(
  PHRASE_FORMS.flatMap(([sign, forms]) => forms.split("|").map((form) => [form, sign] as const)),
);

const PHRASES = new RegExp(
  `(?<![\\p{L}\\p{N}.-])(?:${[...PHRASE_CODES.keys()]
    .filter((form) => !/\p{Script=Han}/u.test(form))
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(" ", "[ .]{1,2}"))
    .join("|")})(?![\\p{L}\\p{N}])\\.?|(?:第[一二三四]|[一二三四])季度|[上下]半年`,
  "gu",
);

const DIGITS = "〇一二三四五六七八九";

function chinese(text: string): string {
  if (!/[\u3007\u4e00-\u9fff]/.test(text)) return text;
  return text
    .replace(/[〇零一二三四五六七八九]{4}(?=年)/g, (year) =>
      [...year.replaceAll("零", "〇")].map((c) => DIGITS.indexOf(c)).join(""),
    )
    .replace(/([一二三四五六七八九十]{1,3})(?=月|日|号)/g, (number) => String(countOf(number)))
    .replace(/[號号]/g, "日")
    .replace(/(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日?/g, "$1 @$2 $3")
    .replace(/(\d{4}) ?年 ?(\d{1,2}) ?月/g, "$1 @$2 ")
    .replace(/(\d{1,2}) ?月 ?(\d{1,2}) ?日?/g, "@$1 $2")
    .replace(/(\d{1,2}) ?月/g, "@$1 ")
    .replace(/(\d{4}) ?年/g, "$1 ")
    .replace(/(\d{1,2}) ?日/g, "$1 ");
}

function countOf(number: string): number {
  const ten = number.indexOf("十");
  if (ten < 0) return DIGITS.indexOf(number);
  const tens = ten === 0 ? 1 : DIGITS.indexOf(number.slice(0, ten));
  return tens * 10 + (ten === number.length - 1 ? 0 : DIGITS.indexOf(number.slice(ten + 1)));
}
