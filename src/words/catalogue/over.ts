import { catalogue } from "../say.ts";

/** Titles of measures that are computed over something else than partners: what stands for these in a title that names them, and what is said after one that does not. */
export const over = catalogue({
  en: {
    partners: "partners",
    years: "years",
    recipients: "recipients",
    kinds: "kinds",
    services: "services",
    layers: "layers",
    over_years: "{{title}} over years",
    over_recipients: "{{title}} over recipients",
    over_kinds: "{{title}} over kinds",
    over_services: "{{title}} over services",
    over_layers: "{{title}} over layers",
  },
  ru: {
    partners: "партнёров",
    years: "лет",
    recipients: "получателей",
    kinds: "видов",
    services: "родов войск",
    layers: "слоёв",
    over_years: "{{title}} по годам",
    over_recipients: "{{title}} по получателям",
    over_kinds: "{{title}} по видам",
    over_services: "{{title}} по родам войск",
    over_layers: "{{title}} по слоям",
  },
  zh: {
    partners: "伙伴",
    years: "年份",
    recipients: "接受方",
    kinds: "类别",
    services: "军种",
    layers: "层面",
    over_years: "按年份计算的{{title}}",
    over_recipients: "按接受方计算的{{title}}",
    over_kinds: "按类别计算的{{title}}",
    over_services: "按军种计算的{{title}}",
    over_layers: "按层面计算的{{title}}",
  },
});
