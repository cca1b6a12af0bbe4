import { catalogue } from "../say.ts";

/** What the records of a layer are called where they are counted and the name of the layer is no noun that can be. */
export const countedLayers = catalogue({
  en: {
    training: "training programmes",
    memberships: "frameworks",
    technology: "technology projects",
    assistance: "grants of assistance",
  },
  ru: {
    training: "программы обучения",
    memberships: "форматы",
    technology: "технологические проекты",
    assistance: "случаи помощи",
  },
  zh: {
    training: "培训项目",
    memberships: "机制",
    technology: "技术工程",
    assistance: "援助项目",
  },
});
