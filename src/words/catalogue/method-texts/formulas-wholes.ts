import type { MethodText } from "./text.ts";

/** Formulas of measures of whole networks: centralisation, hierarchy, core and periphery. */
export const formulasWholes: readonly MethodText[] = [
  [
    "sum of (max d - d_i) / ((n - 1)(n - 2)), d the number of actors that one is tied to",
    "Σ (max d - d_i) / ((n - 1)(n - 2)), где d — число акторов, с которыми есть связь",
    "Σ (max d - d_i) / ((n - 1)(n - 2))，d为与之相连的行为体数",
  ],
  [
    "sum of (max d - d_i) / (n - 1)², undirected over (n - 1)(n - 2)",
    "Σ (max d - d_i) / (n - 1)², для ненаправленных связей делится на (n - 1)(n - 2)",
    "Σ (max d - d_i) / (n - 1)²，无向时除以(n - 1)(n - 2)",
  ],
  [
    "sum of (max b - b_i) / ((n - 1)²(n - 2)), undirected over half of that; weights are not read",
    "Σ (max b - b_i) / ((n - 1)²(n - 2)), для ненаправленных связей делится на половину; веса не учитываются",
    "Σ (max b - b_i) / ((n - 1)²(n - 2))，无向时除以其半数；不计权重",
  ],
  [
    "sum of (max s - s_i) / ((n - 1) max s), s the weight that one sends, undirected all of one's ties",
    "Σ (max s - s_i) / ((n - 1) max s), где s — вес исходящих связей, у ненаправленных — всех",
    "Σ (max s - s_i) / ((n - 1) max s)，s为发出的权重，无向时为全部联系的权重",
  ],
  [
    "sum of (max C - C_i) / (n - 1), C_i the share of others in reach, undirected the mean of 1/distance",
    "Σ (max C - C_i) / (n - 1), где C_i — доля достижимых среди остальных, без направления — среднее 1/расстояние",
    "Σ (max C - C_i) / (n - 1)，C_i为可及者在他方中的比例，无向时为1/距离的平均",
  ],
  [
    "sum of (max C - C_i) / (n - 1), C_i the mean over others of the mean weight on the shortest path to them (length 1/w), in mean weights",
    "Σ (max C - C_i) / (n - 1), где C_i — среднее по остальным от среднего веса на кратчайшем пути к ним (длина связи 1/w), в средних весах",
    "Σ (max C - C_i) / (n - 1)，C_i为到他方最短路径（长度1/w）上平均权重的平均，以平均权重为单位",
  ],
  [
    "1 - weight within strongly connected components / weight",
    "1 - вес внутри сильно связных компонент / весь вес",
    "1 - 强连通分量内的权重 / 全部权重",
  ],
  [
    "F0 = sum of w_ij (h_j - h_i - 1)² / sum of w_ij, h the levels that make it least",
    "F0 = Σ w_ij (h_j - h_i - 1)² / Σ w_ij, где h — уровни, при которых оно наименьшее",
    "F0 = Σ w_ij (h_j - h_i - 1)² / Σ w_ij，h为使其最小的营养级",
  ],
  [
    "h of (diag(in + out) - W - Wᵀ) h = in - out, the lowest of each component 0",
    "h из (diag(in + out) - W - Wᵀ) h = in - out, где in и out — входящая и исходящая сила; низший в каждой компоненте — 0",
    "(diag(in + out) - W - Wᵀ) h = in - out中的h，in与out为入强度与出强度；各分量的最低级为0",
  ],
  [
    "pairs in one weak component / all pairs",
    "пары в одной слабо связной компоненте / все пары",
    "同处一个弱连通分量的对 / 全部对",
  ],
  [
    "1 - pairs that reach each other / pairs where one reaches the other",
    "1 - пары, достигающие друг друга / пары, где хотя бы один достигает другого",
    "1 - 彼此可达的对 / 至少一方可达另一方的对",
  ],
  [
    "1 - pairs without a least upper bound / sum of (n_c - 1)(n_c - 2) / 2",
    "1 - пары без наименьшей верхней грани / Σ (n_c - 1)(n_c - 2) / 2",
    "1 - 没有最小上界的对 / Σ (n_c - 1)(n_c - 2) / 2",
  ],
  [
    "largest Pearson r of a_ij and c_i or c_j over pairs, c of 0 and 1",
    "наибольшее r Пирсона между a_ij и «c_i или c_j» по парам, c равно 0 или 1",
    "各对a_ij与“c_i或c_j”的最大皮尔逊r，c取0或1",
  ],
  [
    "largest Pearson r of a_ij and c_i over pairs with c_i = c_j",
    "наибольшее r Пирсона между a_ij и c_i по парам, где c_i = c_j",
    "c_i = c_j的各对中a_ij与c_i的最大皮尔逊r",
  ],
  [
    "argmax over c of the r of core-periphery; the smallest, then the first in alphabetical order",
    "argmax по c от r меры core-periphery; из равных — наименьшее, затем первое по алфавиту",
    "使core-periphery的r最大的c；并列时取最小者，再取字母顺序最前者",
  ],
  [
    "(D_V - D_H) / (D_V + D_H), D the mean weight over the possible vertical or horizontal ties",
    "(D_V - D_H) / (D_V + D_H), где D — средний вес по возможным вертикальным или горизонтальным связям",
    "(D_V - D_H) / (D_V + D_H)，D为可能的垂直或水平联系的平均权重",
  ],
];
