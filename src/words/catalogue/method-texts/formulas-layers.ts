import type { MethodText } from "./text.ts";

/** Formulas of measures of dependence, layers and activities of many. */
export const formulasLayers: readonly MethodText[] = [
  [
    "(m + a) / 2; m = troops / population, a = 1 / (1 + independent alliances), 0 for no ally; each over its largest",
    "(m + a) / 2; m = войска / население, a = 1 / (1 + независимые союзы), 0 при отсутствии союзника; каждое делится на своё наибольшее",
    "(m + a) / 2；m = 驻军 / 人口，a = 1 / (1 + 独立同盟数)，无盟友时为0；各除以其最大值",
  ],
  [
    "B times D for each recipient, added up over recipients; w of the convention layer-weights, made to add up to 1 over the layers that hold ties",
    "B · D для каждого получателя, сумма по получателям; w по правилу layer-weights, приведённые к сумме 1 по слоям со связями",
    "各接受方的B · D之和；w由约定layer-weights给出，在有联系的层面上化为总和1",
  ],
  [
    "sum over layers of w times tie / largest tie of any two, added up over recipients; w of the convention layer-weights, made to add up to 1 over the layers that hold ties",
    "Σ по слоям w · связь / наибольшая связь среди всех пар, сумма по получателям; w по правилу layer-weights, приведённые к сумме 1 по слоям со связями",
    "各层面w · 联系 / 各对中最大的联系之和，再按接受方相加；w由约定layer-weights给出，在有联系的层面上化为总和1",
  ],
  [
    "sum over layers of w times tie / all of the recipient's, the mean over recipients; w of the convention layer-weights, made to add up to 1 over the layers that hold ties",
    "Σ по слоям w · связь / все связи получателя, среднее по получателям; w по правилу layer-weights, приведённые к сумме 1 по слоям со связями",
    "各层面w · 联系 / 接受方的全部联系之和，取各接受方的平均；w由约定layer-weights给出，在有联系的层面上化为总和1",
  ],
  [
    "d_to - d_from; d_i = what i has with j / what i has with everybody",
    "d_кому - d_от_кого; d_i = связи i с j / связи i со всеми",
    "d受 - d施；d_i = i与j的联系 / i与各方的联系",
  ],
  [
    "sqrt(d_i d_j); d_i = what i has with j / what i has with everybody",
    "√(d_i d_j); d_i = связи i с j / связи i со всеми",
    "√(d_i d_j)；d_i = i与j的联系 / i与各方的联系",
  ],
  [
    "1 - |d_i - d_j|; d_i = what i has with j / what i has with everybody",
    "1 - |d_i - d_j|; d_i = связи i с j / связи i со всеми",
    "1 - |d_i - d_j|；d_i = i与j的联系 / i与各方的联系",
  ],
  [
    "salience times symmetry; d_i = what i has with j / what i has with everybody",
    "значимость · симметрия; d_i = связи i с j / связи i со всеми",
    "重要性 · 对称性；d_i = i与j的联系 / i与各方的联系",
  ],
  [
    "o_i = Σ_l k_i^l, k_i^l those tied to i in layer l, in either direction",
    "o_i = Σ_l k_i^l, где k_i^l — число связанных с i в слое l, в любом направлении",
    "o_i = Σ_l k_i^l，k_i^l为在层面l中与i相连者的数目，不论方向",
  ],
  [
    "mean over pairs with o_ij > 0 of o_ij = Σ_l a_ij^l; direction left out",
    "среднее o_ij = Σ_l a_ij^l по парам, где o_ij > 0; направление не учитывается",
    "o_ij > 0的各对中o_ij = Σ_l a_ij^l的平均；不计方向",
  ],
  [
    "mean over pairs of layers of |E_l ∩ E_m| / |E_l ∪ E_m|; direction left out",
    "среднее |E_l ∩ E_m| / |E_l ∪ E_m| по парам слоёв; направление не учитывается",
    "各对层面|E_l ∩ E_m| / |E_l ∪ E_m|的平均；不计方向",
  ],
  [
    "Σ_l m_l / (L · n(n - 1) / 2), m_l pairs tied in layer l; direction left out",
    "Σ_l m_l / (L · n(n - 1) / 2), где m_l — число пар, связанных в слое l; направление не учитывается",
    "Σ_l m_l / (L · n(n - 1) / 2)，m_l为层面l中相连的对数；不计方向",
  ],
  [
    "P(other | first) = |E_1 ∩ (E_2 ∪ …)| / |E_1|; direction left out",
    "P(другой | первый) = |E_1 ∩ (E_2 ∪ …)| / |E_1|; направление не учитывается",
    "P(另一层面 | 第一层面) = |E_1 ∩ (E_2 ∪ …)| / |E_1|；不计方向",
  ],
  [
    "|{{e, f} ⊆ N(i) : some j ≠ i is in both}| / (d_i (d_i - 1) / 2)",
    "|{{e, f} ⊆ N(i) : некий j ≠ i есть в обоих}| / (d_i (d_i - 1) / 2)",
    "|{{e, f} ⊆ N(i) : 有j ≠ i同在其中}| / (d_i (d_i - 1) / 2)",
  ],
  [
    "|{j ≠ i : a path of activities from i to j, each later than the one before}| / (n - 1)",
    "|{j ≠ i : есть путь мероприятий от i к j, каждое позже предыдущего}| / (n - 1)",
    "|{j ≠ i : 有一条由i到j、后一活动晚于前一活动的路径}| / (n - 1)",
  ],
  [
    "Σ_e |e| / (n · m), n actors and m activities",
    "Σ_e |e| / (n · m), где n — число акторов, m — число мероприятий",
    "Σ_e |e| / (n · m)，n为行为体数，m为活动数",
  ],
  [
    "4 C_4 / L_3: cycles of two actors and two activities over paths of three participations",
    "4 C_4 / L_3: циклы из двух акторов и двух мероприятий к путям из трёх участий",
    "4 C_4 / L_3：由两个行为体与两项活动构成的环，除以由三次参与构成的路径",
  ],
  [
    "|{e : every f ⊂ e with |f| ≥ 2 is an activity}| / |{e : |e| ≥ 3}|, each company once",
    "|{e : каждое f ⊂ e, где |f| ≥ 2, — мероприятие}| / |{e : |e| ≥ 3}|, каждый состав один раз",
    "|{e : 凡f ⊂ e且|f| ≥ 2者均为活动}| / |{e : |e| ≥ 3}|，每种组合计一次",
  ],
  [
    "Σ_e x_e 2^(-(t - t_e) / h), x_e = 1 for counts, t the end of the period, h years; bounds where dates are vague",
    "Σ_e x_e 2^(-(t - t_e) / h), где x_e = 1 для чисел, t — конец периода, h — годы; границы, если даты неточны",
    "Σ_e x_e 2^(-(t - t_e) / h)，计数时x_e = 1，t为时期末，h以年计；日期不确切时给出上下限",
  ],
  [
    "(σ - μ) / (σ + μ), mean and standard deviation (over n) of the gaps between activities in order",
    "(σ - μ) / (σ + μ), где μ и σ — среднее и стандартное отклонение (с делителем n) промежутков между мероприятиями по порядку",
    "(σ - μ) / (σ + μ)，μ与σ为相继活动间隔的平均数与标准差（除以n）",
  ],
  [
    "|{e : start_e ≤ t ≤ end_e}|, t the last day of the period",
    "|{e : начало_e ≤ t ≤ конец_e}|, где t — последний день периода",
    "|{e : 起始_e ≤ t ≤ 终止_e}|，t为时期的最后一日",
  ],
];
