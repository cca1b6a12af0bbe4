import { catalogue } from "../say.ts";

/** What each layer is, by its name, and how it is read. */
export const layerTexts = catalogue({
  en: {
    exercises:
      "Joint military and law-enforcement exercises: from whoever organises to every state that takes part.",
    transfers:
      "Arms transfers: from supplier to recipient; a deal is one activity and has deliveries by year.",
    facilities: "Bases and other facilities: from operator to host, while they are open.",
    training: "Training and education: from provider to recipient.",
    memberships: "Frameworks and their members over time: from those who lead or convene one to its members.",
    technology:
      "Surveillance and communications technology: from the home state of the supplier to the recipient.",
    assistance: "Security assistance: from provider to recipient.",
    operations: "Joint operations: from whoever organises to every state that takes part.",
    indicators:
      "Context: trade, debt, opinion and protests; from the partner a number is about to the state that it is of.",
    what: "what it is",
    values: "{{says}} In {{values}}.",
    time: "time",
    instant: "counts where it starts",
    interval: "counts in every period in which it lasts",
    firstValue: "{{values}} (the first where none is named)",
    tables: "tables",
    vertical: "two recipients are never tied by it, so that it says nothing of ties among them",
  },
  ru: {
    exercises:
      "Совместные военные и правоохранительные учения: от того, кто их организует, к каждому государству-участнику.",
    transfers:
      "Поставки вооружений: от поставщика к получателю; сделка — одно мероприятие с поставками по годам.",
    facilities: "Базы и другие объекты: от того, кто их использует, к принимающей стороне, пока они открыты.",
    training: "Подготовка и обучение: от того, кто обучает, к получателю.",
    memberships: "Форматы и их члены во времени: от тех, кто возглавляет или созывает формат, к его членам.",
    technology: "Технологии наблюдения и связи: от государства, откуда поставщик, к получателю.",
    assistance: "Помощь в сфере безопасности: от того, кто её оказывает, к получателю.",
    operations: "Совместные операции: от того, кто их организует, к каждому государству-участнику.",
    indicators:
      "Контекст: торговля, долги, мнения и протесты; от партнёра, о котором говорит число, к государству, которого это число касается.",
    what: "что это",
    values: "{{says}} В чём считать: {{values}}.",
    time: "время",
    instant: "учитывается там, где начинается",
    interval: "учитывается в каждом периоде, пока длится",
    firstValue: "{{values}} (первое, если не названо другое)",
    tables: "таблицы",
    vertical: "двух получателей он не связывает, поэтому о связях между ними ничего не говорит",
  },
  zh: {
    exercises: "联合军事与执法演习：由组织方指向每个参加国。",
    transfers: "武器转让：由供应方指向接受方；一笔交易为一项活动，下有各年交付。",
    facilities: "基地及其他设施：在开放期间由运营方指向东道国。",
    training: "培训与教育：由提供方指向接受方。",
    memberships: "各机制及其历年成员：由牵头或召集方指向成员。",
    technology: "监控与通信技术：由供应商所属国指向接受方。",
    assistance: "安全援助：由提供方指向接受方。",
    operations: "联合行动：由组织方指向每个参加国。",
    indicators: "背景数据：贸易、债务、舆论与抗议；由数字所涉的伙伴指向该数字所属的国家。",
    what: "含义",
    values: "{{says}}计量：{{values}}。",
    time: "时间",
    instant: "计入其开始的时期",
    interval: "计入其持续的每个时期",
    firstValue: "{{values}}（未指明时用第一种）",
    tables: "数据表",
    vertical: "它从不在两个接受方之间建立联系，因此不说明接受方之间的关系",
  },
});
