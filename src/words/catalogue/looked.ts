import { catalogue } from "../say.ts";

/** How far somebody looked where there is no record. */
export const lookedWords = catalogue({
  en: {
    all: "searched, none found",
    part: "searched in part, none found",
    no: "not searched",
    partSays:
      "A search is in part where it names a partner, says where somebody looked (a place or a source), or does not hold all of the time asked about: only a row of searches.csv that leaves partner and place blank covers its layer, recipient and period.",
    uncounted: "{{n}} recorded, none counts under {{by}}",
    uncountedAny: "recorded, none counts under the choices made",
    noted:
      "to note a search, add a row to searches.csv ({{columns}}); a blank from, where or period stands for all",
  },
  ru: {
    all: "искали, не нашли",
    part: "искали частично, не нашли",
    no: "не искали",
    partSays:
      "Поиск частичный, если в нём назван партнёр, указано, где искали (место или источник), или охвачено не всё время, о котором спрашивают: свой слой, получателя и период целиком охватывает лишь строка searches.csv, в которой партнёр и место не указаны.",
    uncounted: "записей {{n}}, ни одна не учтена по правилам счёта: {{by}}",
    uncountedAny: "записи есть, по выбранным правилам счёта не учтены",
    noted:
      "чтобы отметить поиск, добавьте строку в searches.csv ({{columns}}): оставьте from и where пустыми, если искали всех и везде, period — если за всё время",
  },
  zh: {
    all: "已检索，未发现",
    part: "部分检索，未发现",
    no: "未检索",
    partSays:
      "检索若指明了伙伴、写明了检索之处（地点或来源），或未涵盖所问的全部时间，即为部分检索：searches.csv中只有未填伙伴和检索之处的行才完整涵盖其层面、接受方和时期。",
    uncounted: "有记录{{n}}条，按{{by}}均未计入",
    uncountedAny: "有记录，按所选约定均未计入",
    noted:
      "若做过检索，请在searches.csv中加一行（{{columns}}）：检索不限对象和地点时from和where留空，不限时间时period留空",
  },
});
