import { catalogue } from "../say.ts";

/** What the page of a claim says otherwise than the ledger, since a reader is there already. */
export const claimPage = catalogue({
  en: {
    "m_differs-in-our-records":
      "Our records give another value. The authors’ may hold what ours lack, or count it in another way.",
    "m_inconsistent-with":
      "What is printed does not fit what else the text gives: another number, a span of years, or the unit of a source that it cites.",
    "m_not-testable": "A test needs records or a definition that we do not have.",
    askCountsAll:
      "Ask counts all records, and a claim only those that are independent of its publication, so that the number there may differ.",
  },
  ru: {
    "m_differs-in-our-records":
      "Наши записи дают другое значение. У авторов может быть то, чего нет у нас, или они считают иначе.",
    "m_inconsistent-with":
      "Напечатанное не сходится с другим, что даёт текст: с числом, промежутком лет или единицей источника, на который он ссылается.",
    "m_not-testable": "Для проверки нужны записи или определение, которых у нас нет.",
    askCountsAll:
      "На странице «Вопрос» учитываются все записи, а для утверждения — только независимые от публикации, поэтому число там может быть другим.",
  },
  zh: {
    "m_differs-in-our-records": "我们的记录给出另一数值。作者可能持有我们没有的记录，或采用不同的计数方式。",
    "m_inconsistent-with": "印出的内容与原文所给的其他内容不符：另一数字、年份区间，或所引来源的单位。",
    "m_not-testable": "检验需要我们所没有的记录或定义。",
    askCountsAll: "“提问”页面计入全部记录，而论断只计入独立于该出版物的记录，因此那里的数值可能不同。",
  },
});
