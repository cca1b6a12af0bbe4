import { catalogue } from "../say.ts";
import type { NotePattern } from "./notes/pattern.ts";

/** What `check` says around faults. */
export const checkWords = catalogue({
  en: {
    error: "error",
    warning: "warning",
    errors_one: "{{count}} error",
    errors_other: "{{count}} errors",
    warnings_one: "{{count}} warning",
    warnings_other: "{{count}} warnings",
    unjudged_one: "{{count}} pair of records may be one, and nobody has judged it, so that both count",
    unjudged_other:
      "{{count}} pairs of records may be one, and nobody has judged them, so that each record counts",
    unlooked: "among so many {{table}} no pairs were looked for that may be one",
  },
  ru: {
    error: "ошибка",
    warning: "предупреждение",
    errors_one: "{{count}} ошибка",
    errors_few: "{{count}} ошибки",
    errors_many: "{{count}} ошибок",
    errors_other: "{{count}} ошибки",
    warnings_one: "{{count}} предупреждение",
    warnings_few: "{{count}} предупреждения",
    warnings_many: "{{count}} предупреждений",
    warnings_other: "{{count}} предупреждения",
    unjudged_one:
      "{{count}} пара записей, возможно, описывает одно и то же и ещё не рассмотрена, поэтому считаются обе",
    unjudged_few:
      "{{count}} пары записей, возможно, описывают одно и то же и ещё не рассмотрены, поэтому каждая запись считается отдельно",
    unjudged_many:
      "{{count}} пар записей, возможно, описывают одно и то же и ещё не рассмотрены, поэтому каждая запись считается отдельно",
    unjudged_other:
      "{{count}} пары записей, возможно, описывают одно и то же и ещё не рассмотрены, поэтому каждая запись считается отдельно",
    unlooked: "в {{table}} записей слишком много, чтобы искать пары, описывающие одно и то же",
  },
  zh: {
    error: "错误",
    warning: "警告",
    errors_other: "{{count}}个错误",
    warnings_other: "{{count}}个警告",
    unjudged_other: "{{count}}对记录可能是同一项，尚无人判定，因此各计一条",
    unlooked: "{{table}}记录过多，未查找可能是同一项的记录对",
  },
});

/** What lasts longer than a state that it names, as it is told of a record and of a row that is imported. */
export const outlastedNotes: readonly NotePattern[] = [
  [
    "has no end, and counts as that of {{id}} after {{n#}}, its last year",
    "конец не указан, и после {{n}} года, последнего для {{id}}, всё ещё считается за {{id}}",
    "没有结束日期，在{{n}}年（{{id}}的最后一年）之后仍计为{{id}}的",
  ],
  [
    "ends {{end}}, after {{n#}}, the last year of {{id}}",
    "конец ({{end}}) позже {{n}} года, последнего для {{id}}",
    "结束于{{end}}，晚于{{n}}年，即{{id}}的最后一年",
  ],
  [
    "begins {{start}}, after {{n#}}, the last year of {{id}}",
    "начало ({{start}}) позже {{n}} года, последнего для {{id}}",
    "开始于{{start}}，晚于{{n}}年，即{{id}}的最后一年",
  ],
  [
    "end it by {{n#}} and give whoever took it over a row of its own, or correct {{id}}",
    "поставьте конец не позже {{n}} года и дайте преемнику свою строку или исправьте {{id}}",
    "请将结束日期定在{{n}}年或之前，并为接管方另设一行，或更正{{id}}",
  ],
  [
    "name whose it was after {{n#}}, or correct {{start}}",
    "укажите, за кем это числится после {{n}} года, или исправьте {{start}}",
    "请写明{{n}}年之后属于谁，或更正{{start}}",
  ],
];

/** What a record lacks, or what of its dates cannot both be right. */
export const checkNotes: readonly NotePattern[] = [
  ["{{id}} has no source", "у {{id}} не указан источник", "{{id}}未注明来源"],
  [
    "write where it is from, as an id of sources.csv",
    "впишите, откуда запись: id из sources.csv",
    "请以sources.csv中的编号注明出处",
  ],
  ["{{id}} has no name", "у {{id}} нет названия", "{{id}}没有名称"],
  [
    "write what it is called, or what it was",
    "впишите, как это называется или что это было",
    "请填写其名称，或说明是什么",
  ],
  ["{{id}} has no supplier", "у {{id}} не указан поставщик", "{{id}}未注明供应方"],
  ["{{id}} has no recipient", "у {{id}} не указан получатель", "{{id}}未注明接受方"],
  ["{{id}} has no provider", "у {{id}} не указано, кто предоставляет", "{{id}}未注明提供方"],
  ["{{id}} has no operator", "у {{id}} не указан оператор", "{{id}}未注明运营方"],
  ["{{id}} has no host", "у {{id}} не указана принимающая сторона", "{{id}}未注明东道方"],
  [
    "write who it is, or unknown where the source says that nobody knows",
    "впишите, кто это, или unknown, если в источнике сказано, что это неизвестно",
    "请填写是谁；来源称无人知晓的，填unknown",
  ],
  [
    "delivered in {{year}}, before {{deal}} was ordered in {{order}}",
    "поставлено в {{year}} году, раньше чем {{deal}} заказано ({{order}})",
    "{{year}}年交付，早于{{deal}}的订购时间{{order}}",
  ],
  [
    "{{last@}} {{end}} lies before {{first@}} {{start}}",
    "{{last}} {{end}} раньше, чем {{first}} {{start}}",
    "{{last}} {{end}}早于{{first}} {{start}}",
  ],
  ["correct one of the two dates", "исправьте одну из двух дат", "请更正两个日期之一"],
  ["ends before it starts: {{date'}}", "конец раньше начала: {{date}}", "结束早于开始：{{date}}"],
  ["write the earlier date first", "напишите сначала более раннюю дату", "请先写较早的日期"],
  ["correct one of the two years", "исправьте один из двух годов", "请更正两个年份之一"],
  [
    "one exercise from {{start}} to {{end}} lasts longer than a year",
    "одно учение с {{start}} по {{end}} длится больше года",
    "同一演习自{{start}}至{{end}}，超过一年",
  ],
  [
    "correct one of the two dates, or give each edition of a series its own row",
    "исправьте одну из двух дат или дайте каждому учению серии свою строку",
    "请更正两个日期之一，或为系列中的每次演习各设一行",
  ],
  [
    "{{id}} has no {{column@}}, so that it lies in no period and may lie in any",
    "у {{id}} нет {{column}}: ни в один период не попадает, а мог бы в любой",
    "{{id}}没有{{column}}，因此不属于任何时期，却可能属于任一时期",
  ],
  [
    "write as much as is known, such as 2016, 2016/2018 or ../2018",
    "впишите, что известно, например 2016, 2016/2018 или ../2018",
    "请填写已知部分，如2016、2016/2018或../2018",
  ],
  ["{{table@}} have no field {{field}}", "в {{table}} нет поля {{field}}", "{{table}}没有字段{{field}}"],
  [
    "keep it as a remark: no question reads it",
    "оставьте как пометку: ни один вопрос его не читает",
    "留作备注：没有问题读取它",
  ],
  ...outlastedNotes,
  [
    "rows of {{file!}} were refused and are not in the study",
    "часть строк из {{file}} отклонена, в исследовании их нет",
    "{{file}}中有行被拒收，研究中没有这些行",
  ],
  [
    "correct the file, or say in the study what is meant, and import it again",
    "исправьте файл или укажите в исследовании, что имеется в виду, и импортируйте его снова",
    "请改正文件，或在研究中说明其所指，再重新导入",
  ],
  [
    "delete the list where nothing of it is to come in",
    "удалите этот список, если из него ничего брать не нужно",
    "若其中内容都无须纳入，请删除该清单",
  ],
  [
    "and {{n#}} more of the same, of which this is the first",
    "и ещё таких же: {{n}}, это первое из них",
    "另有{{n}}处相同，此为第一处",
  ],
];
