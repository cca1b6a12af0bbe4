import { catalogue } from "../say.ts";

/** What is said of an import that was taken back. */
export const undoWords = catalogue({
  en: {
    back: "{{id}} is taken back",
    whose: "the import of {{file}} on {{on}}",
    before: "as before, byte for byte: {{files}}",
    stay: "edited since, and left: {{files}}",
    gone: "the study was made with it and is gone too",
    rest: "of others, and left: {{files}}",
  },
  ru: {
    back: "{{id}}: взято обратно",
    whose: "импорт {{file}}, {{on}}",
    before: "как прежде, байт в байт: {{files}}",
    stay: "правлены с тех пор и оставлены: {{files}}",
    gone: "исследование было создано этим импортом, и его больше нет",
    rest: "не от этого импорта и оставлены: {{files}}",
  },
  zh: {
    back: "{{id}}已撤回",
    whose: "{{on}}导入的{{file}}",
    before: "逐字节恢复原样：{{files}}",
    stay: "此后有改动，予以保留：{{files}}",
    gone: "研究由该导入创建，也已一并移除",
    rest: "并非该导入写入，予以保留：{{files}}",
  },
});
