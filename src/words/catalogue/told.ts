import { catalogue } from "../say.ts";

/** What only the terminal says around an answer or in place of one: long tables, the sheet of a referee, the test over all readings, groups that there are. */
export const toldWords = catalogue({
  en: {
    groupsAre: "actors are in actors.csv, groups under groupings in study.yaml: {{list}}",
    groupsAreMore: "actors are in actors.csv, groups under groupings in study.yaml: {{list}} and {{n}} more",
    refereeHow: "each choice changed alone, the others as asked; * as asked",
    bothEnds: "{{value}}, both ends: no gap, range or rival value of what is recorded moves it",
    sourcesChange: "sources change too",
    recordsOf: "{{n}} of {{all}}",
    moreRows: "… and {{n}} more; --json has them all",
    moreShown: "… and {{n}} more; --all shows them",
    noYear: "none of {{n}} years has a value by itself: {{why}}",
    jointMedian:
      "dealt at random among the records, who sends gives {{expected}}; the median reading is {{effect}} from it (p {{p}})",
    jointSign: "{{part}} of readings are on one side of it (p {{p}})",
    jointOwn: "{{n}} of {{of}} readings differ from it by themselves at .05, on one side (p {{p}})",
    jointTested: "tested on {{on}}: {{draws}} permutations, seed {{seed}}{{left}}",
    jointLeft: "; {{n}} readings without a value left out",
  },
  ru: {
    groupsAre: "акторы — в actors.csv, группы — в study.yaml, раздел groupings: {{list}}",
    groupsAreMore: "акторы — в actors.csv, группы — в study.yaml, раздел groupings: {{list}} и ещё {{n}}",
    refereeHow: "каждое правило счёта изменено отдельно, остальные как в вопросе; * как в вопросе",
    bothEnds:
      "{{value}}, обе границы: ни пробелы, ни диапазоны, ни расхождения источников в записанном его не меняют",
    sourcesChange: "сменились и источники",
    recordsOf: "{{n}} из {{all}}",
    moreRows: "… и ещё {{n}}; все есть в --json",
    moreShown: "… и ещё {{n}}; --all покажет их",
    noYear: "ни у одного года в отдельности ({{n}}) нет значения: {{why}}",
    jointMedian:
      "если раздать отправителей записям наугад, выходит {{expected}}; медианное прочтение отстоит на {{effect}} (p {{p}})",
    jointSign: "{{part}} прочтений по одну сторону от этого (p {{p}})",
    jointOwn:
      "{{n}} из {{of}} прочтений сами по себе отличаются от этого на уровне 0,05, по одну сторону (p {{p}})",
    jointTested: "проверялось {{on}}: перестановок {{draws}}, начальное число {{seed}}{{left}}",
    jointLeft: "; не учтено прочтений без значения: {{n}}",
  },
  zh: {
    groupsAre: "行为体见actors.csv，集团见study.yaml的groupings：{{list}}",
    groupsAreMore: "行为体见actors.csv，集团见study.yaml的groupings：{{list}}，另有{{n}}个",
    refereeHow: "每次只改一项约定，其余如所问；*为所问",
    bothEnds: "{{value}}，上下限相同：已记录内容中的缺漏、区间和相异数值均不使其变动",
    sourcesChange: "来源也有变化",
    recordsOf: "{{all}}条中{{n}}条",
    moreRows: "……另有{{n}}行；--json给出全部",
    moreShown: "……另有{{n}}条；--all全部显示",
    noYear: "{{n}}个年份各自均无数值：{{why}}",
    jointMedian: "把提供方随机分配给各记录，得{{expected}}；中位解读与之相差{{effect}}（p {{p}}）",
    jointSign: "{{part}}的解读在其同一侧（p {{p}}）",
    jointOwn: "{{of}}种解读中有{{n}}种单独在0.05水平上、在同一侧与之不同（p {{p}}）",
    jointTested: "检验量为{{on}}：置换{{draws}}次，种子{{seed}}{{left}}",
    jointLeft: "；{{n}}种无数值的解读未计入",
  },
});
