import type { ConventionTexts } from "../../convention-text.ts";

/** Conventions of what is counted, and how, in Chinese. */
export const recordsZh: Readonly<Record<string, ConventionTexts>> = {
  attribution: {
    label: "归属",
    says: "活动归于何方。",
    meanings: {
      organiser: "仅归组织方，国际组织按其自身计",
      "organiser-fractional": "由组织方与共同组织方平分",
      "umbrella-to-lead-states": "国际组织的活动由当时主导该组织的国家平分",
      participant: "归每个参加国，故在活动中的份额合计超过一；集中度指标按各方在全部参加次数中所占的部分计算",
      initiator: "归来源所称的发起方",
    },
    sentence: "活动的归属：{{meaning}}。",
  },
  "organiser-evidence": {
    label: "组织方的依据",
    says: "组织方须如何得知。",
    meanings: {
      "stated-and-inferred": "来源明言的组织方，以及由系列和参加方推定的组织方",
      stated: "仅限来源明言的组织方",
    },
    sentence: "计入{{meaning}}。",
    sentences: { stated: "仅计入来源明言的组织方。" },
  },
  grouping: {
    label: "伙伴分组",
    says: "外部伙伴的一个集团包括哪些行为体。",
    sentence: "伙伴分组方式：{{meaning}}。",
  },
  unit: {
    label: "计数单位",
    says: "什么算作一次。",
    meanings: {
      edition: "每有记录的一届计一次",
      phase: "来源区分的每个阶段计一次",
      series: "每个系列计一次，不论办过多少届",
    },
    sentence: "计数单位：{{meaning}}。",
  },
  composites: {
    label: "复合活动",
    says: "一项活动包含其他活动时如何计数。",
    meanings: {
      neither: "只计独立的活动；总体活动及其阶段不计",
      parts: "阶段与单项活动一并计入，总体活动不计",
      wholes: "以总体活动代替其下全部活动",
    },
    sentence: "复合活动：{{meaning}}。",
  },
  status: {
    label: "状态",
    says: "活动确已发生须有多大把握。",
    meanings: {
      "held-and-announced": "已举行和已宣布者，不含仅有计划、承诺、许可、推迟或取消者",
      held: "仅限已举行或已交付者；未注明状态者视为如此",
      all: "全部，含计划、承诺、许可、推迟和取消者",
    },
    sentence: "计入范围：{{meaning}}。",
  },
  forecasts: {
    label: "事前报道",
    says: "只有事前写成的来源是否足够。",
    meanings: {
      in: "唯一来源写于事前的记录计入",
      out: "唯一来源写于事前的记录不计",
    },
    sentence: "{{meaning}}。",
  },
  duplicates: {
    label: "重复记录",
    says: "同一活动有两条记录时如何处理。",
    meanings: {
      one: "判定为同一活动的记录合计一次；判定不确定时仍为两次",
      each: "每条记录都计入，包括判定为同一活动者",
    },
    sentence: "{{meaning}}。",
  },
  observers: {
    label: "观察员",
    says: "观察员是否算参加。",
    meanings: { ignored: "观察员不算参加", counted: "观察员算参加" },
    sentence: "{{meaning}}。",
  },
  universe: {
    label: "参与或领土",
    says: "凭什么认定活动属于接受方。",
    meanings: {
      participants: "接受方参加的活动，不论在何处",
      territory: "在接受方领土上的活动，不论谁参加",
    },
    sentence: "计入{{meaning}}。",
  },
  "year-basis": {
    label: "交易所属年份",
    says: "一笔交易及其交付属于哪一年。",
    meanings: {
      delivery: "按登记册所记的交付年份计数额",
      "delivery-even": "交易总额平均计入有交付的各年",
      "delivery-first": "交易总额计入首个交付年",
      "delivery-last": "交易总额计入最后交付年",
      order: "交易总额计入订购年",
    },
    sentence: "转让的计年方式：{{meaning}}。",
  },
  vintage: {
    label: "登记册",
    says: "研究中有多个登记册时以哪个为准：除非研究另有说明，取交易最多者。",
    meanings: { all: "全部登记册合计，每个登记册只取一个版本" },
    meaning: "登记册{{value}}",
    sentence: "转让数据取自{{meaning}}。",
  },
  resolution: {
    label: "相异数值",
    says: "来源数值不一时以哪个为准。",
    meanings: {
      recorded: "最先记录的数值",
      "official-first": "有官方自身数值时取官方数值，否则取最先记录者",
      latest: "最新来源的数值",
      median: "各数值的中位数；非数字或日期时取最先记录者",
    },
    sentence: "来源不一时取值方式：{{meaning}}。",
  },
  projection: {
    label: "联系的投影",
    says: "多方活动如何化为两方联系。",
    meanings: {
      star: "由每个组织方到每个参加方各一条联系，权重为组织方数目的倒数",
      clique: "每两个参加方之间一条联系，因此任何共同的参加名单都会形成水平联系",
      newman: "每两个参加方之间一条联系，权重为参加方数目减一的倒数（Newman 2001）",
    },
    sentence: "活动的投影方式（{{value}}）：{{meaning}}。",
  },
};
