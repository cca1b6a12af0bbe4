import type { NotePattern } from "../notes/pattern.ts";

/** Why rows of registers of alliances, agreements and licences were left out or refused, and how that is mended. */
export const publisherRows: readonly NotePattern[] = [
  ["no actor is known as {{name}}", "актора {{name}} нет в списках", "没有名为{{name}}的行为体"],
  ["has no number of an alliance", "нет номера союза", "没有联盟编号"],
  [
    "write the number of its alliance, which the rows of its other members have too",
    "впишите номер союза: он стоит и в строках других его членов",
    "请填写其联盟编号，其他成员的行亦有此编号",
  ],
  ["has no year of entry", "нет года вступления", "没有加入年份"],
  [
    "write the year in which the member entered",
    "впишите год, в котором вступил этот член",
    "请填写该成员加入的年份",
  ],
  [
    "an alliance without a member of {{scope}}",
    "союз, в котором нет никого из охвата ({{scope}})",
    "联盟中没有{{scope}}的成员",
  ],
  ["has no id", "нет id", "没有编号"],
  [
    "write the id that DCAD gives it, such as {{id}}",
    "впишите id, который запись имеет в DCAD, например {{id}}",
    "请填写DCAD所给的编号，如{{id}}",
  ],
  ["has the id of an earlier row", "тот же id есть у строки выше", "编号与前面一行相同"],
  [
    "row {{n}} has it too: give it an id of its own, or take one of the two out",
    "он же у строки {{n}}: дайте записи свой id или уберите одну из двух",
    "第{{n}}行编号与此相同：请另给编号，或删去其一",
  ],
  [
    "has no year of signing or entry into force",
    "нет года подписания или вступления в силу",
    "没有签署或生效年份",
  ],
  ["write the year", "впишите год", "请填写年份"],
  [
    "has the number of one state and the letters of another",
    "номер одного государства, а буквы — другого",
    "编号与字母代码分属两国",
  ],
  ["names one state twice", "одно государство названо дважды", "同一国家出现两次"],
  [
    "look the agreement up and correct the number or the letters",
    "найдите это соглашение и исправьте номер или буквы",
    "请查阅该协定，更正编号或字母代码",
  ],
  ["no party of {{scope}}", "среди сторон нет никого из охвата ({{scope}})", "缔约方均不属于{{scope}}"],
  [
    "write the year of the report in four digits, such as {{year}}",
    "впишите год отчёта четырьмя цифрами, например {{year}}",
    "请以四位数字填写报告年份，如{{year}}",
  ],
  ["is no list of codes of countries", "не перечень кодов стран", "不是国家代码列表"],
  [
    "write codes of two capitals with a semicolon between two, or leave it blank",
    "впишите коды из двух заглавных букв, через точку с запятой, или оставьте пустым",
    "请填写两位大写字母的代码，以分号隔开，或留空",
  ],
  ["write the name of the country", "впишите название страны", "请填写国家名称"],
  [
    "write the name of the country, or leave it blank",
    "впишите название страны или оставьте пустым",
    "请填写国家名称，或留空",
  ],
  ["is a number, where words are meant", "число там, где должны быть слова", "此处应为文字，却是数字"],
  [
    "write the mission or the goods in words, or leave it blank",
    "опишите миссию или товар словами или оставьте пустым",
    "请用文字写明任务或物品，或留空",
  ],
  [
    "names a member state and a destination",
    "названы и государство-член, и страна назначения",
    "同时写明成员国与目的地",
  ],
  [
    "leave one of the two blank: a row is either of a member state or of a destination",
    "оставьте одно из двух пустым: строка — либо о государстве-члене, либо о стране назначения",
    "请留空其一：一行只能属于成员国或目的地",
  ],
  ["has no count", "нет числа", "没有数目"],
  ["write the count, or take the row out", "впишите число или уберите строку", "请填写数目，或删去该行"],
  ["does not say what became of the licence", "не сказано, что стало с лицензией", "未说明许可的结果"],
  ["write issued or refused", "впишите issued или refused", "请填写issued或refused"],
  ["names neither an exporter nor goods", "не названы ни экспортёр, ни товар", "未写明出口国和物品"],
  [
    "look the licence up in the annual report",
    "найдите лицензию в ежегодном отчёте",
    "请在年度报告中查找该许可",
  ],
  ["{{code}} is not the code of {{name}}", "{{code}} — код не страны {{name}}", "{{code}}不是{{name}}的代码"],
  ["correct the code or the name", "исправьте код или название", "请更正代码或名称"],
  [
    "has {{n#}} cells where the table has {{m#}}",
    "ячеек {{n}}, а в таблице {{m}}",
    "有{{n}}格，而表中为{{m}}格",
  ],
  [
    "quote the cell that holds a separator",
    "возьмите ячейку с разделителем в кавычки",
    "请给含分隔符的单元格加引号",
  ],
  [
    "a further item of licences that another row counts",
    "ещё один товар лицензий, которые посчитаны в другой строке",
    "同一批许可的另一项物品，已在另一行计数",
  ],
  ["no country of {{scope}}", "нет ни одной страны из охвата ({{scope}})", "没有{{scope}}的国家"],
  ["a country outside {{scope}}", "страна вне охвата ({{scope}})", "国家不在范围内（{{scope}}）"],
  ["a total or a remainder, of no country", "итог или остаток, не страна", "合计或其余，不属于任何国家"],
  [
    "neither supplier nor recipient is of {{scope}}",
    "ни поставщик, ни получатель не из охвата ({{scope}})",
    "供应方与接受方均不属于{{scope}}",
  ],
];
