import { catalogue } from "../say.ts";

/** What a person is asked at a terminal. */
export const promptWords = catalogue({
  en: {
    pick: "which? 1–{{n}}, or nothing to stop: ",
    pickOrSay: "which? 1–{{n}}, or an answer of your own, or nothing to stop: ",
    say: "which?, or nothing to stop: ",
    sayOr: "an answer of your own, or nothing for “{{unsaid}}”: ",
    yes: "[Y/n] ",
    no: "[y/N] ",
  },
  ru: {
    pick: "какой вариант? 1–{{n}}; ничего — прекратить: ",
    pickOrSay: "какой вариант? 1–{{n}} или свой ответ; ничего — прекратить: ",
    say: "ваш ответ (ничего — прекратить): ",
    sayOr: "ваш ответ (ничего — «{{unsaid}}»): ",
    yes: "[Д/н] ",
    no: "[д/Н] ",
  },
  zh: {
    pick: "选哪一项？1–{{n}}，留空则停止：",
    pickOrSay: "选哪一项？1–{{n}}，或自行回答，留空则停止：",
    say: "请回答，留空则停止：",
    sayOr: "请回答，留空则为“{{unsaid}}”：",
    yes: "[是/否，回车即为是] ",
    no: "[是/否，回车即为否] ",
  },
});
