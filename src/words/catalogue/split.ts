import { catalogue } from "../say.ts";

/** The words of a receipt in two: what a share counts, and what it is a share of. */
export const split = catalogue({
  en: {
    counted: "Counted ({{n}})",
    base: "Out of ({{m}})",
    baseSays: "The {{n}} counted above and {{rest}} more.",
    baseAll: "The {{n}} counted above, and no others.",
    baseNone: "None of these is counted.",
    baseOf: "Out of {{m}}",
    against: "Held against ({{m}})",
    none: "No record is counted.",
  },
  ru: {
    counted: "Учтено ({{n}})",
    base: "Из числа ({{m}})",
    baseSays: "Учтённые выше ({{n}}) и ещё {{rest}}.",
    baseAll: "Только учтённые выше ({{n}}).",
    baseNone: "Ни одна из этих записей не учтена.",
    baseOf: "Из числа {{m}}",
    against: "С чем сравнивается ({{m}})",
    none: "Ни одна запись не учтена.",
  },
  zh: {
    counted: "计入（{{n}}）",
    base: "总体（{{m}}）",
    baseSays: "上列计入的{{n}}条，另有{{rest}}条。",
    baseAll: "即上列计入的{{n}}条。",
    baseNone: "以下各条均未计入。",
    baseOf: "总体{{m}}条",
    against: "对比对象（{{m}}）",
    none: "没有计入任何记录。",
  },
});
