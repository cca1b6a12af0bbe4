import type { Label } from "../source.ts";

/** Codes that rows of exercises may use, by variable of the codebook. */
export const exerciseCodes: Readonly<Record<string, Readonly<Record<string, Label>>>> = {
  exercise_kind: {
    military: label("military, of several kinds or not told apart", "военное, общее", "综合军事"),
    peacekeeping: label("peacekeeping", "миротворческое", "维和"),
    emergency: label("emergency and medical", "аварийно-спасательное и медицинское", "救援与医疗"),
    air: label("air and air defence", "ВВС и ПВО", "空军与防空"),
    naval: label("naval", "военно-морское", "海军"),
  },
  service: {
    army: label("army", "сухопутные войска", "陆军"),
    "air force": label("air force", "военно-воздушные силы", "空军"),
    navy: label("navy", "военно-морские силы", "海军"),
    marines: label("marines", "морская пехота", "海军陆战队"),
    peacekeeping: label("peacekeeping units", "миротворческие подразделения", "维和部队"),
    "emergency services": label("emergency services", "аварийно-спасательные службы", "应急救援部门"),
  },
  status: { held: label("held, or in place", "состоялось или действует", "已举行（或已存在）") },
  structure: { single: label("single", "отдельное", "单项") },
  complete: {
    no: label("list incomplete", "список неполный", "名单不完整"),
    unchecked: label("not checked", "не проверено", "未核查"),
  },
  role: { participant: label("participant", "участник", "参加方") },
  evidence: { stated: label("stated by a source", "указано в источнике", "来源明示") },
};

function label(en: string, ru: string, zh: string): Label {
  return { en, ru, zh };
}
