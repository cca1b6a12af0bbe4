import type { ConventionTexts } from "../../convention-text.ts";

/** Conventions of weights, lines, priors and draws, in Chinese. */
export const modelsZh: Readonly<Record<string, ConventionTexts>> = {
  "half-life": {
    label: "半衰期",
    says: "过多少年后活动的权重减半。",
    meaning: "活动的权重{{value}}年后减半",
    sentence: "活动的权重{{value}}年后减半。",
  },
  alliances: {
    label: "盟约",
    says: "哪些机制使两国成为盟友。",
    meanings: {
      "defence-pacts": "军事同盟和防务条约",
      "all-pacts": "军事同盟和防务条约，以及协商、互不侵犯、中立、友好等条约",
    },
    sentence: "视为盟友者为下列条约的缔约方：{{meaning}}。",
  },
  "pact-counting": {
    label: "多边条约",
    says: "多方条约对其中一方算几个同盟。",
    meanings: {
      one: "一个同盟，不论有多少缔约方",
      "each-party": "有多少其他缔约方即算多少个同盟",
    },
    sentence: "多方条约的计法：{{meaning}}。",
  },
  normaliser: {
    label: "标准化",
    says: "等级关系的各指标在平均前除以什么。",
    meanings: { "sample-max": "除以本地区该时期的最大值", none: "保持原值" },
    meaning: "除以本地区{{year}}年的最大值",
    sentence: "驻军与同盟数{{meaning}}。",
  },
  "layer-weights": {
    label: "层面权重",
    says: "各层面在跨层指数中所占的权重。",
    meanings: { equal: "各层面权重相等" },
    meaning: "{{value}}",
    sentence: "层面权重为{{value}}，其余为0。",
    sentences: { equal: "各层面权重相等。" },
  },
  "exclusive-above": {
    label: "独占：最低份额",
    says: "伙伴在接受方联系中的份额超过多少，才可能构成独占的势力范围。",
    meaning: "份额大于{{value}}",
    sentence: "最大伙伴的份额大于{{value}}时，势力范围可为独占。",
  },
  "exclusive-certainty": {
    label: "独占：把握程度",
    says: "最大份额超过界线的概率须有多大，势力范围才算独占。",
    meaning: "概率不低于{{value}}",
    sentence: "上述情形的概率不低于{{value}}时，势力范围为独占。",
  },
  "contested-within": {
    label: "受争夺：差距",
    says: "最大的两个伙伴份额相距多近，才算受争夺接受方。",
    meaning: "份额相差小于{{value}}",
    sentence: "两个伙伴的份额相差小于{{value}}时，可视为受争夺接受方。",
  },
  "contested-certainty": {
    label: "受争夺：把握程度",
    says: "最大两个份额如此接近的概率须有多大，才算受争夺。",
    meaning: "概率不低于{{value}}",
    sentence: "上述情形的概率不低于{{value}}时，接受方处于受争夺之中。",
  },
  "multivector-from": {
    label: "多矢量：伙伴数",
    says: "有效伙伴数（1阶）达到多少，接受方才可能是多矢量。",
    meaning: "有效伙伴数不少于{{value}}",
    sentence: "有效伙伴数不少于{{value}}时，接受方可为多矢量。",
  },
  "multivector-below": {
    label: "多矢量：最大份额",
    says: "最大份额低于多少，接受方才可能是多矢量。",
    meaning: "最大份额低于{{value}}",
    sentence: "同时最大份额须低于{{value}}，方为多矢量。",
  },
  "modularity-resolution": {
    label: "社群分辨率",
    says: "社群划分的粗细：大于1则多而小，小于1则少而大。",
    meaning: "随机预期的权重为{{value}}",
    sentence: "以分辨率{{value}}划分社群。",
  },
  blocks: {
    label: "块数",
    says: "联系相似的行为体划分为多少块。",
    meaning: "{{value}}块",
    sentence: "行为体划分为{{value}}块。",
  },
  "brokerage-role": {
    label: "中介角色",
    says: "以哪种中介角色与随机群体相比。",
    meanings: {
      representative: "由本群体向另一群体传递",
      coordinator: "处于本群体两个成员之间",
      itinerant: "处于另一群体的两个成员之间",
      gatekeeper: "由另一群体向本群体引入",
      liaison: "处于两个群体之间而不属任何一方",
    },
    sentence: "检验的中介角色（{{value}}）：{{meaning}}。",
  },
  caution: {
    label: "审慎",
    says: "指标说明不了什么时如何作答。",
    meanings: {
      refuse: "联系只是其构造方式所致，或行为体、记录过少而无从说明时，不给数值",
      "go-on": "仍给数值，并注明为何意义不大",
    },
    sentence: "指标说明不了什么时：{{meaning}}。",
  },
  "katz-alpha": {
    label: "卡茨中心性的α",
    says: "卡茨中心性中路径每多一步权重是多少。",
    meaning: "每一步的权重为前一步的{{value}}",
    sentence: "卡茨中心性中，路径每一步的权重为前一步的{{value}}。",
  },
  damping: {
    label: "PageRank阻尼系数",
    says: "PageRank中游走沿联系继续而非重新开始的频率。",
    meaning: "游走以{{value}}的概率沿联系继续",
    sentence: "PageRank中，游走以{{value}}的概率沿联系继续。",
  },
  "power-beta": {
    label: "博纳西奇权力的β",
    says: "行为体从其联系方获得权力的程度；小于0则为被夺走。",
    meaning: "权力沿联系以{{value}}的系数传递",
    sentence: "博纳西奇权力中，他方的权力沿联系以{{value}}的系数传递。",
  },
  shock: {
    label: "损失幅度",
    says: "询问暴露度时，伙伴的交付损失多大部分。",
    meaning: "损失伙伴交付的{{percent}}",
    sentence: "暴露度指损失该伙伴所交付的{{percent}}。",
  },
  spread: {
    label: "上下限",
    says: "答案的上下限是什么。",
    meanings: {
      bounds: "缺漏、区间、相异数值和不明伙伴所容许的最小与最大值",
      sampling: "95%区间：计数用狄利克雷后验的可信区间，数量用订单或成批订单的自助法",
    },
    sentence: "上下限为{{meaning}}。",
  },
  "resampling-unit": {
    label: "重抽样单位",
    says: "计算数量区间时重新抽取什么：一同下达的订单，还是各自独立的订单。",
    meanings: {
      packages: "成批订单：同一年、同一接受方、同类装备的订单",
      orders: "各自独立下达的订单",
    },
    sentence: "数量区间依据的重抽样单位：{{meaning}}。",
  },
  draws: {
    label: "随机抽取次数",
    says: "区间或检验依据多少次随机抽取。",
    meaning: "{{value}}次抽取",
    sentence: "区间和检验依据{{value}}次随机抽取。",
  },
  seed: {
    label: "随机种子",
    says: "随机数从何开始；同一种子在任何机器上得出相同的抽取。",
    meaning: "随机数种子为{{value}}",
    sentence: "随机数种子为{{value}}。",
  },
  "dirichlet-prior": {
    label: "份额的先验",
    says: "计数之前，每个伙伴在一个时段中先有多少项活动。",
    meaning: "每个伙伴{{value}}项活动",
    sentence: "在每个时段中，每个伙伴先有{{value}}项活动。",
  },
  "rate-prior": {
    label: "频率的先验",
    says: "计数之前对一个时段所预期的年频率。",
    meanings: { mean: "以各年均值为中心的指数分布" },
    meaning: "以每年{{value}}为中心的指数分布",
    sentence: "时段频率的先验为{{meaning}}。",
  },
  penalty: {
    label: "变点惩罚项",
    says: "频率再有一次变化须解释多少才算数；n为年数。",
    meanings: {
      "2-ln-n": "2 ln n：如BIC，变化的年份和新频率各为一个参数",
      "ln-n": "ln n：一次变化计一个参数，故找到的较多",
      "3-ln-n": "3 ln n：找到的较少",
    },
    sentence: "频率再有一次变化，须使代价降低{{short}}以上。",
  },
  hazard: {
    label: "变化的概率",
    says: "任何一年之后时段终止的概率。",
    meaning: "任何一年之后，时段以{{value}}的概率终止",
    sentence: "任何一年之后，时段以{{value}}的概率终止。",
  },
  "kappa-weights": {
    label: "κ的权重",
    says: "不一致如何随两个类别的距离增大。",
    meanings: {
      squared: "按两个类别间级数的平方",
      linear: "按两个类别间的级数",
    },
    sentence: "不一致{{meaning}}计。",
  },
};
