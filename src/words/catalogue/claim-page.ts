import { catalogue } from "../say.ts";

/** What the page of a claim says otherwise than the ledger, since a reader is there already. */
export const claimPage = catalogue({
  en: {
    "m_differs-in-our-records":
      "Our records give another value. The authors’ may hold what ours lack, or count it in another way.",
    "m_inconsistent-with": "Two numbers of the text do not fit each other.",
    "m_not-testable": "A test needs records or a definition that we do not have.",
    askCountsAll:
      "Ask counts all records, and a claim only those that are independent of its publication, so that the number there may differ.",
  },
  ru: {
    "m_differs-in-our-records":
      "Наши записи дают другое значение. У авторов может быть то, чего нет у нас, или они считают иначе.",
    "m_inconsistent-with": "Два числа в тексте не сходятся друг с другом.",
    "m_not-testable": "Для проверки нужны записи или определение, которых у нас нет.",
    askCountsAll:
      "На странице «Вопрос» учитываются все записи, а для утверждения — только независимые от публикации, поэтому число там может быть другим.",
  },
  zh: {
    "m_differs-in-our-records": "我们的记录给出另一数值。作者可能持有我们没有的记录，或采用不同的计数方式。",
    "m_inconsistent-with": "原文中的两个数字互不相符。",
    "m_not-testable": "检验需要我们所没有的记录或定义。",
    askCountsAll: "“提问”页面计入全部记录，而论断只计入独立于该出版物的记录，因此那里的数值可能不同。",
  },
});
