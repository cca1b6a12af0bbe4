import type { NotePattern } from "../notes/pattern.ts";

/** What is said on reading what SIPRI publishes on arms transfers: what a file is and how it was read. */
export const registerNotes: readonly NotePattern[] = [
  [
    "SIPRI trade register, a row for each delivery year of a deal",
    "регистр сделок СИПРИ, строка на каждый год поставки по сделке",
    "SIPRI交易登记册，每笔交易的每个交付年份一行",
  ],
  [
    "SIPRI trade register, a row for each deal",
    "регистр сделок СИПРИ, строка на сделку",
    "SIPRI交易登记册，每笔交易一行",
  ],
  [
    "SIPRI deals and TIVs, the text of before 2024",
    "сделки и TIV СИПРИ, текст образца до 2024 года",
    "SIPRI交易与TIV，2024年以前的文本格式",
  ],
  [
    "SIPRI trade register as RTF, deals of one category without volumes",
    "регистр сделок СИПРИ в RTF, сделки одной категории без объёмов",
    "RTF格式的SIPRI交易登记册，单一类别的交易，不含数量指标",
  ],
  [
    "SIPRI TIV table of one supplier or recipient",
    "таблица TIV СИПРИ по одному поставщику или получателю",
    "SIPRI单一供应方或接受方TIV表",
  ],
  [
    "SIPRI import or export values of all countries",
    "объёмы ввоза или вывоза всех стран по СИПРИ",
    "SIPRI各国进口或出口数量指标",
  ],
  [
    "name the source, no commercial use, and hand on no more than an excerpt under 10 % of the data set",
    "указывать источник, не использовать в коммерческих целях, передавать лишь выдержку менее 10 % набора данных",
    "须注明来源，不得用于商业用途，且只可转交不足数据集10%的摘录",
  ],
  [
    "line {{line#}} holds {{n#}} of the {{m#}} headings of the {{what}}",
    "в строке {{line}} — {{n}} из {{m}} заголовков: {{what:}}",
    "第{{line}}行有{{what:}}{{m}}个标题中的{{n}}个",
  ],
  ["flat trade register of SIPRI", "плоский регистр сделок СИПРИ", "SIPRI平面交易登记册"],
  ["semi-flat trade register of SIPRI", "полуплоский регистр сделок СИПРИ", "SIPRI半平面交易登记册"],
  ["text of deals and TIVs of SIPRI", "текст сделок и TIV СИПРИ", "SIPRI交易与TIV文本"],
  [
    "the lines above them are those of SIPRI's own export",
    "строки над ними такие, какие пишет сама выгрузка СИПРИ",
    "其上各行为SIPRI导出文件自带",
  ],
  [
    "the lines that SIPRI writes above them are gone",
    "строк, которые СИПРИ пишет над ними, нет",
    "SIPRI写在其上的各行已缺失",
  ],
  ["the text above the deals is SIPRI's own", "текст над сделками — от СИПРИ", "交易之上的文字为SIPRI自带"],
  [
    "the text that SIPRI writes above the deals is gone",
    "текста, который СИПРИ пишет над сделками, нет",
    "SIPRI写在交易之上的文字已缺失",
  ],
  [
    "the headings of the register stand above the deals",
    "над сделками стоят заголовки регистра",
    "交易之上有登记册的标题",
  ],
  [
    "suppliers stand on lines of their own, and R: before their first recipient",
    "поставщики стоят на отдельных строках, а перед первым получателем — R:",
    "供应方独占一行，其首个接受方前标有R:",
  ],
  [
    "line {{line#}} holds {{n#}} years",
    "в строке {{line}} — {{n}} {{n|год|года|лет}}",
    "第{{line}}行有{{n}}个年份",
  ],
  ["its title is {{title}}", "заголовок: {{title}}", "标题为{{title}}"],
  ["its first heading is {{title}}", "первый заголовок столбца: {{title}}", "首个列标题为{{title}}"],
  [
    "its title is that of SIPRI's volumes of transfers",
    "заголовок как у объёмов поставок СИПРИ",
    "标题为SIPRI的转让数量指标",
  ],
  ["its last row is the world's total", "последняя строка — итог по миру", "末行为世界合计"],
  [
    "the first column has no heading, and totals close rows and columns",
    "у первого столбца нет заголовка, а строки и столбцы завершаются итогами",
    "首列没有标题，行末与列末均为合计",
  ],
  [
    "the query was for {{a#}} to {{b#}}: that is no promise of what the file holds",
    "запрос был за {{a}}–{{b}} гг.; что на самом деле есть в файле, из этого не следует",
    "查询的是{{a}}—{{b}}年：文件内容未必如此",
  ],
  [
    "the query was for {{a#}} to {{b#}}, from {{who}} to {{whom}}: that is no promise of what the file holds",
    "запрос был за {{a}}–{{b}} гг., от кого: {{who}}, кому: {{whom}}; что на самом деле есть в файле, из этого не следует",
    "查询的是{{a}}—{{b}}年，供应方为{{who}}，接受方为{{whom}}：文件内容未必如此",
  ],
  [
    "the query was from {{who}} to {{whom}}, and names no years",
    "запрос был — от кого: {{who}}, кому: {{whom}}; годы в нём не названы",
    "查询的供应方为{{who}}，接受方为{{whom}}，未指明年份",
  ],
  [
    "whom the query was for is not known by name, {{text}}: say it in {{column}} of sources.csv",
    "для кого был запрос, по названию не узнано, {{text}}: укажите это в {{column}} файла sources.csv",
    "查询所涉名称{{text}}无法识别：请在sources.csv的{{column}}中指明",
  ],
  [
    "the file does not say on which day it was made: say it with --vintage",
    "в файле не сказано, в какой день он создан: укажите это через --vintage",
    "文件未注明生成日期：请用--vintage指明",
  ],
  [
    "{{n#}} lines are closed by a semicolon that parts nothing: it was left off",
    "строк, в конце которых стоит точка с запятой, ничего не отделяющая: {{n}}; она отброшена",
    "{{n}}行末尾的分号不分隔任何内容：已略去",
  ],
  [
    "{{n#}} designations hold the sign that parts cells, and were put together again: rows {{list}}",
    "обозначений, в которых стоит разделитель ячеек: {{n}}; они собраны заново, строки {{list}}",
    "{{n}}个型号含有单元格分隔符，已重新拼合：第{{list}}行",
  ],
  [
    "the column {{met}} was read as {{name}}",
    "столбец {{met}} прочитан как {{name}}",
    "列{{met}}读作{{name}}",
  ],
  [
    "the column {{name}} is missing: what it says stays blank",
    "столбца {{name}} нет: его данные остаются пустыми",
    "缺少列{{name}}：其内容留空",
  ],
  [
    "the column {{name}} is not taken ({{n#}} rows have it): {{why}}",
    "столбец {{name}} не взят (заполнен в {{n}} {{n|строке|строках|строках}}): {{why:}}",
    "未取列{{name}}（{{n}}行有内容）：{{why:}}",
  ],
  [
    "comments of a register are not carried into a study",
    "комментарии регистра в исследование не переносятся",
    "登记册的评注不带入研究",
  ],
  [
    "what was delivered has its own volume",
    "у поставленного есть свой объём",
    "已交付部分有其自身的数量指标",
  ],
  [
    "a study marks what is estimated of the number delivered",
    "в исследовании отмечается, оценено ли число поставленного",
    "研究中标记的是交付数量是否为估计",
  ],
  [
    "it is the value of a new one, and the deal's own stands beside it",
    "это значение нового изделия, а значение самой сделки стоит рядом",
    "此为全新装备的数值，交易自身的数值列于其旁",
  ],
  [
    "the column {{name}} is none of SIPRI's: it was left alone",
    "столбца {{name}} у СИПРИ не бывает: он не тронут",
    "列{{name}}非SIPRI所有：未作处理",
  ],
  [
    "the numbers of {{name}} have a decimal comma: read so in every row",
    "в числах столбца {{name}} десятичная запятая: так прочитаны все строки",
    "{{name}}的数字以逗号作小数点：各行均如此读取",
  ],
  [
    "the numbers of {{name}} do not tell whether a comma parts decimals: such rows are refused",
    "по числам столбца {{name}} не видно, отделяет ли запятая десятичные: такие строки отклонены",
    "由{{name}}的数字无法判断逗号是否为小数点：此类行拒收",
  ],
  [
    "the sheet {{other}} was left alone: only {{name}} was read",
    "лист {{other}} не тронут: прочитан только {{name}}",
    "工作表{{other}}未作处理：只读取{{name}}",
  ],
  [
    "rows are counted by paragraph of the text, since its lines break anywhere",
    "строки считаются по абзацам текста, так как переносы в нём где угодно",
    "行号按文本段落计，因其换行位置不定",
  ],
  [
    "only the file's name, {{category}}, says of which category its weapons are: the column stays blank",
    "о категории вооружений говорит только имя файла, {{category}}: столбец остаётся пустым",
    "武器类别仅见于文件名{{category}}：该列留空",
  ],
  [
    "it gives no volumes, and a span of years does not say that each had a delivery",
    "объёмов в нём нет, а промежуток лет не значит, что поставка была в каждом",
    "其中没有数量指标，年份区间也不表示每年均有交付",
  ],
  [
    "the file ends in the middle: what stood below its last row is missing",
    "файл обрывается: того, что было ниже последней строки, нет",
    "文件中途截断：末行以下的内容缺失",
  ],
  [
    "the title is gone that says whose exports or imports these are",
    "нет заголовка, где сказано, чей это вывоз или ввоз",
    "说明是谁的出口或进口的标题已缺失",
  ],
  [
    "the columns of totals and shares are not taken: {{list}}",
    "столбцы итогов и долей не взяты: {{list}}",
    "未取合计与份额各列：{{list}}",
  ],
  [
    "the cells add up to the stated totals of all {{n#}} rows, within rounding",
    "ячейки в сумме дают указанные итоги во всех строках ({{n}}), с точностью до округления",
    "全部{{n}}行的单元格之和与所列合计相符（在舍入范围内）",
  ],
  [
    "the cells add up to the stated totals of all {{n#}} years, within rounding",
    "ячейки в сумме дают указанные итоги за все годы ({{n}}), с точностью до округления",
    "全部{{n}}个年份的单元格之和与所列合计相符（在舍入范围内）",
  ],
  [
    "the cells do not add up to the stated totals of {{n#}} of {{m#}} rows: {{which}}",
    "ячейки в сумме не дают указанных итогов в {{n}} из {{m}} {{m|строки|строк|строк}}: {{which:}}",
    "{{m}}行中有{{n}}行的单元格之和与所列合计不符：{{which:}}",
  ],
  [
    "the cells do not add up to the stated totals of {{n#}} of {{m#}} years: {{which}}",
    "ячейки в сумме не дают указанных итогов за {{n}} из {{m}} {{m|года|лет|лет}}: {{which:}}",
    "{{m}}个年份中有{{n}}个的单元格之和与所列合计不符：{{which:}}",
  ],
  ["{{name}} ({{n#}}, stated {{m#}})", "{{name}} ({{n}}, указано {{m}})", "{{name}}（{{n}}，所列为{{m}}）"],
  ["and others", "и другие", "及其他"],
  ["the study holds the vintage {{held}}", "в исследовании есть выпуск {{held}}", "研究中已有{{held}}版本"],
  ["this one takes its place", "этот занимает его место", "现由此版本取代"],
  [
    "the study holds the vintage {{held}} and the file is of {{day}}: its rows are kept beside as the register {{name}}, and are never added to the others",
    "в исследовании есть выпуск {{held}}, а файл от {{day}}: его строки хранятся рядом как регистр {{name}} и никогда не складываются с остальными",
    "研究中已有{{held}}版本，而文件为{{day}}：其各行另存为登记册{{name}}，绝不与其他行相加",
  ],
  [
    "the study holds the vintage {{held}} and the file has no date: its rows are kept beside as the register {{name}}, and are never added to the others",
    "в исследовании есть выпуск {{held}}, а у файла нет даты: его строки хранятся рядом как регистр {{name}} и никогда не складываются с остальными",
    "研究中已有{{held}}版本，而文件没有日期：其各行另存为登记册{{name}}，绝不与其他行相加",
  ],
  [
    "the register {{name}} is of {{newer}} in the study: this takes it back to {{day}}",
    "в исследовании регистр {{name}} от {{newer}}: этот файл возвращает его к {{day}}",
    "研究中登记册{{name}}为{{newer}}版本：此文件使其退回{{day}}",
  ],
  [
    "the study holds the register {{own}} too: under the name {{name}} the two are vintages of one and never added, under {{asked}} they are two registers",
    "в исследовании есть и регистр {{own}}: под именем {{name}} это два выпуска одного регистра, которые не складываются, а под именем {{asked}} — два регистра",
    "研究中还有登记册{{own}}：名为{{name}}时，两者是同一登记册的两个版本，绝不相加；名为{{asked}}时，则为两个登记册",
  ],
  [
    "{{n#}} totals of deals were not taken: the study has their deliveries year by year",
    "итогов сделок, которые не взяты: {{n}}; в исследовании есть их поставки по годам",
    "{{n}}个交易合计未取：研究中已有其逐年交付",
  ],
  [
    "{{n#}} of them are not the sum of the study's deliveries, and a file of deals cannot say which year differs (import the register by delivery): {{which}}",
    "из них не равны сумме поставок в исследовании: {{n}}; в каком году расхождение, файл сделок сказать не может (импортируйте регистр по поставкам): {{which:}}",
    "其中{{n}}个不等于研究中各次交付之和，而交易文件无法说明哪一年不同（请导入按交付排列的登记册）：{{which:}}",
  ],
];
