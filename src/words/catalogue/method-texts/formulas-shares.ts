import type { MethodText } from "./text.ts";

/** Formulas of measures of amounts, shares, overlap, dates and memberships. */
export const formulasShares: readonly MethodText[] = [
  [
    "x / X; bounds x.low / (x.low + rest.high) and x.high / (x.high + rest.low)",
    "x / X; границы: x.low / (x.low + rest.high) и x.high / (x.high + rest.low), где rest — всё остальное",
    "x / X；上下限为x.low / (x.low + rest.high)与x.high / (x.high + rest.low)，rest为其余部分",
  ],
  [
    "x / y; bounds x.low / y.high and x.high / y.low, or those of a share where x is part of y",
    "x / y; границы: x.low / y.high и x.high / y.low, а если x — часть y, то как у доли",
    "x / y；上下限为x.low / y.high与x.high / y.low；x为y的一部分时与份额相同",
  ],
  [
    "x - y; bounds x.low - y.high and x.high - y.low",
    "x - y; границы: x.low - y.high и x.high - y.low",
    "x - y；上下限为x.low - y.high与x.high - y.low",
  ],
  [
    "middle value, or the mean of the two in the middle",
    "среднее по порядку значение или среднее двух средних по порядку",
    "居中的数值，或居中两个数值的平均",
  ],
  ["min of v.low .. max of v.high", "min v.low .. max v.high", "min v.low .. max v.high"],
  [
    "median over pairs of years of (v_j - v_i) / (j - i)",
    "медиана (v_j - v_i) / (j - i) по всем парам лет",
    "所有年份对的(v_j - v_i) / (j - i)的中位数",
  ],
  [
    "max x / X; high gives it all that is unknown, each part within its range",
    "max x / X; для верхней границы к нему отнесено всё неизвестное, каждая часть — в пределах своего диапазона",
    "max x / X；取上限时将全部不详者归于它，各部分在其区间之内取值",
  ],
  [
    "1 + number of x_k > x; bounds move the unknown amount to the partner or to its rivals, each part within its range",
    "1 + число x_k > x; для границ неизвестное относится к партнёру или к его соперникам, каждая часть — в пределах своего диапазона",
    "1 + 满足x_k > x者的数目；取上下限时将不详的数额归于该伙伴或其对手，各部分在其区间之内取值",
  ],
  ["k in falling order of p_k", "k по убыванию p_k", "按p_k从大到小排列的k"],
  [
    "sum of p²; bounds give the unknown amount to many tiny partners or all to the largest, each part within its range",
    "Σ p²; для границ неизвестное отнесено к множеству мельчайших партнёров или целиком к крупнейшему, каждая часть — в пределах своего диапазона",
    "Σ p²；取上下限时将不详的数额归于众多极小的伙伴，或全部归于最大者，各部分在其区间之内取值",
  ],
  ["1 / sum of p², Hill number of order 2", "1 / Σ p²; число Хилла порядка 2", "1 / Σ p²，即2阶希尔数"],
  [
    "exp(-sum of p ln p), Hill number of order 1; open above where an amount is unknown",
    "exp(-Σ p ln p); число Хилла порядка 1; сверху не ограничено, если неизвестен какой-либо объём",
    "exp(-Σ p ln p)，即1阶希尔数；有数额不详时没有上限",
  ],
  [
    "1 / max p, Hill number of order infinity",
    "1 / max p; число Хилла порядка бесконечность",
    "1 / max p，即无穷阶希尔数",
  ],
  [
    "S, Hill number of order 0; open above where an amount is unknown",
    "S; число Хилла порядка 0; сверху не ограничено, если неизвестен какой-либо объём",
    "S，即0阶希尔数；有数额不详时没有上限",
  ],
  [
    "-sum of p ln p; open above where an amount is unknown",
    "-Σ p ln p; сверху не ограничено, если неизвестен какой-либо объём",
    "-Σ p ln p；有数额不详时没有上限",
  ],
  [
    "sum of P_g (ln S_g + sum of q ln q), q shares within the bloc",
    "Σ P_g (ln S_g + Σ q ln q), где q — доли внутри блока",
    "Σ P_g (ln S_g + Σ q ln q)，q为集团之内的份额",
  ],
  [
    "sum of (2i - S - 1) x_i / (S · sum of x), x in rising order",
    "Σ (2i - S - 1) x_i / (S · Σ x), где x — по возрастанию",
    "Σ (2i - S - 1) x_i / (S · Σ x)，x按从小到大排列",
  ],
  [
    "max p; low gives what is unknown to others, high to the largest, each part within its range",
    "max p; для нижней границы неизвестное отнесено к другим, для верхней — к крупнейшему, каждая часть — в пределах своего диапазона",
    "max p；取下限时将不详者归于他方，取上限时归于最大者，各部分在其区间之内取值",
  ],
  [
    "sum of the 2 largest x / X; high gives them all that is unknown, each part within its range",
    "сумма 2 наибольших x / X; для верхней границы к ним отнесено всё неизвестное, каждая часть — в пределах своего диапазона",
    "最大的2个x之和 / X；取上限时将全部不详者归于它们，各部分在其区间之内取值",
  ],
  [
    "sum of the 3 largest x / X; high gives them all that is unknown, each part within its range",
    "сумма 3 наибольших x / X; для верхней границы к ним отнесено всё неизвестное, каждая часть — в пределах своего диапазона",
    "最大的3个x之和 / X；取上限时将全部不详者归于它们，各部分在其区间之内取值",
  ],
  [
    "sum of the 4 largest x / X; high gives them all that is unknown, each part within its range",
    "сумма 4 наибольших x / X; для верхней границы к ним отнесено всё неизвестное, каждая часть — в пределах своего диапазона",
    "最大的4个x之和 / X；取上限时将全部不详者归于它们，各部分在其区间之内取值",
  ],
  [
    "gamma = exp(-sum of p ln p), p the mean over layers of each partner's share",
    "γ = exp(-Σ p ln p), где p — доля каждого партнёра, средняя по слоям",
    "γ = exp(-Σ p ln p)，p为各伙伴份额在各层面的平均",
  ],
  [
    "alpha = exp(mean over layers of -sum of p ln p)",
    "α = exp(среднее по слоям от -Σ p ln p)",
    "α = exp(各层面-Σ p ln p的平均)",
  ],
  ["beta = gamma / alpha", "β = γ / α", "β = γ / α"],
  [
    "sqrt(n11 · n00) / (sqrt(n11 · n00) + sqrt(n10 · n01)), 0.5 where the two are equal",
    "√(n11 · n00) / (√(n11 · n00) + √(n10 · n01)); 0,5, если оба слагаемых равны",
    "√(n11 · n00) / (√(n11 · n00) + √(n10 · n01))，两项相等时为0.5",
  ],
  [
    "1 - 2 · sum of w|x - y| / (sum of w · the largest difference there could be)",
    "1 - 2 · Σ w|x - y| / (Σ w · наибольшая возможная разность)",
    "1 - 2 · Σ w|x - y| / (Σ w · 可能的最大差)",
  ],
  [
    "1 - sum of w(x - y)² / (sum of w(x - m)² + sum of w(y - m)²), m the mean of both",
    "1 - Σ w(x - y)² / (Σ w(x - m)² + Σ w(y - m)²), где m — общее среднее обоих",
    "1 - Σ w(x - y)² / (Σ w(x - m)² + Σ w(y - m)²)，m为双方的共同均值",
  ],
  [
    "x0/X0 · (X1 - X0); with the share effect it adds up to x1 - x0",
    "x0/X0 · (X1 - X0); вместе с эффектом доли даёт x1 - x0",
    "x0/X0 · (X1 - X0)；与份额效应相加为x1 - x0",
  ],
  [
    "x1 - x0/X0 · X1; with the growth effect it adds up to x1 - x0",
    "x1 - x0/X0 · X1; вместе с эффектом роста даёт x1 - x0",
    "x1 - x0/X0 · X1；与增长效应相加为x1 - x0",
  ],
  [
    "min(fall of p, rise of q) / fall of p",
    "min(падение p, рост q) / падение p",
    "min(p的降幅, q的升幅) / p的降幅",
  ],
  [
    "yes: q rose and p fell in volume; in share only: so did their shares, and not both volumes",
    "да: объём q вырос, а объём p упал; только в долях: так сдвинулись доли, но не оба объёма",
    "是：q的数量上升而p的数量下降；仅份额如此：份额如此变动，而数量并非双双如此",
  ],
  [
    "sum of w_f N_f, w_f the kind's part of all the client gets, N_f partners with any delivery of it to the region",
    "Σ w_f N_f, где w_f — часть вида продукции во всём, что получает государство, N_f — число партнёров, поставивших её в регион хоть раз",
    "Σ w_f N_f，w_f为该类在该国全部所得中的比重，N_f为曾向本地区交付该类的伙伴数",
  ],
  [
    "sum of w_f s_pf σ (1 - min(1, what others delivered to the region / what the client got)), f a kind",
    "Σ w_f s_pf σ (1 - min(1, поставленное в регион другими / полученное государством)), где f — вид продукции",
    "Σ w_f s_pf σ (1 - min(1, 他方向本地区的交付 / 该国所得))，f为类别",
  ],
  ["min date", "самая ранняя дата", "最早日期"],
  ["n-th date in order", "n-я по порядку дата", "按先后排列的第n个日期"],
  [
    "median of the gaps between different years",
    "медиана промежутков между разными годами",
    "不同年份之间间隔的中位数",
  ],
  ["n / years", "n / число лет", "n / 年数"],
  [
    "reached (recipient, layer) pairs / (n_R · L)",
    "охваченные пары «получатель — слой» / (n_R · L)",
    "所及的“接受方—层面”组合 / (n_R · L)",
  ],
  [
    "mean over pairs of |A ∩ B| / |A ∪ B|",
    "среднее |A ∩ B| / |A ∪ B| по парам",
    "各对|A ∩ B| / |A ∪ B|的平均",
  ],
  [
    "mean over recipients of |F_p ∩ F_r| / |F_p ∪ F_r|",
    "среднее |F_p ∩ F_r| / |F_p ∪ F_r| по получателям",
    "各接受方|F_p ∩ F_r| / |F_p ∪ F_r|的平均",
  ],
];
