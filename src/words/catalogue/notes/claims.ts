import { translations } from "../../by-language.ts";
import type { NotePattern } from "./pattern.ts";

/** Why a claim has its finding, and what arithmetic says of what is printed. */
export const claimNotes = translations<readonly NotePattern[]>([
  [
    "no record that is independent of the publication bears on it",
    "независимых от публикации записей об этом нет",
    "没有独立于该出版物的记录与此有关",
  ],
  [
    "no record that is handed out answers it; some that do may be among those left out ({{counts~}}) for the terms of {{sources}}; README.md says how to get them",
    "в этом выпуске нет записей, которые дали бы ответ; возможно, они среди не вошедших в него (по слоям: {{counts}}) по условиям источника ({{sources}}); как их получить, сказано в README.md",
    "本发布版的记录均不能给出答案；相关记录可能在因来源（{{sources}}）的条款未收入之列（各层面条数：{{counts}}）；获取方式见README.md",
  ],
  ["no question is asked", "вопрос не задан", "未提出问题"],
  [
    "what is printed cannot be compared with a number",
    "напечатанное нельзя сравнить с числом",
    "所印内容无法与数字相比",
  ],
  [
    "unit: printed in {{a}}; the source that is cited counts in {{b}}, which is another quantity",
    "единица: напечатано в {{a:}}; цитируемый источник считает в {{b:}}, а это другая величина",
    "单位：所印以{{a:}}计；所引来源以{{b:}}计，是另一种量",
  ],
  [
    "printed in {{a}}; the source that is cited counts in {{b}}, which is another quantity",
    "напечатано в {{a:}}; цитируемый источник считает в {{b:}}, а это другая величина",
    "所印以{{a:}}计；所引来源以{{b:}}计，是另一种量",
  ],
  [
    "window: the words here mean {{a}}; {{id}} gives the number for {{b}}",
    "период: слова здесь означают {{a}}; в {{id}} это число дано для {{b}}",
    "时段：此处文字指{{a}}；{{id}}以同一数字指{{b}}",
  ],
  [
    "the words here mean {{a}}; {{id}} gives the number for {{b}}",
    "слова здесь означают {{a}}; в {{id}} это число дано для {{b}}",
    "此处文字指{{a}}；{{id}}以同一数字指{{b}}",
  ],
  [
    "same as {{id}}: {{a}} here, {{b}} in {{id2}}: not the same number",
    "то же, что {{id}}: здесь {{a:}}, в {{id2}} {{b:}}: числа разные",
    "与{{id}}相同：此处{{a:}}，{{id2}}为{{b:}}：数字不同",
  ],
  [
    "{{a}} here, {{b}} in {{id}}: not the same number",
    "здесь {{a:}}, в {{id}} {{b:}}: числа разные",
    "此处{{a:}}，{{id}}为{{b:}}：数字不同",
  ],
  [
    "{{a}} here, {{b}} in {{id}}: both can be true of one number",
    "здесь {{a:}}, в {{id}} {{b:}}: одно число может отвечать обоим",
    "此处{{a:}}，{{id}}为{{b:}}：同一数字可同时符合两者",
  ],
  [
    "with a base of {{n#}}, no whole number gives {{p#}} %, whether rounded half up, half to even or cut off",
    "при базе {{n}} ни одно целое число не даёт {{p}} % — ни при обычном округлении, ни при округлении до чётного, ни при отбрасывании",
    "以{{n}}为基数，无论四舍五入、四舍六入五成双还是截尾，都没有整数能得出{{p}}%",
  ],
  [
    "with a base of {{n#}}, {{p#}} % is attainable by {{how~}}",
    "при базе {{n}} можно получить {{p}} %: {{how}}",
    "以{{n}}为基数可得{{p}}%：{{how}}",
  ],
  [
    "order: {{list}}: {{a}} is above {{b}}, which the sentence puts before it",
    "порядок: {{list}}: {{a}} больше, чем {{b}}, хотя в тексте стоит после",
    "次序：{{list}}：{{a}}大于{{b}}，原句却将后者列在前面",
  ],
  [
    "{{list}}: {{a}} is above {{b}}, which the sentence puts before it",
    "{{list}}: {{a}} больше, чем {{b}}, хотя в тексте стоит после",
    "{{list}}：{{a}}大于{{b}}，原句却将后者列在前面",
  ],
  [
    "{{sum}} of {{n#}}: a remainder of {{r#}}, not an error",
    "{{sum}} из {{n}}: остаток {{r}}, не ошибка",
    "{{sum}}，总数{{n}}：余{{r}}，并非错误",
  ],
  [
    "{{sum}} of {{n#}}: the parts are the whole",
    "{{sum}} из {{n}}: части составляют целое",
    "{{sum}}，总数{{n}}：各部分之和即整体",
  ],
  [
    "{{who}} less {{what}}: all can be true at once",
    "{{who}} за вычетом {{what}}: всё может выполняться одновременно",
    "{{who}}减去{{what}}：可以同时成立",
  ],
  ["over {{n#}}", "более {{n}}", "超过{{n}}"],
  ["under {{n#}}", "менее {{n}}", "不足{{n}}"],
  ["about {{n#}}", "около {{n}}", "约{{n}}"],
  ["at least {{n#}}", "не менее {{n}}", "至少{{n}}"],
  ["at most {{n#}}", "не более {{n}}", "至多{{n}}"],
  ["all can be true at once", "всё может выполняться одновременно", "可以同时成立"],
  [
    "{{ids}}: all can be true at once",
    "{{ids}}: всё может выполняться одновременно",
    "{{ids}}：可以同时成立",
  ],
]);
