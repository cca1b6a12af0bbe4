import type { MethodText } from "./text.ts";

/** Formulas of spheres, communities, tests, change and agreement of coders. */
export const formulasInference: readonly MethodText[] = [
  [
    "contested: p1 = p2 as recorded; else exclusive: Pr(the partner is first with p1 > 0.5) >= 0.9; else contested: Pr(p1 - p2 < 0.15) >= 0.5; else multivector: exp(H) >= 3 and p1 < 0.4; else leaning; p are shares averaged over layers, drawn from records; the lines are conventions",
    "оспариваемая: p1 = p2 по записям; иначе исключительная: Pr(партнёр первый и p1 > 0,5) ≥ 0,9; иначе оспариваемая: Pr(p1 - p2 < 0,15) ≥ 0,5; иначе многовекторность: exp(H) ≥ 3 и p1 < 0,4; иначе тяготеющая; p — доли, усреднённые по слоям, в выборках из записей; пороги заданы правилами счёта",
    "受争夺：按记录p1 = p2；否则独占：Pr(该伙伴居首且p1 > 0.5) ≥ 0.9；否则受争夺：Pr(p1 - p2 < 0.15) ≥ 0.5；否则多矢量：exp(H) ≥ 3且p1 < 0.4；否则倾向；p为各层面平均的份额，由记录抽取；各界线均为约定",
  ],
  [
    "argmax over partners of Pr(its share is the largest), shares averaged over layers and drawn from records",
    "argmax по партнёрам от Pr(его доля наибольшая); доли усреднены по слоям и взяты в выборках из записей",
    "使Pr(其份额最大)最大的伙伴；份额取各层面平均，由记录抽取",
  ],
  [
    "Pr(share of the partner is the largest), shares averaged over layers and drawn from records",
    "Pr(доля партнёра наибольшая); доли усреднены по слоям и взяты в выборках из записей",
    "Pr(该伙伴的份额最大)；份额取各层面平均，由记录抽取",
  ],
  [
    "mean over layers of the partner's share in what outside partners have in the layer, as recorded",
    "среднее по слоям доли партнёра во всём, что в слое есть у внешних партнёров, по записям",
    "该伙伴在各层面外部伙伴所得中的份额，按记录计，对各层面取平均",
  ],
  [
    "mean of the partner's share, averaged over layers, in draws from records",
    "среднее доли партнёра, усреднённой по слоям, в выборках из записей",
    "该伙伴各层面平均份额在由记录所作抽取中的平均值",
  ],
  [
    "p1 - p2, shares averaged over layers; the interval from draws of the two largest shares",
    "p1 - p2, доли усреднены по слоям; интервал — по выборкам двух наибольших долей",
    "p1 - p2，份额取各层面平均；区间由两个最大份额的抽取得出",
  ],
  [
    "sum over communities of inner weight / 2m - resolution · (strength / 2m)²; direction left out",
    "Σ по сообществам внутренний вес / 2m - разрешение · (сила / 2m)²; направление не учитывается",
    "对各社群求和：内部权重 / 2m - 分辨率 · (强度 / 2m)²；不计方向",
  ],
  [
    "mean over layers of the modularity of each, one division of the actors for all of them; direction left out",
    "среднее по слоям от модулярности каждого, при одном делении акторов для всех; направление не учитывается",
    "各层面模块度的平均，所有层面用同一划分；不计方向",
  ],
  [
    "Leiden search for modularity, the best of 100 searches up to 200 actors, of 20 up to 10,000, of 4 beyond",
    "поиск наибольшей модулярности методом Лейдена: лучший из 100 поисков до 200 акторов, из 20 до 10 000, из 4 сверх того",
    "以莱顿算法搜索模块度：行为体至200个时取100次搜索的最佳，至10,000个时取20次，更多时取4次",
  ],
  [
    "largest sum over pairs of blocks of m ln(m / (n n)) that 60 starts find",
    "наибольшая Σ по парам блоков m ln(m / (n n)), найденная за 60 запусков",
    "60次起始所得的、对各块对求和的m ln(m / (n n))的最大值",
  ],
  [
    "largest sum over pairs of blocks of m ln(m / (κ κ)) that 60 starts find",
    "наибольшая Σ по парам блоков m ln(m / (κ κ)), найденная за 60 запусков",
    "60次起始所得的、对各块对求和的m ln(m / (κ κ))的最大值",
  ],
  [
    "twice the smaller of Pr(index as high or higher) and Pr(as low or lower), memberships handed out at random",
    "удвоенная меньшая из Pr(индекс такой же или выше) и Pr(такой же или ниже), принадлежность к региону раздаётся наугад",
    "Pr(指数同样高或更高)与Pr(同样低或更低)中较小者的两倍，成员身份随机分配",
  ],
  [
    "twice the smaller of Pr(as many or more) and Pr(as few or fewer), groups handed out at random; the role is the convention brokerage-role",
    "удвоенная меньшая из Pr(столько же или больше) и Pr(столько же или меньше), группы раздаются наугад; роль — по правилу brokerage-role",
    "Pr(同样多或更多)与Pr(同样少或更少)中较小者的两倍，群体随机分配；角色由约定brokerage-role给出",
  ],
  [
    "Pr(p2 > p1); counts: p ~ Beta(k + 1/2, n - k + 1/2); volumes: part of the draws of units of each period",
    "Pr(p2 > p1); для чисел: p ~ Beta(k + 1/2, n - k + 1/2); для объёмов: часть повторных выборок единиц каждого периода",
    "Pr(p2 > p1)；计数：p ~ Beta(k + 1/2, n - k + 1/2)；数额：在各时期单位的重抽样中所占的比例",
  ],
  [
    "share of random swaps of w_ij and w_ji in each pair with F0 as low; (1 + k) / (1 + B), exact up to 12 pairs",
    "доля случайных перестановок w_ij и w_ji в каждой паре, при которых F0 не больше; (1 + k) / (1 + B), точно до 12 пар",
    "随机对调各对的w_ij与w_ji时F0同样低的比例；(1 + k) / (1 + B)，12对以内为精确值",
  ],
  [
    "mode of P(k) ∝ m(years to k) · m(years after k), m Dirichlet–multinomial; 95 % credible set of years",
    "мода P(k) ∝ m(годы до k) · m(годы после k), m — Дирихле-мультиномиальное; 95-процентное байесовское доверительное множество лет",
    "P(k) ∝ m(k以前各年) · m(k以后各年)的众数，m为狄利克雷—多项分布；95%可信年份集",
  ],
  [
    "ln BF = ln of the mean over k of m(years to k) · m(years after k) - ln m(all years)",
    "ln BF = ln среднего по k от m(годы до k) · m(годы после k) - ln m(все годы)",
    "ln BF = ln[对k取m(k以前各年) · m(k以后各年)的平均] - ln m(所有年份)",
  ],
  [
    "number m with the largest P(m), 0 to 5; then the likeliest division into m + 1 regimes",
    "число m с наибольшей P(m), от 0 до 5; затем вероятнейшее деление на m + 1 режимов",
    "使P(m)最大的m，0至5；再取划分为m + 1个阶段的最可能方式",
  ],
  [
    "mode of P(k) ∝ m(years to k) · m(years after k), m Gamma–Poisson; 95 % credible set of years",
    "мода P(k) ∝ m(годы до k) · m(годы после k), m — гамма-пуассоновское; 95-процентное байесовское доверительное множество лет",
    "P(k) ∝ m(k以前各年) · m(k以后各年)的众数，m为伽马—泊松分布；95%可信年份集",
  ],
  [
    "division with the least sum of 2n(1 - ln of mean) + penalty · changes, n the count of a regime",
    "деление с наименьшей Σ 2n(1 - ln среднего) + штраф · число переломов, где n — число мероприятий режима",
    "使Σ 2n(1 - ln 均值) + 惩罚项 · 变点数最小的划分，n为一个阶段的计数",
  ],
  [
    "mode of the run length r ≥ 1 after the last year, each year ending a regime with chance `hazard`",
    "мода длины серии r ≥ 1 после последнего года; каждый год завершает режим с вероятностью `hazard`",
    "最后一年之后持续长度r ≥ 1的众数，每年以概率`hazard`结束一个阶段",
  ],
  [
    "least sum of squares about two means, no regime shorter than 15 %; 95 % interval by Bai's limit law",
    "наименьшая сумма квадратов отклонений от двух средних, режим не короче 15 %; 95-процентный интервал по предельному закону Бая",
    "围绕两个均值的最小平方和，阶段不短于15%；95%区间依白聚山的极限分布",
  ],
  [
    "min of n(ln(RSS/n) + 1 + ln 2π) + 2(m + 1) ln n over m breaks, 0 to 5; the division of least squares",
    "min n(ln(RSS/n) + 1 + ln 2π) + 2(m + 1) ln n по числу переломов m от 0 до 5; деление по наименьшим квадратам",
    "对断点数m（0至5）取n(ln(RSS/n) + 1 + ln 2π) + 2(m + 1) ln n的最小值；按最小二乘划分",
  ],
  [
    "1 - D_o / D_e over pairs within units and over all pairs; δ² = 1 where two differ",
    "1 - D_o / D_e по парам внутри единиц и по всем парам; δ² = 1, если кодировки различны",
    "1 - D_o / D_e，分别按单位内的对与全部对计算；两者不同时δ² = 1",
  ],
  [
    "1 - D_o / D_e over pairs within units and over all pairs; δ² = (codings from c to k, half of either end)²",
    "1 - D_o / D_e по парам внутри единиц и по всем парам; δ² = (число кодировок от c до k, крайние наполовину)²",
    "1 - D_o / D_e，分别按单位内的对与全部对计算；δ² = (c至k的编码数，两端各计一半)²",
  ],
  [
    "1 - D_o / D_e over pairs within units and over all pairs; δ² = (c - k)²",
    "1 - D_o / D_e по парам внутри единиц и по всем парам; δ² = (c - k)²",
    "1 - D_o / D_e，分别按单位内的对与全部对计算；δ² = (c - k)²",
  ],
  [
    "1 - D_o / D_e over pairs within units and over all pairs; δ² = ((c - k) / (c + k))²",
    "1 - D_o / D_e по парам внутри единиц и по всем парам; δ² = ((c - k) / (c + k))²",
    "1 - D_o / D_e，分别按单位内的对与全部对计算；δ² = ((c - k) / (c + k))²",
  ],
  [
    "1 - D_o / D_e over pairs within units and over all pairs; δ² = MASI, 1 - overlap · (1, 2/3, 1/3 or 0)",
    "1 - D_o / D_e по парам внутри единиц и по всем парам; δ² = MASI, 1 - перекрытие · (1, 2/3, 1/3 или 0)",
    "1 - D_o / D_e，分别按单位内的对与全部对计算；δ² = MASI，1 - 重合度 · (1、2/3、1/3或0)",
  ],
  [
    "mean over units of Σ r_k(r_k - 1) / (r(r - 1))",
    "среднее по единицам от Σ r_k(r_k - 1) / (r(r - 1))",
    "各单位Σ r_k(r_k - 1) / (r(r - 1))的平均",
  ],
  [
    "(p_o - p_e) / (1 - p_e), p_e from the shares of either coder",
    "(p_o - p_e) / (1 - p_e), p_e — из долей каждого кодировщика",
    "(p_o - p_e) / (1 - p_e)，p_e由两名编码者各自的比例得出",
  ],
  [
    "1 - Σ w p_o / Σ w p_e, w the steps apart, squared or linear",
    "1 - Σ w p_o / Σ w p_e, где w — расстояние в ступенях, линейное или в квадрате",
    "1 - Σ w p_o / Σ w p_e，w为相隔的级数，取平方或线性",
  ],
  [
    "(p_o - Σ p_k²) / (1 - Σ p_k²), p_k the mean share of a category",
    "(p_o - Σ p_k²) / (1 - Σ p_k²), где p_k — средняя доля категории",
    "(p_o - Σ p_k²) / (1 - Σ p_k²)，p_k为一个类别的平均比例",
  ],
  [
    "(p_o - p_e) / (1 - p_e), p_e = Σ p_k(1 - p_k) / (q - 1), q categories",
    "(p_o - p_e) / (1 - p_e), p_e = Σ p_k(1 - p_k) / (q - 1), где q — число категорий",
    "(p_o - p_e) / (1 - p_e)，p_e = Σ p_k(1 - p_k) / (q - 1)，q为类别数",
  ],
];
