import type { MethodText } from "./text.ts";

/** Formulas of measures of ties, positions and brokerage. */
export const formulasTies: readonly MethodText[] = [
  [
    "m / (n(n - 1)), undirected m / (n(n - 1) / 2); over the known pairs, bounds over all",
    "m / (n(n - 1)), для ненаправленных связей m / (n(n - 1) / 2); по известным парам, границы — по всем",
    "m / (n(n - 1))，无向时为m / (n(n - 1) / 2)；按已知的对计算，上下限按全部的对计算",
  ],
  [
    "sum of w / (n(n - 1)), undirected over n(n - 1) / 2; over the known pairs",
    "Σ w / (n(n - 1)), для ненаправленных связей делится на n(n - 1) / 2; по известным парам",
    "Σ w / (n(n - 1))，无向时除以n(n - 1) / 2；按已知的对计算",
  ],
  [
    "m / (n_outside n_region), ties from outside into the region; undirected any tie between them",
    "m / (n_внеш n_рег), связи извне в регион; ненаправленные — любые связи между ними",
    "m / (n外 n内)，取由外向内的联系；无向时取两者之间的任何联系",
  ],
  [
    "sum of w / (n_outside n_region), ties from outside into the region",
    "Σ w / (n_внеш n_рег), связи извне в регион",
    "Σ w / (n外 n内)，取由外向内的联系",
  ],
  [
    "m / (2 n_outside n_region), undirected / (n_outside n_region)",
    "m / (2 n_внеш n_рег), для ненаправленных связей m / (n_внеш n_рег)",
    "m / (2 n外 n内)，无向时为m / (n外 n内)",
  ],
  [
    "sum of w / (2 n_outside n_region), undirected / (n_outside n_region)",
    "Σ w / (2 n_внеш n_рег), для ненаправленных связей Σ w / (n_внеш n_рег)",
    "Σ w / (2 n外 n内)，无向时为Σ w / (n外 n内)",
  ],
  [
    "m / (n_region (n_region - 1)), undirected over half as many",
    "m / (n_рег (n_рег - 1)), для ненаправленных связей делится на вдвое меньшее число",
    "m / (n内(n内 - 1))，无向时除以其半数",
  ],
  [
    "sum of w / (n_region (n_region - 1)), undirected over half as many",
    "Σ w / (n_рег (n_рег - 1)), для ненаправленных связей делится на вдвое меньшее число",
    "Σ w / (n内(n内 - 1))，无向时除以其半数",
  ],
  ["ties that run both ways / ties", "связи, у которых есть встречная / все связи", "互惠联系 / 全部联系"],
  [
    "3 triangles / pairs of ties that share an actor",
    "3 · число треугольников / число пар связей с общим актором",
    "3 · 三角形数 / 共有一个行为体的联系对数",
  ],
  ["number of ties, sent and received", "число связей, исходящих и входящих", "联系数，含发出与接受"],
  ["number of ties received", "число входящих связей", "接受的联系数"],
  ["number of ties sent", "число исходящих связей", "发出的联系数"],
  ["sum of w, sent and received", "Σ w исходящих и входящих связей", "发出与接受的w之和"],
  ["sum of w received", "Σ w входящих связей", "接受的w之和"],
  ["sum of w sent", "Σ w исходящих связей", "发出的w之和"],
  [
    "sum of w sent to the region / number of its other members",
    "Σ w связей, направленных в регион / число его других членов",
    "向本地区发出的w之和 / 本地区其他成员数",
  ],
  [
    "x of W'x = λx for the largest λ, length 1 in each component; with direction from senders to receivers",
    "x из W'x = λx при наибольшем λ, длина 1 в каждой компоненте; направленные связи — от отправителя к получателю",
    "取最大λ时W'x = λx中的x，各分量内长度为1；有方向时由发出者指向接受者",
  ],
  [
    "x = (I - αW')⁻¹ 1 at length 1; α by the convention katz-alpha, below 1 / λ1",
    "x = (I - αW')⁻¹ 1, нормированное к длине 1; α по правилу katz-alpha, меньше 1 / λ1",
    "x = (I - αW')⁻¹ 1，长度取1；α由约定katz-alpha给出，小于1 / λ1",
  ],
  [
    "(I - βW)⁻¹ W1 at length √n; β by the convention power-beta, in size below 1 / λ1",
    "(I - βW)⁻¹ W1, нормированное к длине √n; β по правилу power-beta, по модулю меньше 1 / λ1",
    "(I - βW)⁻¹ W1，长度取√n；β由约定power-beta给出，绝对值小于1 / λ1",
  ],
  [
    "x_j = (1 - d) / n + d Σ x_i w_ij / s_i, what nobody passes on shared among all; d by the convention damping",
    "x_j = (1 - d) / n + d Σ x_i w_ij / s_i; то, что никто не передаёт дальше, делится между всеми; d по правилу damping",
    "x_j = (1 - d) / n + d Σ x_i w_ij / s_i，无人传出的部分由各方均分；d由约定damping给出",
  ],
  [
    "Σ σ_st(v) / σ_st over the (n - 1)(n - 2) pairs of others, half as many without direction; every tie one step",
    "Σ σ_st(v) / σ_st по (n - 1)(n - 2) парам остальных, без направления — по вдвое меньшему числу; каждая связь — один шаг",
    "Σ σ_st(v) / σ_st，除以他方的(n - 1)(n - 2)对，无方向时为其半数；每条联系为一步",
  ],
  [
    "Σ σ_st(v) / σ_st; every tie one step",
    "Σ σ_st(v) / σ_st; каждая связь — один шаг",
    "Σ σ_st(v) / σ_st；每条联系为一步",
  ],
  [
    "as betweenness, a tie of weight w being 1 / w long",
    "как посредничество, но длина связи веса w равна 1 / w",
    "同介数，权重为w的联系长度为1 / w",
  ],
  [
    "actors in reach / Σ steps to them, along the direction of ties",
    "число достижимых акторов / Σ шагов до них, по направлению связей",
    "可及的行为体数 / 到达各方的步数之和，沿联系的方向",
  ],
  [
    "Σ 1 / steps over the others / (n - 1), along the direction of ties",
    "Σ 1 / (число шагов) по остальным / (n - 1), по направлению связей",
    "对他方求Σ 1 / 步数，再除以(n - 1)，沿联系的方向",
  ],
  [
    "the k of the innermost k-core; ties sent and received both count",
    "k самого внутреннего k-ядра; считаются и исходящие, и входящие связи",
    "最内层k核的k；发出与接受的联系均计入",
  ],
  [
    "Σ_j (p_ij + Σ_q p_iq p_qj)², p_ij the share of j in all weight of i, sent and received",
    "Σ_j (p_ij + Σ_q p_iq p_qj)², где p_ij — доля j во всём весе связей i, исходящих и входящих",
    "Σ_j (p_ij + Σ_q p_iq p_qj)²，p_ij为j在i发出与接受的全部权重中的份额",
  ],
  [
    "Σ_j (1 - Σ_q p_iq m_jq), m_jq what j and q have together over the most that j has with anybody",
    "Σ_j (1 - Σ_q p_iq m_jq), где m_jq — связь j с q в долях от сильнейшей связи j",
    "Σ_j (1 - Σ_q p_iq m_jq)，m_jq为j与q的联系除以j最强的联系",
  ],
  ["effective size / number of contacts", "эффективный размер / число контактов", "有效规模 / 联系方数"],
  [
    "tied pairs of contacts / (d(d - 1) / 2)",
    "связанные пары контактов / (d(d - 1) / 2)",
    "相连的联系方对数 / (d(d - 1) / 2)",
  ],
  [
    "(E - I) / (E + I), weights summed",
    "(E - I) / (E + I), веса суммируются",
    "(E - I) / (E + I)，按权重求和",
  ],
  [
    "(E* - I*) / (E* + I*), possible pairs counted",
    "(E* - I*) / (E* + I*), считаются возможные пары",
    "(E* - I*) / (E* + I*)，按可能的对计数",
  ],
  [
    "(D_E - D_I) / (D_E + D_I), D the weight over the possible pairs of its kind",
    "(D_E - D_I) / (D_E + D_I), где D — вес, делённый на число возможных пар этого рода",
    "(D_E - D_I) / (D_E + D_I)，D为权重除以该类可能的对数",
  ],
  [
    "number of a to v to b, no tie a to b; all three of one group; expected and z by density and sizes of groups",
    "число троек a → v → b без связи a → b; все трое из одной группы; ожидание и z — по плотности и размерам групп",
    "a → v → b而无a → b的组数；三者同属一个群体；期望值与z按密度和群体规模计算",
  ],
  [
    "number of a to v to b, no tie a to b; a and b of one group, v of another; expected and z by density and sizes of groups",
    "число троек a → v → b без связи a → b; a и b из одной группы, v из другой; ожидание и z — по плотности и размерам групп",
    "a → v → b而无a → b的组数；a与b同属一个群体，v属另一群体；期望值与z按密度和群体规模计算",
  ],
  [
    "number of a to v to b, no tie a to b; a and v of one group, b of another; expected and z by density and sizes of groups",
    "число троек a → v → b без связи a → b; a и v из одной группы, b из другой; ожидание и z — по плотности и размерам групп",
    "a → v → b而无a → b的组数；a与v同属一个群体，b属另一群体；期望值与z按密度和群体规模计算",
  ],
  [
    "number of a to v to b, no tie a to b; v and b of one group, a of another; expected and z by density and sizes of groups",
    "число троек a → v → b без связи a → b; v и b из одной группы, a из другой; ожидание и z — по плотности и размерам групп",
    "a → v → b而无a → b的组数；v与b同属一个群体，a属另一群体；期望值与z按密度和群体规模计算",
  ],
  [
    "number of a to v to b, no tie a to b; three groups; expected and z by density and sizes of groups",
    "число троек a → v → b без связи a → b; все трое из разных групп; ожидание и z — по плотности и размерам групп",
    "a → v → b而无a → b的组数；三者分属三个群体；期望值与z按密度和群体规模计算",
  ],
  [
    "number of a to v to b, no tie a to b; expected and z by density and sizes of groups",
    "число троек a → v → b без связи a → b; ожидание и z — по плотности и размерам групп",
    "a → v → b而无a → b的组数；期望值与z按密度和群体规模计算",
  ],
];
