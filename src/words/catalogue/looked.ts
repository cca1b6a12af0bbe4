import { catalogue } from "../say.ts";

/** How far somebody looked where there is no record. */
export const lookedWords = catalogue({
  en: {
    all: "searched, none found",
    part: "searched in part, none found",
    no: "not searched",
    uncounted: "{{n}} recorded, none counts under {{by}}",
    uncountedAny: "recorded, none counts under the choices made",
    noted:
      "to note a search, add a row to searches.csv ({{columns}}); a blank from, where or period stands for all",
  },
  ru: {
    all: "искали, не нашли",
    part: "искали частично, не нашли",
    no: "не искали",
    uncounted: "записей {{n}}, ни одна не учтена по правилам счёта: {{by}}",
    uncountedAny: "записи есть, по выбранным правилам счёта не учтены",
    noted:
      "чтобы отметить поиск, добавьте строку в searches.csv ({{columns}}): оставьте from и where пустыми, если искали всех и везде, period — если за всё время",
  },
  zh: {
    all: "已检索，未发现",
    part: "部分检索，未发现",
    no: "未检索",
    uncounted: "有记录{{n}}条，按{{by}}均未计入",
    uncountedAny: "有记录，按所选约定均未计入",
    noted:
      "若做过检索，请在searches.csv中加一行（{{columns}}）：检索不限对象和地点时from和where留空，不限时间时period留空",
  },
});
