import { catalogue } from "../say.ts";

/** What is said of an import that was taken back. */
export const undoWords = catalogue({
  en: {
    back: "{{id}} is taken back",
    whose: "the import of {{file}} on {{on}}",
    before: "as before, byte for byte: {{files}}",
    edited: "without what it brought, with what was written since: {{files}}",
    stay: "edited since, and left: {{files}}",
    asking: "claims and figures that ask about what it brought:",
    gone: "the study was made with it and is gone too",
    rest: "of others, and left: {{files}}",
  },
  ru: {
    back: "{{id}}: взято обратно",
    whose: "импорт {{file}}, {{on}}",
    before: "как прежде, байт в байт: {{files}}",
    edited: "без того, что он принёс, и с тем, что написано с тех пор: {{files}}",
    stay: "правлены с тех пор и оставлены: {{files}}",
    asking: "утверждения и графики, которые спрашивают о том, что он принёс:",
    gone: "исследование было создано этим импортом, и его больше нет",
    rest: "не от этого импорта и оставлены: {{files}}",
  },
  zh: {
    back: "{{id}}已撤回",
    whose: "{{on}}导入的{{file}}",
    before: "逐字节恢复原样：{{files}}",
    edited: "已去掉该导入带来的内容，此后写入的予以保留：{{files}}",
    stay: "此后有改动，予以保留：{{files}}",
    asking: "以下论断与图询问该导入带来的内容：",
    gone: "研究由该导入创建，也已一并移除",
    rest: "并非该导入写入，予以保留：{{files}}",
  },
});
