import { catalogue } from "../say.ts";

/** The words around a figure on a page. */
export const figureBlock = catalogue({
  en: {
    table: "The same as a table",
    download: "Download",
    cite: "Cite",
    embed: "Embed",
    sources: "Sources",
    page: "This figure's own page",
    keys: "Arrow keys step through the figure; Enter opens the records.",
  },
  ru: {
    table: "То же таблицей",
    download: "Скачать",
    cite: "Сослаться",
    embed: "Встроить",
    sources: "Источники",
    page: "Страница этого графика",
    keys: "Стрелки перемещают по графику; Enter открывает записи.",
  },
  zh: {
    table: "以表格显示",
    download: "下载",
    cite: "引用",
    embed: "嵌入",
    sources: "来源",
    page: "此图表的页面",
    keys: "方向键在图中移动；回车键打开记录。",
  },
});
