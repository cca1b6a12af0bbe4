import { translations } from "../../by-language.ts";
import type { NotePattern } from "./pattern.ts";

/** What could be meant by a name that there is not. */
export const nearNotes = translations<readonly NotePattern[]>([
  ["did you mean {{name}}?", "может быть, {{name}}?", "是否指{{name}}？"],
  ["there are {{list}}", "есть {{list}}", "可用：{{list}}"],
  ["it can be {{list}}", "возможно: {{list}}", "可取：{{list}}"],
  ["there are {{list}} and {{n#}} more", "есть {{list}} и ещё {{n}}", "可用：{{list}}及另外{{n}}个"],
  ["multivector {{what}} lists them", "список: multivector {{what}}", "multivector {{what}}可列出全部"],
  [
    "there are {{list}} and {{n#}} more; multivector {{what}} lists them",
    "есть {{list}} и ещё {{n}}; список: multivector {{what}}",
    "可用：{{list}}及另外{{n}}个；multivector {{what}}可列出全部",
  ],
  [
    "it can be {{list}}; did you mean {{name}}?",
    "возможно: {{list}}; может быть, {{name}}?",
    "可取：{{list}}；是否指{{name}}？",
  ],
]);

/** Names of which there are none, whether a question or a command has them. */
export const noneNotes = translations<readonly NotePattern[]>([
  ["no measure {{name}}", "нет меры {{name}}", "没有指标{{name}}"],
  ["no layer {{name}}", "нет слоя {{name}}", "没有层面{{name}}"],
  ["no convention {{name}}", "нет правила счёта {{name}}", "没有约定{{name}}"],
]);

const ASKED = translations<readonly NotePattern[]>([
  [
    "{{name}} cannot be {{value}} here: {{why}}",
    "{{name}} не может быть здесь {{value}}: {{why:}}",
    "{{name}}在此不能为{{value}}：{{why:}}",
  ],
  [
    "{{layer~}} cannot be added up in {{value}}; it has {{list}}",
    "{{layer}}: нельзя сложить в {{value}}; есть {{list}}",
    "{{layer}}不能以{{value}}相加；可用{{list}}",
  ],
  [
    "amounts in different units cannot be added up: {{list}}; narrow the question with {{where}} or {{value}}",
    "объёмы в разных единицах не складываются: {{list}}; сузьте вопрос через {{where}} или {{value}}",
    "不同单位的数额不能相加：{{list}}；请用{{where}}或{{value}}缩小问题",
  ],
  [
    "{{a}} and {{b}} are different units and cannot be held against each other",
    "{{a}} и {{b}} — разные единицы, их нельзя сравнить",
    "{{a}}与{{b}}单位不同，不能相比",
  ],
  [
    "the base of this share does not hold what it is a share of; ask for the ratio",
    "база этой доли не содержит того, чья это доля; спросите отношение (ratio)",
    "该份额的基数不包含所求部分；请改问比值（ratio）",
  ],
  [
    "share needs whose share: {{from}}, or a base: {{against}}",
    "для доли нужно, чья она ({{from}}), или база ({{against}})",
    "份额须指明属于谁（{{from}}）或基数（{{against}}）",
  ],
  [
    "{{measure}} needs whose share: {{from}}",
    "для меры {{measure}} нужно, чья доля: {{from}}",
    "指标{{measure}}须指明是谁的份额：{{from}}",
  ],
  [
    "{{measure}} needs a partner: {{from}}",
    "для меры {{measure}} нужен партнёр: {{from}}",
    "指标{{measure}}须指明伙伴：{{from}}",
  ],
  [
    "{{measure}} needs {{who}}: {{field}}, or by: {{by~}}",
    "для меры {{measure}} нужно {{field}} или разбивка: {{by}}",
    "指标{{measure}}须有{{field}}，或按{{by}}分",
  ],
  [
    "{{measure}} needs {{who}}: {{field}}, or {{by}}",
    "для меры {{measure}} нужно {{field}} или {{by}}",
    "指标{{measure}}须有{{field}}或{{by}}",
  ],
  [
    "{{kind}} needs something to set its values against: against, or columns",
    "для {{kind}} нужно, с чем сопоставить значения: against или columns",
    "{{kind}}须有数值的对比对象：against或columns",
  ],
  [
    "series and columns both run over {{field}}, so that all series would have the same values; give one of the two another field",
    "series и columns — оба по {{field}}, поэтому значения всех рядов были бы одинаковы; дайте одному из двух другое поле",
    "series与columns都按{{field}}展开，各系列数值会全部相同；请为其中之一换一个字段",
  ],
  [
    "series and against are both of {{field}}, so that both values of a row would be the same; give against another field, such as period",
    "series и against — оба о поле {{field}}, поэтому оба значения строки были бы одинаковы; дайте against другое поле, например period",
    "series与against都涉及{{field}}，同一行的两个数值会完全相同；请为against换一个字段，如period",
  ],
  [
    "panels and {{inner}} both run over {{field}}, so that all panels would be the same; give one of the two another field",
    "panels и {{inner}} — оба по {{field}}, поэтому все панели были бы одинаковы; дайте одному из двух другое поле",
    "panels与{{inner}}都按{{field}}展开，各分图会全部相同；请为其中之一换一个字段",
  ],
  [
    "the question is of from {{from@}} alone, and the figure runs over from with {{n#}} others ({{name@}} first); take from out of the question, or list values that it names",
    "вопрос — только о from {{from}}, а график идёт по from и с другими: {{n}} (первый — {{name}}); уберите from из вопроса или перечислите значения, которые он называет",
    "问题仅限from {{from}}，而图按from展开时另有{{n}}方（首先是{{name}}）；请从问题中去掉from，或只列出问题所指者",
  ],
  [
    "{{kind}} needs series: what its rows are",
    "для {{kind}} нужно series: чем являются его строки",
    "{{kind}}须有series：各行为何",
  ],
  [
    "{{measure}} has no value for each tie: {{kind}} would draw what it is worked out of; choose count, sum or share",
    "у {{measure}} нет значения для отдельной связи: {{kind}} показал бы то, из чего мера вычислена; выберите count, sum или share",
    "{{measure}}对单条联系没有数值：{{kind}}画出的会是计算该指标所用的数；请选count、sum或share",
  ],
  [
    "{{measure}} has no value for each {{by}}: {{kind}} would draw what it is worked out of; choose count, sum or share, or write columns, each of which is asked by itself",
    "у {{measure}} нет значений для частей по {{by}}: {{kind}} показал бы то, из чего мера вычислена; выберите count, sum или share либо задайте columns — для каждого столбца вопрос задаётся отдельно",
    "{{measure}}对按{{by}}划分的各部分没有数值：{{kind}}画出的会是计算该指标所用的数；请选count、sum或share，或写columns，各列分别提问",
  ],
  [
    "{{side}} run over partners, and {{measure}} is of all of them together, so that each would have the same value; choose count, sum or share, or give it another field",
    "{{side}} — по партнёрам, а {{measure}} вычисляется по всем партнёрам вместе, поэтому у каждого было бы одно и то же значение; выберите count, sum или share либо другое поле",
    "{{side}}按伙伴展开，而{{measure}}是就全部伙伴合计而言，各伙伴数值会全部相同；请选count、sum或share，或换一个字段",
  ],
  [
    "matrix has partners for its columns where it names none, and {{measure}} is of all of them together, so that each would have the same value; choose count, sum or share, or write columns",
    "если columns не заданы, столбцы matrix — партнёры, а {{measure}} вычисляется по всем партнёрам вместе, поэтому у каждого было бы одно и то же значение; выберите count, sum или share либо задайте columns",
    "未写columns时，matrix各列为伙伴，而{{measure}}是就全部伙伴合计而言，各伙伴数值会全部相同；请选count、sum或share，或写columns",
  ],
  [
    "area needs series: whose shares fill the whole",
    "для area нужно series: чьи доли составляют целое",
    "area须有series：由谁的份额构成整体",
  ],
  [
    "area needs amounts that add up, such as count or sum, and no {{measure}}",
    "для area нужны величины, которые складываются, такие как count или sum, а не {{measure}}",
    "area须用可相加的数量（如count或sum），而非{{measure}}",
  ],
  [
    "change-points needs a count or a sum, and no {{measure}}",
    "для change-points нужна мера count или sum, а не {{measure}}",
    "change-points须用count或sum，而非{{measure}}",
  ],
  [
    "curve needs a number in some reading, and {{measure}} has none here",
    "для curve нужно число хотя бы в одном прочтении, а у {{measure}} его здесь нет",
    "curve须至少在一种解读下有数值，而{{measure}}在此没有",
  ],
  [
    "{{kind}} run along years: by cannot be {{by}}; write by: year, or columns",
    "{{kind}} — по годам: by не может быть {{by}}; напишите by: year или columns",
    "{{kind}}按年份展开：by不能为{{by}}；请写by: year，或写columns",
  ],
  [
    "a network takes recipients one by one, not {{to}}; write region, or names with commas",
    "сеть берёт получателей по одному, а не {{to}}; напишите region или имена через запятую",
    "网络图须逐一列出接受方，而非{{to}}；请写region，或用逗号分隔的名称",
  ],
  [
    "there is no claim {{id}} in this study",
    "в этом исследовании нет утверждения {{id}}",
    "本研究中没有论断{{id}}",
  ],
  [
    "the panels of this figure have no values",
    "у панелей этого графика нет значений",
    "此图的各分图没有数值",
  ],
  [
    "{{measure}} needs something to be held against: {{against}}",
    "для меры {{measure}} нужно, с чем сравнивать: {{against}}",
    "指标{{measure}}须有对比对象：{{against}}",
  ],
  [
    "{{measure}} is held against nothing; ask for a share, a ratio or a change",
    "мера {{measure}} ни с чем не сравнивается; спросите долю, отношение или изменение",
    "指标{{measure}}不作对比；请改问份额、比值或变化",
  ],
  [
    "{{measure}} needs a period and an earlier one to hold it against: {{period}}, {{against}}",
    "для меры {{measure}} нужны период и более ранний для сравнения: {{period}}, {{against}}",
    "指标{{measure}}须有时期及作对比的更早时期：{{period}}、{{against}}",
  ],
  [
    "{{measure}} needs the earlier period: {{against}}",
    "для меры {{measure}} нужен более ранний период: {{against}}",
    "指标{{measure}}须有更早时期：{{against}}",
  ],
  [
    "{{measure}} is of a recipient: name one with {{to}}, or the region for each of its members",
    "мера {{measure}} — об одном получателе: назовите его в {{to}}, или регион — для каждого его государства",
    "指标{{measure}}针对一个接受方：请用{{to}}指明，或指明本地区以得各成员的结果",
  ],
  [
    "{{measure}} is over all partners; leave out {{from}}, or ask by layer or recipient",
    "мера {{measure}} — по всем партнёрам; уберите {{from}} или спросите по слоям или получателям",
    "指标{{measure}}涵盖所有伙伴；请去掉{{from}}，或按层面、接受方分",
  ],
  [
    "{{measure}} of two recipients is over all partners; leave out {{from}}",
    "мера {{measure}} двух получателей — по всем партнёрам; уберите {{from}}",
    "两个接受方的指标{{measure}}涵盖所有伙伴；请去掉{{from}}",
  ],
  [
    "{{measure}} is of one actor, not of {{who}}; name a state",
    "мера {{measure}} — об одном акторе, а не о {{who}}; назовите государство",
    "指标{{measure}}针对单一行为体，而非{{who}}；请指明一国",
  ],
  [
    "agreements and bases last, exercises happen: ask one kind at a time ({{list~}} or the others)",
    "соглашения и базы длятся, учения происходят: спрашивайте об одном виде ({{list}} или остальные)",
    "协定和基地持续存在，演习则一时发生：请一次只问一类（{{list}}或其余）",
  ],
  [
    "temporal-reach is of activities that happen one after the other, and agreements, bases and memberships last",
    "temporal-reach — о мероприятиях, идущих одно за другим, а соглашения, базы и членство длятся",
    "temporal-reach针对先后发生的活动，而协定、基地和成员资格持续存在",
  ],
  [
    "{{measure}} counts no soldiers in {{layers~}}; layers that tell soldiers abroad are facilities, operations, or both",
    "мера {{measure}} не берёт войск отсюда: {{layers}}; войска за рубежом записаны в слоях: объекты, операции или оба",
    "指标{{measure}}不从{{layers}}中计兵力；载有境外驻军的层面为设施、行动或两者",
  ],
  [
    "{{measure}} counts no soldiers in {{layers~}}; of indicators it reads population alone, whichever layer is asked; layers that tell soldiers abroad are facilities, operations, or both",
    "мера {{measure}} не берёт войск отсюда: {{layers}}; из показателей она берёт только население, о каком бы слое ни спрашивали; войска за рубежом записаны в слоях: объекты, операции или оба",
    "指标{{measure}}不从{{layers}}中计兵力；背景指标仅用于读取人口，不论询问哪一层面；载有境外驻军的层面为设施、行动或两者",
  ],
  [
    "{{measure}} is sought among years, and has no parts by year",
    "мера {{measure}} ищется среди лет и по годам не разбивается",
    "指标{{measure}}在各年之中求取，不能按年份分",
  ],
  [
    "no reading of {{measure}} has a value to test",
    "ни у одного прочтения меры {{measure}} нет значения для проверки",
    "指标{{measure}}的解读均无可检验的数值",
  ],
  [
    "more than {{n#}} readings; fix some conventions with --set, or name what varies with --vary",
    "прочтений больше {{n}}; закрепите часть правил счёта через --set или назовите изменяемые через --vary",
    "解读超过{{n}}种；请用--set固定若干约定，或用--vary指明变动者",
  ],
  [
    "not a period: {{text}}; did you mean {{period}}?",
    "не период: {{text}}; возможно, имелось в виду {{period}}?",
    "不是时期：{{text}}；是否指{{period}}？",
  ],
  [
    "not a period: {{text}}; {{month@}} has {{n#}} days",
    "не период: {{text}}; в {{month}} {{n}} {{n|день|дня|дней}}",
    "不是时期：{{text}}；{{month}}只有{{n}}天",
  ],
  [
    "not a period: {{text}}; {{first@}} is later than {{last@}}: did you mean {{period}}?",
    "не период: {{text}}; {{first}} позже, чем {{last}}: возможно, имелось в виду {{period}}?",
    "不是时期：{{text}}；{{first}}晚于{{last}}：是否指{{period}}？",
  ],
  [
    "not a period: {{text}}; write 2016..2021, ..2023 or an EDTF date, the earlier end first",
    "не период: {{text}}; напишите 2016..2021, ..2023 или дату EDTF, раньше — сначала",
    "不是时期：{{text}}；请写2016..2021、..2023或EDTF日期，较早者在前",
  ],
  [
    "{{field}} names nobody: {{text}}",
    "{{field}} никого не называет: {{text}}",
    "{{field}}未指明任何一方：{{text}}",
  ],
  [
    "{{where}}: no actor or group {{name}}; did you mean {{meant}}?",
    "{{where}}: нет актора или группы {{name}}; может быть, {{meant}}?",
    "{{where}}：没有行为体或集团{{name}}；是否指{{meant}}？",
  ],
  [
    "{{where}}: no actor or group {{name}}; {{state}} is a state of which the study has no actor: add a row to actors.csv with id {{id}}, kind {{kind}}, name {{state}}",
    "{{where}}: нет актора или группы {{name}}; {{state}} — государство, которого в исследовании нет: добавьте в actors.csv строку с id {{id}}, kind {{kind}}, name {{state}}",
    "{{where}}：没有行为体或集团{{name}}；{{state}}是国家，但本研究没有这一行为体：请在actors.csv中加一行，id为{{id}}，kind为{{kind}}，name为{{state}}",
  ],
  [
    "no actor or group {{name}}; {{state}} is a state of which the study has no actor: add a row to actors.csv with id {{id}}, kind {{kind}}, name {{state}}",
    "нет актора или группы {{name}}; {{state}} — государство, которого в исследовании нет: добавьте в actors.csv строку с id {{id}}, kind {{kind}}, name {{state}}",
    "没有行为体或集团{{name}}；{{state}}是国家，但本研究没有这一行为体：请在actors.csv中加一行，id为{{id}}，kind为{{kind}}，name为{{state}}",
  ],
  [
    "{{where}}: no actor or group {{name}}",
    "{{where}}: нет актора или группы {{name}}",
    "{{where}}：没有行为体或集团{{name}}",
  ],
  ["no actor or group {{name}}", "нет актора или группы {{name}}", "没有行为体或集团{{name}}"],
  [
    "{{where}}: {{group@}} is a group of the grouping {{other@}}, and the one chosen is {{chosen@}}",
    "{{where}}: группа {{group}} — из группировки {{other}}, а выбрана {{chosen}}",
    "{{where}}：{{group}}是分组{{other}}中的集团，而所选分组为{{chosen}}",
  ],
  [
    "{{where}} takes actors, and {{group@}} is a group: {{actors}}",
    "{{where}}: здесь нужны акторы, а {{group}} — группа: {{actors}}",
    "{{where}}须为行为体，而{{group}}是集团：{{actors}}",
  ],
  [
    "{{name}} names several groups: {{list}}; write one of these ids",
    "{{name}} называет несколько групп: {{list}}; напишите один из этих id",
    "{{name}}指多个集团：{{list}}；请写其中一个id",
  ],
  [
    "{{field}} names nobody between its commas: {{text}}",
    "{{field}} никого не называет между запятыми: {{text}}",
    "{{field}}的逗号之间未指明任何一方：{{text}}",
  ],
  ["no value {{name}}; {{rest}}", "нет величины {{name}}; {{rest:}}", "没有数值类型{{name}}；{{rest:}}"],
  ["no condition {{name}}; {{rest}}", "нет условия {{name}}; {{rest:}}", "没有条件{{name}}；{{rest:}}"],
  ["no part by {{name}}; {{rest}}", "нет разбивки по {{name}}; {{rest:}}", "不能按{{name}}分；{{rest:}}"],
  [
    "{{name}} cannot be {{value}}; {{rest}}",
    "{{name}} не может быть {{value}}; {{rest:}}",
    "{{name}}不能为{{value}}；{{rest:}}",
  ],
  [
    "the study has no groupings: take it out, or add them to study.yaml",
    "в исследовании нет группировок: уберите её или добавьте их в study.yaml",
    "研究中没有分组：请将其去掉，或在study.yaml中加入",
  ],
  ["it is a number", "это число", "应为数字"],
  ["it is a whole number", "это целое число", "应为整数"],
  [
    "it is a number from {{low#}} to {{high#}}",
    "это число от {{low}} до {{high}}",
    "应为{{low}}至{{high}}之间的数字",
  ],
  [
    "it is a whole number from {{low#}} to {{high#}}",
    "это целое число от {{low}} до {{high}}",
    "应为{{low}}至{{high}}之间的整数",
  ],
  ["it is a number, or mean", "это число или mean", "应为数字，或mean"],
  [
    "it is a number from {{low#}} to {{high#}}, or mean",
    "это число от {{low}} до {{high}} или mean",
    "应为{{low}}至{{high}}之间的数字，或mean",
  ],
  ["it is a number above 0.5, 1 at most", "это число больше 0.5, не больше 1", "应为大于0.5且不超过1的数字"],
  [
    "it is equal, or layers with their weights, as in exercises:2,transfers:1",
    "это equal или слои с весами, как в exercises:2,transfers:1",
    "应为equal，或各层面及其权重，如exercises:2,transfers:1",
  ],
  ["it names a layer twice", "слой назван дважды", "有层面重复"],
  ["one weight at least is above 0", "хотя бы один вес больше 0", "至少一个权重须大于0"],
  [
    "it is sample-max, none, or the largest of a year, as in reference-year:1995",
    "это sample-max, none или наибольшее за год, как в reference-year:1995",
    "应为sample-max、none，或某年的最大值，如reference-year:1995",
  ],
]);

/** Why a question cannot be asked as it is, and what to change. */
export const refusalNotes: readonly NotePattern[] = [
  ...ASKED,
  ...noneNotes.map(
    ([none, ru, zh]): NotePattern => [`${none}; {{rest}}`, `${ru}; {{rest:}}`, `${zh}；{{rest:}}`],
  ),
];
