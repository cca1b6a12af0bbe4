import type { NotePattern } from "../notes/pattern.ts";

/** What a file of exercises is, how it is told and how it was read. */
export const exerciseNotes: readonly NotePattern[] = [
  [
    "Multinational Military Exercises, 1980–2010 (MME v7)",
    "Многонациональные военные учения, 1980–2010 гг. (MME v7)",
    "多国军事演习，1980—2010年（MME v7）",
  ],
  [
    "Joint Military Exercises, 1970–2010 (JME v3)",
    "Совместные военные учения, 1970–2010 гг. (JME v3)",
    "联合军事演习，1970—2010年（JME v3）",
  ],
  ["no licence is stated with the file", "лицензия при файле не указана", "文件未附许可"],
  ["cite {{a}} and {{b}}", "ссылайтесь на: {{a}}, {{b}}", "请引用：{{a}}、{{b}}"],
  ["cite {{a}}", "ссылайтесь на: {{a}}", "请引用：{{a}}"],
  [
    "line {{line#}} holds {{n#}} of the {{m#}} headings of MME v7",
    "в строке {{line}} заголовков MME v7: {{n}} из {{m}}",
    "第{{line}}行有MME v7全部{{m}}个标题中的{{n}}个",
  ],
  [
    "{{n#}} of the {{m#}} rows looked at have an id such as {{id@}}",
    "номер вида {{id}} есть в {{n}} из {{m}} просмотренных строк",
    "所查{{m}}行中有{{n}}行带有形如{{id}}的编号",
  ],
  [
    "{{n#}} columns of participants, StateA onwards",
    "столбцов участников, начиная со StateA: {{n}}",
    "自StateA起的参加方列：{{n}}列",
  ],
  [
    "{{n#}} columns hold {{m#}} codes of three letters, {{k#}} cells among them are written otherwise",
    "столбцов с кодами из трёх букв: {{n}}; кодов в них {{m}}, иначе записано ячеек {{k}}",
    "{{n}}列含{{m}}个三字母代码，其中{{k}}格写法不同",
  ],
  [
    "{{n#}} dates have xx for what is not known",
    "дат, где вместо неизвестного стоит xx: {{n}}",
    "有{{n}}个日期以xx表示未知部分",
  ],
  ["JME is named in the file", "JME в файле названа", "文件中提到JME"],
  ["JME is not named in the file", "JME в файле не названа", "文件中未提到JME"],
  [
    "{{m#}} dates prove month first, {{d#}} day first, {{n#}} could be either: {{how}}",
    "дат, где сначала точно месяц: {{m}}; где сначала точно день: {{d}}; где возможно и то и другое: {{n}}; {{how:}}",
    "可确定月在前的日期{{m}}个，日在前的{{d}}个，两可的{{n}}个：{{how:}}",
  ],
  [
    "read as month-first where the columns of year, month and day do not tell",
    "где столбцы года, месяца и дня молчат, прочитано как «сначала месяц»",
    "年、月、日各列未说明之处按月在前读取",
  ],
  [
    "read as day-first where the columns of year, month and day do not tell",
    "где столбцы года, месяца и дня молчат, прочитано как «сначала день»",
    "年、月、日各列未说明之处按日在前读取",
  ],
  [
    "those that could be either are read from their parts only",
    "двусмысленные читаются только по своим частям",
    "两可的日期只按其各部分读取",
  ],
  [
    "texts of a publisher are not carried into a study",
    "тексты издателя в исследование не переносятся",
    "发布者的文字不带入研究",
  ],
  [
    "texts of a publisher are not carried into a study, and this one may tell of participants whom no other column names",
    "тексты издателя в исследование не переносятся, а в этом могут упоминаться участники, которых нет ни в одном другом столбце",
    "发布者的文字不带入研究，而此列可能提到其他列没有列出的参加方",
  ],
  [
    "a study places nothing finer than the district",
    "место в исследовании указывают не точнее района",
    "研究中的地点不细于县区",
  ],
  [
    "-9 stands for what MME does not know (rows of each column): {{list}}",
    "-9 стоит там, где в MME нет сведений (строк в каждом столбце): {{list}}",
    "-9表示MME不掌握的内容（各列行数）：{{list}}",
  ],
  [
    "such cells are left blank, and a list of participants with one counts as incomplete",
    "такие ячейки оставлены пустыми, а список участников с ней считается неполным",
    "此类单元格留空，含有它的参加方名单视为不完整",
  ],
  ["the column {{name}} is missing", "столбца {{name}} нет", "缺少列{{name}}"],
  [
    "the column {{name}} is not of MME v7: it was left alone",
    "столбец {{name}} не из MME v7: он оставлен без внимания",
    "列{{name}}不属于MME v7：未作处理",
  ],
  [
    "the column {{name}} has a heading and nothing below it",
    "под заголовком столбца {{name}} ничего нет",
    "列{{name}}只有标题，其下无内容",
  ],
  ["the id was read from {{column}}", "номер взят из столбца {{column}}", "编号读自{{column}}列"],
  ["the name was read from {{column}}", "название взято из столбца {{column}}", "名称读自{{column}}列"],
  ["the start was read from {{column}}", "начало взято из столбца {{column}}", "开始读自{{column}}列"],
  ["the end was read from {{column}}", "окончание взято из столбца {{column}}", "结束读自{{column}}列"],
  ["the place was read from {{column}}", "место взято из столбца {{column}}", "地点读自{{column}}列"],
  [
    "participants were read from {{n#}} columns",
    "столбцов, из которых взяты участники: {{n}}",
    "参加方读自{{n}}列",
  ],
  [
    "{{n#}} cells of participants are not three capitals: read without blanks and in capitals",
    "ячеек участников, где не три заглавные буквы: {{n}}; прочитаны без пробелов и заглавными",
    "有{{n}}个参加方单元格不是三个大写字母：去掉空格并按大写读取",
  ],
];
