import { catalogue } from "../say.ts";

/** Pairs of records that may be one, and what they are judged to be. */
export const duplicateWords = catalogue({
  en: {
    none: "no pair of exercises or of facilities looks like one that is not judged yet",
    same: "may be the same",
    part: "may be a part",
    judged: "{{a}} and {{b}}: {{verdict}}",
    written: "written to judgements.csv",
    withdrawn: "withdrawn is the verdict before: {{was}}",
    replaced: "in place of the verdict before: {{was}}",
  },
  ru: {
    none: "нет пар учений или объектов, похожих на одно и то же и ещё не рассмотренных",
    same: "возможно, одно и то же",
    part: "возможно, часть",
    judged: "{{a}} и {{b}}: {{verdict}}",
    written: "записано в judgements.csv",
    withdrawn: "отозвано прежнее решение: {{was}}",
    replaced: "вместо прежнего решения: {{was}}",
  },
  zh: {
    none: "没有尚未判定且看似同一的演习或设施",
    same: "可能是同一项",
    part: "可能是其一部分",
    judged: "{{a}}与{{b}}：{{verdict}}",
    written: "已写入judgements.csv",
    withdrawn: "已撤回此前的判定：{{was}}",
    replaced: "取代此前的判定：{{was}}",
  },
});
