import type { NotePattern } from "../notes/pattern.ts";

/** Why a cell is odd that was taken all the same, or left blank. */
export const importFlags: readonly NotePattern[] = [
  [
    "no actor is known by it: left out, and the list counts as incomplete",
    "такого актора нет в списках: пропущен, и перечень считается неполным",
    "列表中没有此行为体：已略去，名单视为不完整",
  ],
  [
    "stands for {{then}} at the time of the row, and for {{today}} today: taken as {{then}}",
    "во время этой строки означает {{then}}, а сегодня — {{today}}: взято {{then}}",
    "在该行所述时间指{{then}}，如今指{{today}}：采用{{then}}",
  ],
  [
    "write {{today}} if that is meant",
    "напишите {{today}}, если имеется в виду он",
    "若指后者，请写{{today}}",
  ],
  [
    "is near to the state {{near}}: taken as a place",
    "похоже на государство {{near}}: взято как место",
    "近于国名{{near}}：作为地点采用",
  ],
  ["correct it if the state is meant", "исправьте, если имеется в виду государство", "若指该国，请更正"],
  ["near to it: {{names}}", "похожие: {{names}}", "相近者：{{names}}"],
  ["named twice in the row: taken once", "назван в строке дважды: взят один раз", "行中出现两次：只取一次"],
  [
    "is {{role}} twice in the row: taken once",
    "дважды назван в строке ({{role}}): взят один раз",
    "在该行中两次列为{{role}}：只取一次",
  ],
  [
    "ends on {{end}}, before it starts on {{start}}: the end is left blank",
    "конец ({{end}}) раньше начала ({{start}}): конец оставлен пустым",
    "结束日期{{end}}早于开始日期{{start}}：结束日期留空",
  ],
  [
    "is no date that can be read: the end is left blank",
    "не дата, которую можно прочесть: конец оставлен пустым",
    "不是可读的日期：结束日期留空",
  ],
  [
    "is no date that can be read, and its parts {{parted}}: the parts were taken",
    "не дата, которую можно прочесть, а по частям {{parted}}: взяты части",
    "不是可读的日期，分列读作{{parted}}：采用分列",
  ],
  [
    "has ended, or may have, but it is not said when: the end is left blank",
    "прекратилось или могло прекратиться, но не сказано когда: конец оставлен пустым",
    "已终止或可能已终止，但未说明何时：结束日期留空",
  ],
  [
    "the agreement has ended, but it is not said when: the end is left blank",
    "соглашение прекратилось, но не сказано когда: конец оставлен пустым",
    "协定已终止，但未说明何时：结束日期留空",
  ],
  [
    "holds two dates: read as the start and the end",
    "две даты: прочитаны как начало и конец",
    "有两个日期：读作开始与结束",
  ],
  [
    "reads {{whole}}, and its parts {{parted}}: the parts were taken",
    "читается как {{whole}}, а по частям как {{parted}}: взяты части",
    "整格读作{{whole}}，分列读作{{parted}}：采用分列",
  ],
  [
    "may be a month that is none: taken as a span of years",
    "возможно, месяц, которого не бывает: принято за промежуток лет",
    "可能是不存在的月份：视为年份区间",
  ],
  [
    "is taken as from {{from}} until {{until}}, and counts in {{from}}, when it starts",
    "принято за время с {{from}} по {{until}} и считается в {{from}}, когда начинается",
    "视为自{{from}}年至{{until}}年，并计入开始之年{{from}}年",
  ],
  [
    "write {{span}} as start in the study if it was once in these years",
    "если это было однажды за эти годы, запишите начало в исследовании как {{span}}",
    "若只是其间某一次，请在研究中将开始日期写作{{span}}",
  ],
  [
    "differs from {{before}} of another column: {{taken}} is taken",
    "отличается от {{before}} в другом столбце: взято {{taken}}",
    "与另一列的{{before}}不同：采用{{taken}}",
  ],
  ["{{why}}: left out of the date", "{{why:}}; в дату не вошло", "{{why:}}，不计入日期"],
  ["is no year: {{text}}", "такого года не бывает: {{text}}", "没有这样的年份：{{text}}"],
  ["is no month: {{text}}", "такого месяца не бывает: {{text}}", "没有这样的月份：{{text}}"],
  [
    "is no day of {{month}}: {{text}}",
    "в {{month}} нет такого дня: {{text}}",
    "{{month}}没有这一天：{{text}}",
  ],
  ["is neither 0 nor 1: taken as not known", "не 0 и не 1: принято за неизвестное", "既非0也非1：视为未知"],
  [
    "is no number that can be read: kept as words only",
    "не число, которое можно прочесть: сохранено только словами",
    "不是可读的数字：仅保留文字",
  ],
  [
    "is no whole number of people, and may be in thousands: taken as it stands",
    "не целое число людей, возможно, это тысячи: принято как есть",
    "不是整数人数，可能以千计：按原样采用",
  ],
  [
    "has no date, so that it lies in no period and may lie in any: taken as it stands",
    "даты нет: строка не входит ни в один период, но может относиться к любому; принято как есть",
    "没有日期，因此不属于任何时期，却可能属于任一时期：按原样采用",
  ],
  ["is no number of persons: left blank", "не число людей: оставлено пустым", "不是人数：留空"],
  [
    "0 as printed: nobody was trained, by the report itself",
    "напечатан 0: по самому отчёту, никто не обучался",
    "原文为0：据报告本身，无人受训",
  ],
  [
    "a date stands in the field of the cost: the cost is left out",
    "в поле стоимости стоит дата: стоимость пропущена",
    "费用栏中是日期：费用略去",
  ],
  [
    "a date was read from the field of the cost, as its own field is blank",
    "дата взята из поля стоимости: её собственное поле пустое",
    "日期取自费用栏，因其本栏为空",
  ],
  [
    "is no cost that a training can have: left out",
    "такой стоимости у обучения быть не может: пропущена",
    "培训不可能有此费用：略去",
  ],
  [
    "the years add up to {{n#}}: the years are taken",
    "годы в сумме дают {{n}}: взяты годы",
    "各年合计为{{n}}：采用各年数值",
  ],
  [
    "{{then}} at the entry: taken as {{actor}}, which has the number since",
    "при вступлении {{then}}: принято за {{actor}}, за кем с тех пор этот номер",
    "加入时为{{then}}：按{{actor}}计，该编号此后归其所有",
  ],
  [
    "named {{name}}, coded as {{coded}}: taken by its code",
    "по названию {{name}}, по коду {{coded}}: взято по коду",
    "名称为{{name}}，代码为{{coded}}：以代码为准",
  ],
  [
    "named so that it may be several or none, coded as {{coded}}: taken by its code",
    "название подходит нескольким или никому, по коду {{coded}}: взято по коду",
    "名称可指多方或无所指，代码为{{coded}}：以代码为准",
  ],
  [
    "has no name: the site is called unnamed",
    "без названия: объект назван безымянным",
    "没有名称：该地点记作未命名",
  ],
  [
    "stands for nothing known in a list: who took part is taken as not fully known",
    "в перечне означает «неизвестно»: состав участников считается неполным",
    "在列表中表示不详：参加方记为未全部知悉",
  ],
  [
    "begins as a formula does, which a spreadsheet would run: kept as text",
    "начинается как формула, и электронная таблица её выполнила бы: сохранено как текст",
    "开头如公式，电子表格会将其运行：作为文本保留",
  ],
  [
    "stands for nothing known in a list: left out",
    "в перечне означает «неизвестно»: опущено",
    "在列表中表示不详：略去",
  ],
  [
    "is the same as row {{n#}} of sheet {{sheet}} in every cell: taken as another record",
    "совпадает со строкой {{n}} листа {{sheet}} во всех ячейках: взято как ещё одна запись",
    "与工作表{{sheet}}第{{n}}行逐格相同：作为另一条记录",
  ],
  [
    "would have the id of row {{n#}} of sheet {{sheet}}: taken as another record",
    "получило бы id строки {{n}} листа {{sheet}}: взято как ещё одна запись",
    "编号将与工作表{{sheet}}第{{n}}行相同：作为另一条记录",
  ],
  [
    "stands in row {{n#}} of sheet {{sheet}} too: taken as another record, make the two differ",
    "стоит и в строке {{n}} листа {{sheet}}: взято как ещё одна запись, сделайте их разными",
    "也见于工作表{{sheet}}第{{n}}行：作为另一条记录，请使两者不同",
  ],
  [
    "stands in row {{n#}} too: taken as another record, make the two differ",
    "стоит и в строке {{n}}: взято как ещё одна запись, сделайте их разными",
    "也见于第{{n}}行：作为另一条记录，请使两者不同",
  ],
  [
    "is the same as row {{n#}} in every cell: taken as another record",
    "совпадает со строкой {{n}} во всех ячейках: взято как ещё одна запись",
    "与第{{n}}行逐格相同：作为另一条记录",
  ],
  [
    "is the same as row {{n#}} in every cell: both are kept, since they may be two deliveries",
    "совпадает со строкой {{n}} во всех ячейках: оставлены обе, это могут быть две поставки",
    "与第{{n}}行逐格相同：两行均保留，因为可能是两次交付",
  ],
  [
    "would have the id of row {{n#}}: taken as another record",
    "получило бы id строки {{n}}: взято как ещё одна запись",
    "编号将与第{{n}}行相同：作为另一条记录",
  ],
  [
    "differs within the deal: {{text}} of row {{n#}} stands",
    "в пределах сделки расходится: остаётся {{text}} из строки {{n}}",
    "同一交易内不一致：以第{{n}}行的{{text}}为准",
  ],
  [
    "comes before the order of {{year}}: taken as it stands",
    "раньше заказа ({{year}}): взято как есть",
    "早于{{year}}年的订单：照原样采纳",
  ],
  [
    "comes after {{year}}, in which the file was made: taken as it stands",
    "позже {{year}} года, когда составлен файл: взято как есть",
    "晚于文件制作的{{year}}年：照原样采纳",
  ],
  [
    "lies outside the years of the query, {{first}} to {{last}}: taken as it stands",
    "вне лет запроса ({{first}}–{{last}}): взято как есть",
    "不在查询的年份（{{first}}至{{last}}）之内：照原样采纳",
  ],
  [
    "if it is wrong, correct it in the file and import it again",
    "если это ошибка, исправьте её в файле и импортируйте его снова",
    "若有误，请在文件中更正后重新导入",
  ],
  [
    "says that something was delivered, and not when",
    "сказано, что поставка была, но не сказано когда",
    "注明已交付，但未说明何时",
  ],
  [
    "names years of delivery, and nothing delivered",
    "названы годы поставки, а поставленного нет",
    "列有交付年份，却无交付数量",
  ],
  [
    "looks like a date that a spreadsheet made of a designation",
    "похоже на дату, в которую табличная программа превратила обозначение",
    "疑为电子表格由型号误转成的日期",
  ],
  [
    "looks like a number that a spreadsheet wrote in scientific notation",
    "похоже на число, которое табличная программа записала в экспоненциальном виде",
    "疑为电子表格以科学记数法写成的数字",
  ],
  ["is an error of a spreadsheet", "ошибка табличной программы", "是电子表格的错误值"],
  [
    "is a cell too narrow for what it held",
    "ячейка была слишком узкой для своего содержимого",
    "单元格过窄，内容未能显示",
  ],
  [
    "holds a letter lost in a change of encoding",
    "есть буква, потерянная при смене кодировки",
    "含有在转换编码时丢失的字符",
  ],
  [
    "holds letters read in a wrong encoding",
    "есть буквы, прочитанные в неверной кодировке",
    "含有以错误编码读取的字符",
  ],
  [
    "mixes letters of two alphabets in one word",
    "в одном слове смешаны буквы двух алфавитов",
    "同一词中混用两种字母",
  ],
];
