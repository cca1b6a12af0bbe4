import { catalogue } from "../say.ts";

/** When a record was, where its date is of something else than the event. */
export const recordTimes = catalogue({
  en: {
    ordered: "ordered {{when}}",
    delivered: "delivered {{years}}",
    says: "{{field}}: {{value}} says {{source}}",
  },
  ru: {
    ordered: "заказ: {{when}}",
    delivered: "поставлено: {{years}}",
    says: "{{field}}: {{value}} по данным {{source}}",
  },
  zh: { ordered: "{{when}}订购", delivered: "交付：{{years}}", says: "{{field}}：据{{source}}为{{value}}" },
});
