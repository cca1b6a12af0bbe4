import { catalogue } from "../say.ts";

/** By which rule a printed number is held beside ours. */
export const rounding = catalogue({
  en: {
    "half-up": "{{ours}} rounds to {{printed}} ({{places}}).",
    "half-even": "{{ours}} rounds to {{printed}} where halves go to the even number ({{places}}).",
    "cut-off":
      "{{ours}} is cut off to {{printed}} ({{places}}), which we count as agreeing: a text may round or cut off.",
    onlyCut: "only if cut off, not if rounded ({{places}})",
    none: "Neither rounding nor cutting off takes {{ours}} to {{printed}} ({{places}}).",
    about: "“About” is taken to hold within a tenth of what is printed.",
    "percent-0": "whole per cent",
    "percent-1": "tenths of a per cent",
    whole: "whole numbers",
  },
  ru: {
    "half-up": "{{ours}} округляется до {{printed}} ({{places}}).",
    "half-even": "{{ours}} округляется до {{printed}}, если половина округляется до чётного ({{places}}).",
    "cut-off":
      "{{ours}} при отбрасывании дробной части даёт {{printed}} ({{places}}); мы считаем это согласием: в тексте могли и округлить, и отбросить.",
    onlyCut: "только при отбрасывании дробной части, не при округлении ({{places}})",
    none: "Ни округление, ни отбрасывание не приводит {{ours}} к {{printed}} ({{places}}).",
    about: "«Около» считается верным в пределах одной десятой от напечатанного.",
    "percent-0": "до целых процентов",
    "percent-1": "до десятых долей процента",
    whole: "до целых чисел",
  },
  zh: {
    "half-up": "{{ours}}四舍五入为{{printed}}（{{places}}）。",
    "half-even": "{{ours}}按“四舍六入五成双”修约为{{printed}}（{{places}}）。",
    "cut-off":
      "{{ours}}截去尾数为{{printed}}（{{places}}）；我们视为相符，因为原文可能四舍五入，也可能截去尾数。",
    onlyCut: "仅在截去尾数时，四舍五入则不成立（{{places}}）",
    none: "{{ours}}无论四舍五入还是截去尾数都得不到{{printed}}（{{places}}）。",
    about: "“约”指与印出的数值相差不超过十分之一。",
    "percent-0": "取整到百分之一",
    "percent-1": "取到千分之一",
    whole: "取整数",
  },
});
