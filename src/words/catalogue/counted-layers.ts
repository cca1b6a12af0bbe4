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

/** A number of the records of a layer, where a language has them in one phrase and not after a colon. */
export const numbersOf = catalogue({
  en: {
    exercises: "Number of exercises",
    operations: "Number of operations",
    facilities: "Number of facilities",
    training: "Number of training programmes",
    memberships: "Number of frameworks",
    technology: "Number of technology projects",
    assistance: "Number of grants of assistance",
  },
  ru: {
    exercises: "Число учений",
    operations: "Число операций",
    facilities: "Число объектов",
    training: "Число программ обучения",
    memberships: "Число форматов",
    technology: "Число технологических проектов",
    assistance: "Число случаев помощи",
  },
  zh: {
    exercises: "演习数量",
    operations: "行动数量",
    facilities: "设施数量",
    training: "培训项目数量",
    memberships: "机制数量",
    technology: "技术工程数量",
    assistance: "援助项目数量",
  },
});
