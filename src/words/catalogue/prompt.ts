import { catalogue } from "../say.ts";

/** What a person is asked at a terminal. */
export const promptWords = catalogue({
  en: {
    pick: "which? 1–{{n}}, or nothing to stop: ",
    say: "which?, or nothing to stop: ",
    yes: "[Y/n] ",
  },
  ru: {
    pick: "какой вариант? 1–{{n}}; ничего — прекратить: ",
    say: "ваш ответ (ничего — прекратить): ",
    yes: "[Д/н] ",
  },
  zh: {
    pick: "选哪一项？1–{{n}}，留空则停止：",
    say: "请回答，留空则停止：",
    yes: "[是/否，回车即为是] ",
  },
});
