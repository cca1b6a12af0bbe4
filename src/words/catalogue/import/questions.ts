import type { NotePattern } from "../notes/pattern.ts";

/** What only a person can say of a file, and what each answer means. */
const asked: readonly NotePattern[] = [
  ["what is a row of this table?", "что такое строка этой таблицы?", "这张表的一行是什么？"],
  [
    "which comes first in a date? {{n#}} dates prove that the month comes first and {{m#}} that the day does",
    "что в дате первое? Дат, по которым первый месяц: {{n}}, по которым день: {{m}}",
    "日期中何者在前？{{n}}个日期表明月在前，{{m}}个表明日在前",
  ],
  [
    "which comes first in a date? days that can be read in two ways: {{n#}}, and no date decides",
    "что в дате первое? Дат, которые читаются двояко: {{n}}, и ни одна другая дата этого не решает",
    "日期中何者在前？有{{n}}个日期可作两种读法，没有一个日期能确定",
  ],
  ["what year is in the column {{list}}?", "какой год в столбце {{list}}?", "{{list}}列是哪种年份？"],
  [
    "what parts decimals? Numbers that can be read in two ways: {{n#}}, such as {{cell}}",
    "чем отделены десятичные? Чисел, которые читаются двояко: {{n}}, например {{cell}}",
    "小数用什么分隔？有{{n}}个数字可作两种读法，如{{cell}}",
  ],
  [
    "what parts decimals? Numbers that can be read in two ways: {{n#}}, such as {{cell}} in row {{row#}} of {{column}}",
    "чем отделены десятичные? Чисел, которые читаются двояко: {{n}}, например {{cell}} в строке {{row}}, столбец {{column}}",
    "小数用什么分隔？有{{n}}个数字可作两种读法，如第{{row}}行{{column}}列的{{cell}}",
  ],
  [
    "what parts decimals? Numbers that can be read in two ways: {{n#}}, such as {{cell}} in sheet {{sheet}}, row {{row#}} of {{column}}",
    "чем отделены десятичные? Чисел, которые читаются двояко: {{n}}, например {{cell}} на листе {{sheet}}, строка {{row}}, столбец {{column}}",
    "小数用什么分隔？有{{n}}个数字可作两种读法，如工作表{{sheet}}第{{row}}行{{column}}列的{{cell}}",
  ],
  ["who organises the exercise?", "кто организует учение?", "演习由谁组织？"],
  ["which column is the {{field}}?", "какой столбец — {{field}}?", "哪一列是{{field}}？"],
  ["who is the {{field}} of all rows?", "кто во всех строках {{field}}?", "所有各行的{{field}}是谁？"],
  [
    "who is the region? {{n}} actors could be of it, most often {{list}}",
    "кто составляет регион? Возможных членов — {{n}}, чаще всего названы {{list}}",
    "本地区包括谁？可能的成员有{{n}}个，最常见的是{{list}}",
  ],
  [
    "who is the region? Of those who receive or host these may be partners: {{list}}",
    "кто составляет регион? Среди тех, кто получает или принимает, партнёрами могут быть {{list}}",
    "本地区包括谁？在接受方或东道方中，可能为外部伙伴者：{{list}}",
  ],
  [
    "who is the region? Left out of those who receive or host are {{list}}",
    "кто составляет регион? Из тех, кто получает или принимает, не включены {{list}}",
    "本地区包括谁？接受方或东道方中未列入者：{{list}}",
  ],
  [
    "who is the region? Nobody is known to receive or host; by who takes part it may be {{list}}",
    "кто составляет регион? Кто получает или принимает, неизвестно; по участникам это могут быть {{list}}",
    "本地区包括谁？不知谁为接受方或东道方；就参加方而言可能为{{list}}",
  ],
  [
    "who is the region? No row says who hosts or receives, and who joins those who organise does not tell (rows joined/organised: {{list}})",
    "кто составляет регион? Кто принимает или получает, ни в одной строке не сказано, а по тому, кто участвует в организованном другими, этого не узнать (строк с участием/с организацией: {{list}})",
    "本地区包括谁？没有一行说明东道方或接受方，而从参加他方所组织活动的国家也无法判断（参加/组织的行数：{{list}}）",
  ],
  [
    "who is the region? No row names anybody of {{list}}",
    "кто составляет регион? Ни одна строка не называет никого из {{list}}",
    "本地区包括谁？没有一行提到{{list}}中的任何一方",
  ],
  [
    "what is the study called? Its pages, releases and citations go by the title",
    "как называется исследование? Под этим названием оно будет на страницах и в выпусках, под ним на него будут ссылаться",
    "本研究的标题是什么？网页、发布版和引用均使用此标题",
  ],
  [
    "nothing is asked by the name {{name}}",
    "ни один вопрос не называется {{name}}",
    "没有名为{{name}}的问题",
  ],
  ["are the numbers of the rows their ids?", "служат ли номера строк их id?", "行编号是否作为其id？"],
  ["in which currency is {{list}}?", "в какой валюте {{list}}?", "{{list}}用何种货币？"],
  [
    "what of values that the codebook lacks: {{list}}?",
    "что делать со значениями, которых нет в кодовой книге: {{list}}?",
    "编码手册中没有的取值如何处理：{{list}}？",
  ],
  [
    "what of values that the codebook lacks: {{list}} and {{n#}} more?",
    "что делать со значениями, которых нет в кодовой книге: {{list}} и ещё {{n}}?",
    "编码手册中没有的取值如何处理：{{list}}，另有{{n}}个？",
  ],
  [
    "can be read as {{first}} or as {{second}}, and neither makes clearly more sense",
    "читается и как {{first}}, и как {{second}}, и ни одно чтение не осмысленнее другого",
    "可读作{{first}}或{{second}}，两种读法都不比另一种更通顺",
  ],
];

const answers: readonly NotePattern[] = [
  ["each row is of {{table}}", "каждая строка относится к {{table}}", "每一行属于{{table}}"],
  ["3/4/2018 is 3 April", "3/4/2018 — это 3 апреля", "3/4/2018为4月3日"],
  ["3/4/2018 is 4 March", "3/4/2018 — это 4 марта", "3/4/2018为3月4日"],
  ["the year in which it was delivered", "год поставки", "交付年份"],
  ["the year in which it was ordered", "год заказа", "订购年份"],
  ["{{cell}} is {{n#}}", "{{cell}} — это {{n}}", "{{cell}}为{{n}}"],
  ["{{cell}} is no number", "{{cell}} — не число", "{{cell}}不是数字"],
  ["nobody: the file does not say", "никто: в файле этого нет", "无人：文件未说明"],
  ["whoever is named first", "кто назван первым", "列在首位者"],
  ["the host", "принимающая сторона", "东道方"],
  ["whoever stands in {{column}}", "кто стоит в {{column}}", "{{column}}中所列者"],
  [
    "no: they change when rows move",
    "нет: они меняются, когда строки переставляют",
    "否：行移动时编号会改变",
  ],
  [
    "yes, those of {{column}}: each stays with its row when others are added or moved",
    "да, из {{column}}: номер остаётся при своей строке, когда добавляют или переставляют другие",
    "是，取自{{column}}：增加或移动其他行时，编号仍随原行不变",
  ],
  ["dollars of the United States", "доллары США", "美元"],
  [
    "refuse the rows that have them, until the mapping says what they mean",
    "отклонить строки с ними, пока разметка не скажет, что они значат",
    "拒绝含有这些取值的行，直到对应表说明其含义",
  ],
  ["without them", "без них", "不含这些"],
  ["as it is guessed", "как угадано", "按推断"],
  ["as the rows let it be guessed", "как угадывается по строкам", "按各行推断"],
  ["with those left out", "вместе с невключёнными", "含未列入者"],
  ["with them", "вместе с ними", "含这些"],
  ["add them to the codebook", "добавить их в кодовую книгу", "加入编码手册"],
  ["leave these cells blank", "оставить эти ячейки пустыми", "这些单元格留空"],
];

export const questionNotes: readonly NotePattern[] = [...asked, ...answers];

/** The same of a file whose name is put before it, where nobody is there to be asked, and how it is said then. */
export const unansweredNotes: readonly NotePattern[] = [
  ...asked.flatMap(([en, ru, zh]): readonly NotePattern[] => [
    [en, ru, zh],
    [`{{path}}: ${en}`, `{{path}}: ${ru}`, `{{path}}：${zh}`],
    [`{{path}} ${en}`, `{{path}} ${ru}`, `{{path}}${zh}`],
  ]),
  [
    "say it: --answer {{id}}={{values}}",
    "скажите: --answer {{id}}={{values}}",
    "请说明：--answer {{id}}={{values}}",
  ],
  [
    "say it: --answer {{id}}={{values}} (still to be asked: {{list}})",
    "скажите: --answer {{id}}={{values}} (останется спросить: {{list}})",
    "请说明：--answer {{id}}={{values}}（尚待询问：{{list}}）",
  ],
  [
    "say it by its members, their ids or names with commas: --answer {{id}}={{values}}",
    "задайте его членами, их id или названиями через запятую: --answer {{id}}={{values}}",
    "请以其成员的id或名称（用逗号分隔）说明：--answer {{id}}={{values}}",
  ],
  [
    "--answer {{id}}={{value}} takes it as the rows let it be guessed",
    "--answer {{id}}={{value}} берёт его таким, как его можно угадать по строкам",
    "--answer {{id}}={{value}}则按各行推测",
  ],
  [
    "--answer {{id}}={{value}} takes those who join at least as often as they organise",
    "--answer {{id}}={{value}} берёт тех, кто участвует не реже, чем организует",
    "--answer {{id}}={{value}}则取参加次数不少于组织次数的国家",
  ],
  [
    "--answer {{id}}={{value}} takes them all",
    "--answer {{id}}={{value}} берёт всех",
    "--answer {{id}}={{value}}则全部纳入",
  ],
  ["asked are {{list}}", "вопросы здесь: {{list}}", "可答者为{{list}}"],
  ["leave it out: nothing is asked", "уберите это: здесь ничего не спрашивают", "请去掉：此处没有问题"],
  ["say which with --encoding", "назовите кодировку через --encoding", "请用--encoding说明"],
];
