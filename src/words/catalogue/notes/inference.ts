import { translations } from "../../by-language.ts";
import type { NotePattern } from "./pattern.ts";

/** Notes on change, spheres of influence and comparison of periods. */
export const inferenceNotes = translations<readonly NotePattern[]>([
  [
    "evidence for a change: barely worth a mention, ln BF {{x#}}",
    "свидетельство перелома: едва заслуживает упоминания, ln BF {{x}}",
    "变化的证据：几乎不值一提，ln BF {{x}}",
  ],
  [
    "evidence for a change: positive, ln BF {{x#}}",
    "свидетельство перелома: положительное, ln BF {{x}}",
    "变化的证据：有一定证据，ln BF {{x}}",
  ],
  [
    "evidence for a change: strong, ln BF {{x#}}",
    "свидетельство перелома: сильное, ln BF {{x}}",
    "变化的证据：强，ln BF {{x}}",
  ],
  [
    "evidence for a change: very strong, ln BF {{x#}}",
    "свидетельство перелома: очень сильное, ln BF {{x}}",
    "变化的证据：很强，ln BF {{x}}",
  ],
  [
    "no change is likelier than one: ln BF {{x#}}",
    "отсутствие перелома вероятнее одного: ln BF {{x}}",
    "没有变化比有一次变化更可能：ln BF {{x}}",
  ],
  [
    "no change is likelier than one by BIC, supF {{x#}}",
    "по BIC отсутствие перелома вероятнее одного, supF {{x}}",
    "按BIC，没有变化比有一次变化更可能，supF {{x}}",
  ],
  [
    "if there had to be one change, its likeliest year would be {{year}}",
    "если бы перелом непременно был, вероятнее всего — в {{year}} г.",
    "若必有一次变化，最可能在{{year}}年",
  ],
  [
    "given one change, {{year}} has probability {{p#}}",
    "при одном переломе вероятность {{year}} г. — {{p}}",
    "若有一次变化，{{year}}年的概率为{{p}}",
  ],
  ["the 95 % set is {{years}}", "95-процентное множество лет: {{years}}", "95%集合为{{years}}"],
  ["number of changes: {{list}}", "число переломов с вероятностью: {{list}}", "变化次数及概率：{{list}}"],
  ["before {{year}}: {{list~}}", "до {{year}} г.: {{list}}", "{{year}}年之前：{{list}}"],
  ["from {{year}} on: {{list~}}", "с {{year}} г.: {{list}}", "{{year}}年起：{{list}}"],
  ["{{a#}} to {{b#}}: nothing", "{{a}}–{{b}}: ничего", "{{a}}—{{b}}：无"],
  ["{{a#}} to {{b#}}: {{x#}} a year", "{{a}}–{{b}}: {{x}} в год", "{{a}}—{{b}}：每年{{x}}"],
  ["{{a#}} to {{b#}}: mean {{x#}}", "{{a}}–{{b}}: среднее {{x}}", "{{a}}—{{b}}：均值{{x}}"],
  ["{{a#}} to {{b#}}: {{list~}}", "{{a}}–{{b}}: {{list}}", "{{a}}—{{b}}：{{list}}"],
  [
    "mean {{x#}} a year before, {{y#}} from then on",
    "в среднем {{x}} в год до того, {{y}} после",
    "此前年均{{x}}，此后{{y}}",
  ],
  [
    "{{x#}} a year before, {{y#}} from then on",
    "{{x}} в год до того, {{y}} после",
    "此前每年{{x}}，此后{{y}}",
  ],
  [
    "expected first year of the new rate {{x#}}",
    "ожидаемый первый год новой частоты: {{x}}",
    "新频率起始年份的期望值为{{x}}",
  ],
  [
    "since {{year}}, with probability {{p#}}",
    "с {{year}} г., с вероятностью {{p}}",
    "自{{year}}年起，概率{{p}}",
  ],
  ["supF {{x#}}", "supF {{x}}", "supF {{x}}"],
  ["BIC prefers the break", "BIC предпочитает перелом", "BIC倾向于有断点"],
  [
    "BIC above the least, by number of breaks: {{list}}",
    "BIC сверх наименьшего, по числу переломов: {{list}}",
    "BIC超出最小值（按断点数）：{{list}}",
  ],
  ["cost {{x#}} with its penalties", "стоимость со штрафами: {{x}}", "含惩罚项的代价为{{x}}"],
  ["log evidence {{x#}}", "логарифм свидетельства {{x}}", "对数证据{{x}}"],
  ["not known of {{years}}", "нет данных за {{years}}", "{{years}}年不详"],
  ["two means leave nothing over", "два средних не оставляют остатка", "两个均值已无剩余"],
  ["all is of {{who}}", "всё приходится на {{who}}", "全部属于{{who}}"],
  ["nothing of {{who}} is recorded", "о {{who}} ничего не записано", "没有关于{{who}}的记录"],
  ["{{n#}} years", "лет: {{n}}", "{{n}}年"],
  [
    "it is of counts; change-point-volume is of amounts",
    "эта мера — для чисел; для объёмов есть change-point-volume",
    "此指标用于计数；数额用change-point-volume",
  ],
  [
    "one activity counts in every year it lasts, so that years are not independent and the change looks surer than it is",
    "одно мероприятие учитывается в каждом году, пока длится, поэтому годы не независимы и перелом кажется надёжнее, чем есть",
    "一项活动在持续的每一年都计入，各年并不独立，变化看来比实际更确定",
  ],
  [
    "a change of sources coincides: before {{year}} {{a}}; from then on {{b}}",
    "одновременно сменились источники: до {{year}} г. {{a}}; затем {{b}}",
    "来源同时发生变化：{{year}}年之前为{{a}}；此后为{{b}}",
  ],
  [
    "the records end in {{year}}; what happened in the last two years is often recorded later",
    "записи кончаются {{year}} г.; события последних двух лет часто записывают позже",
    "记录止于{{year}}年；最近两年的事件往往较晚才有记录",
  ],
  [
    "the pandemic of 2020 and 2021 may be what changed",
    "возможно, дело в пандемии 2020 и 2021 гг.",
    "变化可能源于2020年和2021年的疫情",
  ],
  [
    "standing ties are no draws: the same ones are there in both periods; change gives the difference",
    "длящиеся связи — не выборка: в обоих периодах они одни и те же; разность даёт change",
    "持续的联系并非抽样：两个时期是同一批联系；差值见change",
  ],
  [
    "the share rose from {{a#}} % to {{b#}} %: {{d}} percentage points, 95 % credible interval {{l#}} to {{h#}}",
    "доля выросла с {{a}} до {{b}} %: {{d}} п. п., 95-процентный байесовский доверительный интервал от {{l}} до {{h}}",
    "份额由{{a}}%升至{{b}}%：{{d}}个百分点，95%可信区间为{{l}}至{{h}}个百分点",
  ],
  [
    "the share fell from {{a#}} % to {{b#}} %: {{d}} percentage points, 95 % credible interval {{l#}} to {{h#}}",
    "доля снизилась с {{a}} до {{b}} %: {{d}} п. п., 95-процентный байесовский доверительный интервал от {{l}} до {{h}}",
    "份额由{{a}}%降至{{b}}%：{{d}}个百分点，95%可信区间为{{l}}至{{h}}个百分点",
  ],
  [
    "{{a#}} of {{b#}} and then {{c#}} of {{d#}}",
    "{{a}} из {{b}}, затем {{c}} из {{d}}",
    "先为{{b}}中的{{a}}，后为{{d}}中的{{c}}",
  ],
  [
    "Fisher's exact test, two-sided: p {{p#}}",
    "точный критерий Фишера, двусторонний: p {{p}}",
    "费希尔精确检验（双侧）：p {{p}}",
  ],
  [
    "bootstrap of {{a#}} and {{b#}} units, {{d#}} draws, seed {{s#}}",
    "бутстреп {{a}} и {{b}} единиц, выборок: {{d}}, начальное число {{s}}",
    "对{{a}}和{{b}}个单位自助抽样，抽取{{d}}次，种子{{s}}",
  ],
  [
    "few units: the interval is too narrow, and the probability too near its end",
    "единиц мало: интервал слишком узок, а вероятность слишком близка к краю",
    "单位少：区间过窄，概率过于接近端点",
  ],
  [
    "{{who}} is first with probability {{p#}} %, its share {{s#}} %",
    "{{who}} на первом месте с вероятностью {{p}} %, доля {{s}} %",
    "{{who}}居首的概率为{{p}}%，其份额为{{s}}%",
  ],
  [
    "Pr(it is first with more than {{a#}}) {{p#}} %; Pr(first and second within {{b#}}) {{q#}} %; effective number {{n#}}",
    "вероятность первого места с долей больше {{a}}: {{p}} %; вероятность разрыва двух первых меньше {{b}}: {{q}} %; эффективное число {{n}}",
    "居首且份额大于{{a}}的概率{{p}}%；前两位相差小于{{b}}的概率{{q}}%；有效数{{n}}",
  ],
  [
    "the two largest shares are level as recorded",
    "две наибольшие доли по записям равны",
    "按记录，最大的两个份额相等",
  ],
  [
    "meets the line of {{a~}} too; {{b~}} goes first",
    "отвечает и условию «{{a}}»; приоритет у «{{b}}»",
    "同时符合“{{a}}”的界线；以“{{b}}”为先",
  ],
  [
    "exclusive: first with probability {{p#}} %, share {{s#}} %",
    "исключительная: первое место с вероятностью {{p}} %, доля {{s}} %",
    "独占：居首概率{{p}}%，份额{{s}}%",
  ],
  [
    "{{class~}}, so nobody's sphere: first with probability {{p#}} %, share {{s#}} %",
    "{{class}}, то есть ничья сфера: первое место с вероятностью {{p}} %, доля {{s}} %",
    "{{class}}，故不属任何一方：居首概率{{p}}%，份额{{s}}%",
  ],
  [
    "of {{who}}, the mean of {{list~}}",
    "{{who}}: среднее по слоям — {{list}}",
    "{{who}}：各层面的平均——{{list}}",
  ],
  [
    "of {{who}}, whose share as recorded is {{s#}} %",
    "{{who}}; доля по записям {{s}} %",
    "{{who}}；按记录份额为{{s}}%",
  ],
  [
    "of {{who}}, whose share is {{s#}} %, against no other partner with a record",
    "{{who}} с долей {{s}} %; других партнёров с записями нет",
    "{{who}}的份额为{{s}}%，没有其他有记录的伙伴",
  ],
  [
    "of {{who}}, whose share is {{s#}} %, against {{list}} and {{n#}} more",
    "{{who}} с долей {{s}} % против {{list}} и ещё {{n}}",
    "{{who}}的份额为{{s}}%，相对于{{list}}及另外{{n}}方",
  ],
  [
    "of {{who}}, whose share is {{s#}} %, against {{list}}",
    "{{who}} с долей {{s}} % против {{list}}",
    "{{who}}的份额为{{s}}%，相对于{{list}}",
  ],
  [
    "{{who}} is taken out of {{group}} and held against its other members too: of whom none sends",
    "{{who}} — отдельно от группы «{{group}}»; сравнение и с остальными её членами, из которых никто ничего не направляет",
    "{{who}}从{{group}}中单列，也与该集团其他成员相比：其中无一有所提供",
  ],
  [
    "{{who}} is taken out of {{group}} and held against its other members too: {{list}}",
    "{{who}} — отдельно от группы «{{group}}»; сравнение и с остальными её членами: {{list}}",
    "{{who}}从{{group}}中单列，也与该集团其他成员相比：{{list}}",
  ],
  [
    "a distance is never below 0, and so is its interval: it is no test of who leads, which sphere-probability is",
    "отрыв не бывает меньше 0, как и его интервал: это не проверка того, кто лидирует; её даёт sphere-probability",
    "差距不会小于0，其区间亦然：这不是谁居首的检验，检验见sphere-probability",
  ],
  [
    "{{n#}} record of outside partners, fewer than {{m#}}",
    "записей о внешних партнёрах: {{n}}, меньше {{m}}",
    "外部伙伴的记录{{n}}条，少于{{m}}条",
  ],
  [
    "{{n#}} records of outside partners, fewer than {{m#}}",
    "записей о внешних партнёрах: {{n}}, меньше {{m}}",
    "外部伙伴的记录{{n}}条，少于{{m}}条",
  ],
  [
    "{{n#}} of {{m#}} layers, each weighing the same: {{list~}}",
    "слоёв {{n}} из {{m}}, с равным весом: {{list}}",
    "{{m}}个层面中的{{n}}个，权重相等：{{list}}",
  ],
  [
    "{{n#}} layer has one record ({{list~}}), which says little: its partner is drawn as one of all that the layer has for anybody in the region",
    "в одном слое одна запись ({{list}}), что мало о чём говорит: её партнёр выбирается из всех, кто есть в слое у кого-либо в регионе",
    "{{n}}个层面只有一条记录（{{list}}），说明不了什么：其伙伴按该层面在本地区所有的伙伴抽取",
  ],
  [
    "{{n#}} layers have one record ({{list~}}), which says little: its partner is drawn as one of all that the layer has for anybody in the region",
    "в {{n}} слоях по одной записи ({{list}}), что мало о чём говорит: её партнёр выбирается из всех, кто есть в слое у кого-либо в регионе",
    "{{n}}个层面只有一条记录（{{list}}），说明不了什么：其伙伴按该层面在本地区所有的伙伴抽取",
  ],
  [
    "records of {{list~}} are weighed anew, beside half a mean record of each partner",
    "записи слоёв ({{list}}) взвешены заново, и каждому партнёру добавлена половина средней записи",
    "{{list}}的记录重新加权，并为每个伙伴加半条平均记录",
  ],
  [
    "left out as nobody's known: {{list~}}",
    "не учтено, так как неизвестно, чьё: {{list}}",
    "因归属不明未计入：{{list}}",
  ],
  [
    "left out as the region's own: {{list~}}",
    "не учтено как принадлежащее самому региону: {{list}}",
    "因属本地区自身未计入：{{list}}",
  ],
  [
    "several recipients: each has its own, and there is none of all of them together",
    "получателей несколько: у каждого значение своё, а общего для всех нет",
    "接受方不止一个：各有其值，没有合计值",
  ],
  ["{{n#}} draws, seed {{s#}}", "выборок: {{n}}, начальное число {{s}}", "抽取{{n}}次，种子{{s}}"],
  ["{{a}} {{x#}} %, {{b}} {{y#}} %", "{{a}} {{x}} %, {{b}} {{y}} %", "{{a}} {{x}}%，{{b}} {{y}}%"],
]);
