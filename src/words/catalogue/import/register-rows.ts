import type { NotePattern } from "../notes/pattern.ts";

/** Why rows of what SIPRI publishes on arms transfers were left out or refused, and how that is mended. */
export const registerRows: readonly NotePattern[] = [
  ["recipient outside {{scope}}", "получатель вне охвата ({{scope}})", "接受方不在范围内（{{scope}}）"],
  ["country outside {{scope}}", "страна вне охвата ({{scope}})", "国家不在范围内（{{scope}}）"],
  [
    "an order without a delivery, of a deal that is taken",
    "заказ без поставки в сделке, которая взята",
    "无交付的订单，其交易已采纳",
  ],
  ["no volume in any year", "ни в одном году нет объёма", "各年均无数量指标"],
  ["{{n#}} preamble", "строк над таблицей {{n}}", "表前行{{n}}"],
  ["{{n#}} blank", "пустых {{n}}", "空行{{n}}"],
  ["{{n#}} footer", "строк под таблицей {{n}}", "表后行{{n}}"],
  ["{{n#}} supplier", "строк с поставщиком {{n}}", "供应方行{{n}}"],
  ["{{n#}} total", "итогов {{n}}", "合计行{{n}}"],
  ["{{n#}} group", "групп стран {{n}}", "国家组别行{{n}}"],
  ["no actor is known by this name", "актора с таким названием нет в списках", "没有此名称的行为体"],
  [
    "add the name to names of actors.csv, or correct it in the file",
    "добавьте название в names файла actors.csv или исправьте его в файле",
    "请把该名称加入actors.csv的names，或在文件中更正",
  ],
  ["names nobody", "никто не назван", "未指明任何一方"],
  ["names no country", "страна не названа", "未指明国家"],
  ["has no deal number", "нет номера сделки", "没有交易编号"],
  ["is no deal number", "не номер сделки", "不是交易编号"],
  ["is no whole number", "не целое число", "不是整数"],
  ["is no year", "не год", "不是年份"],
  ["is no list of years", "не список лет", "不是年份列表"],
  [
    "is no number that can be read for certain",
    "не число, которое читается однозначно",
    "不是可确定读取的数字",
  ],
  [
    "{{text}} in row {{n#}} has another sign before its decimals than others of the column: write all with a point before decimals and no sign between thousands",
    "{{text}} в строке {{n}} — с другим десятичным знаком, чем остальные числа столбца: пишите все с десятичной точкой и без знака между тысячами",
    "第{{n}}行的{{text}}与该列其他数字的小数点符号不同：请一律以点作小数点，千位之间不加符号",
  ],
  [
    "write it with a point before decimals and no sign between thousands, or leave it blank if it is not known",
    "пишите число с десятичной точкой и без знака между тысячами или оставьте пустым, если неизвестно",
    "请以点作小数点、千位之间不加符号，未知则留空",
  ],
  [
    "its deal {{deal}} is taken without it",
    "сделка {{deal}} взята без неё",
    "其所属交易{{deal}}已采纳，但不含此行",
  ],
  [
    "write the name that SIPRI gives there",
    "впишите название, которое там стоит у СИПРИ",
    "请填写SIPRI在此处所列的名称",
  ],
  [
    "write the number of its deal, which other rows of the deal have too",
    "впишите номер сделки: он стоит и в других её строках",
    "请填写其交易编号，该交易的其他行亦有此编号",
  ],
  ["write the year of the delivery", "впишите год поставки", "请填写交付年份"],
  [
    "write the year of the delivery in four digits, such as {{year}}",
    "впишите год поставки четырьмя цифрами, например {{year}}",
    "请以四位数字填写交付年份，如{{year}}",
  ],
  [
    "write the year in four digits, or leave it blank if it is not known",
    "впишите год четырьмя цифрами или оставьте пустым, если неизвестно",
    "请以四位数字填写年份，未知则留空",
  ],
  [
    "write a whole number, or leave it blank if it is not known",
    "впишите целое число или оставьте пустым, если неизвестно",
    "请填写整数，未知则留空",
  ],
  ["is no Yes or No", "не Yes и не No", "既非Yes也非No"],
  [
    "write Yes or No, or leave it blank if it is not known",
    "впишите Yes или No или оставьте пустым, если неизвестно",
    "请填写Yes或No，未知则留空",
  ],
  [
    "write each year in four digits, with a semicolon between two",
    "впишите каждый год четырьмя цифрами, а между годами — точку с запятой",
    "请以四位数字填写各年份，以分号隔开",
  ],
  [
    "write it as SIPRI prints it, or leave it blank if there is none",
    "напишите, как печатает СИПРИ, или оставьте пустым, если ничего нет",
    "请按SIPRI的写法填写，没有则留空",
  ],
  [
    "has other sides than row {{n#}} of the same deal",
    "стороны иные, чем в строке {{n}} той же сделки",
    "与同一交易第{{n}}行的双方不同",
  ],
  [
    "a deal has one supplier and one recipient: correct the row, or its deal number",
    "у сделки один поставщик и один получатель: исправьте строку или номер сделки",
    "一笔交易只有一个供应方和一个接受方：请更正该行或其交易编号",
  ],
  [
    "is of the same country and year as row {{n#}}",
    "та же страна и тот же год, что в строке {{n}}",
    "与第{{n}}行国家和年份相同",
  ],
  ["take one of the two out", "уберите одну из двух", "请去掉两行之一"],
  [
    "has {{n#}} cells where the header has {{m#}}",
    "ячеек {{n}}, а заголовков {{m}}",
    "有{{n}}格，而标题行有{{m}}格",
  ],
  [
    "quote the cell that holds a separator, or take the extra cell out",
    "возьмите в кавычки ячейку, в которой есть разделитель, или уберите лишнюю ячейку",
    "请为含分隔符的单元格加引号，或去掉多余的单元格",
  ],
  [
    "the row is cut off or broken in two: mend it in the file, or take the file as published",
    "строка обрезана или разорвана надвое: исправьте её в файле или возьмите файл, как он опубликован",
    "该行被截断或断为两行：请在文件中改正，或采用原发布的文件",
  ],
  ["stands above the header", "стоит над заголовками", "位于标题行之上"],
  [
    "put the line of column names above all rows",
    "поставьте строку с названиями столбцов над всеми остальными",
    "请把列名一行置于所有行之上",
  ],
  [
    "has {{n#}} cells where a deal has {{m#}}",
    "ячеек {{n}}, а у сделки их {{m}}",
    "有{{n}}格，而一笔交易有{{m}}格",
  ],
  [
    "has {{n#}} cells where the years need {{m#}}",
    "ячеек {{n}}, а для лет нужно {{m}}",
    "有{{n}}格，而各年份需要{{m}}格",
  ],
  [
    "is not closed: the file ends in the middle of it",
    "не завершена: файл обрывается на ней",
    "未结束：文件在此处中断",
  ],
  [
    "take the file as SIPRI published it",
    "возьмите файл, как его опубликовал СИПРИ",
    "请采用SIPRI发布的文件",
  ],
  ["take the file as SIPRI publishes it", "возьмите файл, как его публикует СИПРИ", "请采用SIPRI发布的文件"],
  [
    "nothing says whose exports or imports the table is of",
    "нигде не сказано, чей вывоз или ввоз в таблице",
    "未说明该表是谁的出口或进口",
  ],
  [
    "put the title back above the table, or say the supplier or the recipient of it",
    "верните заголовок над таблицей или назовите её поставщика либо получателя",
    "请在表上方恢复标题，或指明其供应方或接受方",
  ],
  ["nobody is known by the name in the title", "названия из заголовка нет в списках", "标题中的名称无法识别"],
  [
    "nothing says whether these are exports or imports",
    "нигде не сказано, вывоз это или ввоз",
    "未说明是出口还是进口",
  ],
  [
    "name the first column Exports by or Imports by",
    "назовите первый столбец Exports by или Imports by",
    "请将首列命名为Exports by或Imports by",
  ],
  [
    "{{id}}: {{n#}} in the file, {{m#}} here",
    "{{id}}: в файле {{n}}, здесь {{m}}",
    "{{id}}：文件中{{n}}，此处{{m}}",
  ],
];
