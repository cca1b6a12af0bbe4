import { resolve } from "node:path";
import { expect, test } from "vitest";
import { diskFiles } from "../../src/cli/disk.ts";
import type { Question } from "../../src/model/question.ts";
import { openStudy } from "../../src/study/study.ts";
import { labelsOf } from "../../src/words/labels.ts";
import { askedTitle } from "../../src/words/measure-words.ts";
import { phraseOf } from "../../src/words/phrase.ts";
import { LANGS, type Lang } from "../../src/words/words.ts";

const study = await openStudy(diskFiles(resolve(import.meta.dirname, "../../studies/central-asia")));
const labels = new Map(
  await Promise.all(LANGS.map(async (lang) => [lang, await labelsOf(study, lang)] as const)),
);

function said(lang: Lang, question: Question): string {
  const own = labels.get(lang);
  if (own === undefined) throw new Error(`no labels in ${lang}`);
  const speech = { labels: own, subject: study.subject, lang };
  return phraseOf(question, askedTitle(lang, question), speech).replaceAll("\u00a0", " ");
}

test.each<[question: Question, en: string, ru: string, zh: string]>([
  [
    { measure: "count", layer: "all", from: "china-linked" },
    "Number of activities and memberships of all layers from China and SCO",
    "Число: мероприятия и членства всех слоёв; от кого: Китай и ШОС",
    "数量：所有层面的活动与成员资格；来自中国与上合组织",
  ],
  [
    { measure: "hhi", layer: "transfers", to: "KAZ", by: "year" },
    "Herfindahl–Hirschman index over years of arms transfers (orders) to Kazakhstan",
    "Индекс Херфиндаля — Хиршмана по годам: поставки вооружений (заказы); кому: Казахстан",
    "按年份计算的赫芬达尔—赫希曼指数：武器转让（订单）；对象：哈萨克斯坦",
  ],
  [
    {
      measure: "change",
      layer: "all",
      to: "region",
      against: { measure: "effective-number", period: "..2013" },
    },
    "Change of activities and memberships of all layers to Central Asia, held against to 2013 (measure: Effective number of partners)",
    "Изменение: мероприятия и членства всех слоёв; кому: Центральная Азия; в сравнении: по 2013 г. (мера: «Эффективное число партнёров»)",
    "变化：所有层面的活动与成员资格；对象：中亚；对比：至2013年（指标：有效伙伴数）",
  ],
  [
    { measure: "sum", layer: "exercises", value: "troops" },
    "Sum of exercises (troops)",
    "Сумма: учения (военнослужащие)",
    "总和：演习（军人人数）",
  ],
  [
    { measure: "sum", layer: "indicators", value: "persons", from: "USA", to: "KAZ" },
    "Sum of indicators (persons) on United States in Kazakhstan",
    "Сумма: показатели (люди); о ком: Соединённые Штаты Америки; в какой стране: Казахстан",
    "总和：背景指标（人数）；关于美国；所涉国家：哈萨克斯坦",
  ],
  [
    { measure: "sphere", layer: "all", to: "KAZ" },
    "Sphere of influence of all layers to Kazakhstan",
    "Сфера влияния: все слои; кому: Казахстан",
    "势力范围：所有层面；对象：哈萨克斯坦",
  ],
  [
    {
      measure: "share",
      layer: "transfers",
      from: "CHN",
      to: "region",
      period: "2016..2021",
      value: "tiv-millions",
    },
    "Share of arms transfers (TIV, millions) from China to Central Asia, 2016–2021",
    "Доля: поставки вооружений (млн TIV); Китай → Центральная Азия; 2016–2021 гг.",
    "份额：武器转让（百万TIV）；中国 → 中亚；2016—2021年",
  ],
  [
    { measure: "count", layer: "exercises", from: "russia-led", to: "KAZ,UZB", by: "year" },
    "Number of exercises organised by Russia, CIS and CSTO with Kazakhstan or Uzbekistan, by year",
    "Число учений; организатор: Россия, СНГ и ОДКБ; с участием: Казахстан или Узбекистан; по годам",
    "演习数量；组织方：俄罗斯、独联体与集安组织；参加方：哈萨克斯坦或乌兹别克斯坦；按年份",
  ],
  [
    {
      measure: "count",
      layer: "exercises",
      from: "russia-led",
      to: "=KAZ+KGZ",
      conventions: { grouping: "states-alone", attribution: "participant" },
    },
    "Number of exercises that include Russia with exactly Kazakhstan together with Kyrgyzstan",
    "Число учений; среди участников: Россия; с участием: ровно Казахстан + Кыргызстан",
    "演习数量；含参加方：俄罗斯；参加方：恰为哈萨克斯坦 + 吉尔吉斯斯坦",
  ],
  [
    { measure: "degree", layer: "exercises", from: "RUS" },
    "Degree of Russia in exercises",
    "Степень, Россия: учения",
    "度（俄罗斯）：演习",
  ],
  [
    {
      measure: "change",
      layer: "facilities",
      from: "CHN",
      to: "TJK",
      period: "2021..",
      against: { period: "..2015" },
    },
    "Change of facilities operated by China in Tajikistan, from 2021, held against to 2015",
    "Изменение: объекты; оператор: Китай; где: Таджикистан; с 2021 г.; в сравнении: по 2015 г.",
    "变化：设施；运营方：中国；所在地：塔吉克斯坦；2021年起；对比：至2015年",
  ],
  [
    { measure: "first", layer: "exercises", where: { kind: "border" }, without: "RUS" },
    "Date of the first among exercises, without Russia, kind border",
    "Дата первого: учения; без участия: Россия; вид: пограничное",
    "首次的日期：演习；不含俄罗斯；类别：边防",
  ],
  [
    { measure: "nth", value: "2", layer: "exercises", to: "=KGZ+TJK" },
    "Date of the second among exercises with exactly Kyrgyzstan together with Tajikistan",
    "Дата 2-го по счёту: учения; с участием: ровно Кыргызстан + Таджикистан",
    "第2次的日期：演习；参加方：恰为吉尔吉斯斯坦 + 塔吉克斯坦",
  ],
])("$measure", (question, en, ru, zh) => {
  expect(said("en", question)).toBe(en);
  expect(said("ru", question)).toBe(ru);
  expect(said("zh", question)).toBe(zh);
});

test("in English a group goes by its label as in every language, and not by the id that one types", () => {
  const question: Question = { measure: "count", layer: "exercises", from: "us-nato" };
  expect(said("en", question)).toBe("Number of exercises organised by United States and NATO");
});
