import type { NotePattern } from "./notes/pattern.ts";

/** What is wrong with a figure as it is written, and how to mend it. */
export const figureFaults: readonly NotePattern[] = [
  ["is a figure without an id", "график без id", "图没有id"],
  ["a figure cannot be called {{id'}}", "график не может называться {{id}}", "图不能名为{{id}}"],
  [
    "write small letters, digits and hyphens, 64 at most: it becomes the name of files",
    "пишите строчные латинские буквы, цифры и дефисы, не больше 64: так будут называться файлы",
    "请用小写字母、数字和连字符，至多64个：它将成为文件名",
  ],
  ["figure {{id}} has no kind", "у графика {{id}} нет вида (kind)", "图{{id}}没有kind"],
  ["this figure has no kind", "у этого графика нет вида (kind)", "此图没有kind"],
  ["there is no kind {{kind'}}", "вида {{kind}} нет", "没有{{kind}}这一种图"],
  ["figure {{id}} has no title", "у графика {{id}} нет заголовка (title)", "图{{id}}没有title"],
  ["this figure has no title", "у этого графика нет заголовка (title)", "此图没有title"],
  [
    "state its finding or its question: title: { en: … }",
    "напишите вывод или вопрос: title: { en: … }",
    "请写出其结论或问题：title: { en: … }",
  ],
  ["figure {{id}} asks nothing", "график {{id}} ничего не спрашивает", "图{{id}}未提出问题"],
  ["this figure asks nothing", "этот график ничего не спрашивает", "此图未提出问题"],
  [
    "write the fields that differ: {{example}}",
    "напишите поля, которые отличаются: {{example}}",
    "请写出不同的字段：{{example}}",
  ],
  [
    "write facilities: true, or take it out",
    "напишите facilities: true или уберите его",
    "请写facilities: true，或将其去掉",
  ],
  ["not a day: {{text'}}", "не день: {{text}}", "不是日期：{{text}}"],
  ["write it as YYYY-MM-DD", "напишите его как ГГГГ-ММ-ДД", "请写成YYYY-MM-DD"],
  ["{{text'}} stands twice", "{{text}} стоит дважды", "{{text}}出现两次"],
  ["{{side@}} has no field", "у {{side}} нет field", "{{side}}没有field"],
  [
    "{{side@}} cannot run over {{field'}}",
    "{{side}} не может идти по {{field}}",
    "{{side}}不能按{{field}}展开",
  ],
  [
    "name from, to, period, layer, value, where.kind, where.service or a convention",
    "назовите from, to, period, layer, value, where.kind, where.service или правило счёта",
    "请写from、to、period、layer、value、where.kind、where.service或一项约定",
  ],
  ["write rest: true", "напишите rest: true", "请写rest: true"],
  [
    "{{side@}} over {{field@}} cannot be {{word@}}",
    "{{side}} по {{field}} не может быть {{word}}",
    "按{{field}}展开的{{side}}不能是{{word}}",
  ],
  [
    "list them: values: [one, another], or write partners or groups",
    "перечислите их: values: [один, другой] — или напишите partners или groups",
    "请逐一列出：values: [一, 二]，或写partners或groups",
  ],
  [
    "list them: values: [one, another]",
    "перечислите их: values: [один, другой]",
    "请逐一列出：values: [一, 二]",
  ],
  [
    "list them, or write one of {{list}}",
    "перечислите их или напишите одно из: {{list}}",
    "请逐一列出，或写其中之一：{{list}}",
  ],
  ["{{side@}} cannot be {{value'}}", "{{side}} не может быть {{value}}", "{{side}}不能是{{value}}"],
  [
    "write {{side@}}: { field: {{field@}} values: {{word@}} }",
    "напишите {{side}}: { field: {{field}} values: {{word}} }",
    "请写{{side}}: { field: {{field}} values: {{word}} }",
  ],
  ["{{side@}} has {{n#}} values", "у {{side}} {{n}} {{n|значение|значения|значений}}", "{{side}}有{{n}}个值"],
  ["list {{n#}} at most", "перечислите не больше {{n}}", "至多列出{{n}}个"],
];
