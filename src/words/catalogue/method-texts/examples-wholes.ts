import type { MethodText } from "./text.ts";

/** Examples of measures of whole networks: centralisation, hierarchy, core and periphery. */
export const examplesWholes: readonly MethodText[] = [
  [
    "a to b, c and d, b to c, e alone: (0 + 1 + 1 + 2 + 3) / 12 = 0.5833",
    "a связан с b, c и d, b с c, e один: (0 + 1 + 1 + 2 + 3) / 12 = 0,5833",
    "a与b、c、d相连，b与c相连，e孤立：(0 + 1 + 1 + 2 + 3) / 12 = 0.5833",
  ],
  [
    "one outside partner to five recipients: received 0, 1, 1, 1, 1, 1, so 1 / 25 = 0.04",
    "один внешний партнёр — пяти получателям: получено 0, 1, 1, 1, 1, 1, то есть 1 / 25 = 0,04",
    "一个外部伙伴向五个接受方：接受0、1、1、1、1、1，故1 / 25 = 0.04",
  ],
  [
    "one outside partner to five recipients: 1",
    "один внешний партнёр — пяти получателям: 1",
    "一个外部伙伴向五个接受方：1",
  ],
  [
    "a to b, b to c, c to d, d to e, b to d, undirected: b 3, d 3, the others 0, (3 + 0 + 3 + 0 + 3) / 24 = 0.375",
    "a — b, b — c, c — d, d — e, b — d, без направления: у b 3, у d 3, у остальных 0, (3 + 0 + 3 + 0 + 3) / 24 = 0,375",
    "a—b、b—c、c—d、d—e、b—d，无向：b为3，d为3，其余为0，(3 + 0 + 3 + 0 + 3) / 24 = 0.375",
  ],
  [
    "a sends 4, b 2, c 1, d and e nothing: (2 + 3 + 4 + 4) / 16 = 0.8125",
    "a направляет 4, b 2, c 1, d и e ничего: (2 + 3 + 4 + 4) / 16 = 0,8125",
    "a发出4，b发出2，c发出1，d和e均不发出：(2 + 3 + 4 + 4) / 16 = 0.8125",
  ],
  ["a chain of six: 0.6", "цепь из шести: 0,6", "六个行为体的链：0.6"],
  [
    "a to b 2, a to c 4, b to d 2, c to d 2, e alone: C 0.9, 0.2, 0.2, 0, 0: 0.8",
    "a → b 2, a → c 4, b → d 2, c → d 2, e один: C равны 0,9; 0,2; 0,2; 0; 0: 0,8",
    "a → b为2，a → c为4，b → d为2，c → d为2，e孤立：C为0.9、0.2、0.2、0、0：0.8",
  ],
  [
    "a to b 5, b to c 1, c to a 1, c to d 3, e alone: 0.3",
    "a → b 5, b → c 1, c → a 1, c → d 3, e один: 0,3",
    "a → b为5，b → c为1，c → a为1，c → d为3，e孤立：0.3",
  ],
  [
    "a to b, b to c, a to c, d and e alone: levels 0, 2/3, 4/3, 0.1111",
    "a → b, b → c, a → c, d и e по одному: уровни 0, 2/3, 4/3; 0,1111",
    "a → b、b → c、a → c，d和e孤立：营养级为0、2/3、4/3；0.1111",
  ],
  [
    "b in a to b, b to c, a to c: 0.6667",
    "b в a → b, b → c, a → c: 0,6667",
    "a → b、b → c、a → c之中的b：0.6667",
  ],
  [
    "a to d linked, e alone: 6 of 10 pairs, 0.6",
    "a, b, c, d соединены, e один: 6 из 10 пар, 0,6",
    "a至d相通，e孤立：10对中的6对，0.6",
  ],
  [
    "a to b, b to c, c to b, d and e alone: a above both, b and c level, 0.6667",
    "a → b, b → c, c → b, d и e по одному: a выше обоих, b и c наравне, 0,6667",
    "a → b、b → c、c → b，d和e孤立：a高于两者，b与c同级，0.6667",
  ],
  [
    "one outside partner to four recipients, one tie between two of those: 1 of 16 to spare, 0.9375",
    "один внешний партнёр — четырём получателям, одна связь между двумя из них: лишняя 1 из 16, 0,9375",
    "一个外部伙伴向四个接受方，其中两者之间有一条联系：16条中多余1条，0.9375",
  ],
  [
    "1 to 3, 2 to 3, 3 to 4 and 5, 4 to 5: only 1 and 2 have none, 0.8333",
    "1 → 3, 2 → 3, 3 → 4 и 5, 4 → 5: её нет только у 1 и 2, 0,8333",
    "1 → 3、2 → 3、3 → 4和5、4 → 5：只有1与2没有，0.8333",
  ],
  [
    "a to b, c and d, b to c, d to e: core a, with 3 of its 4 pairs tied and 2 of the other 6, 0.4082",
    "a связан с b, c и d, b с c, d с e: ядро a, связаны 3 из его 4 пар и 2 из остальных 6, 0,4082",
    "a与b、c、d相连，b与c相连，d与e相连：核心为a，其4对中3对相连，其余6对中2对相连，0.4082",
  ],
  [
    "a to b, c and d, b to c, d to e: core a and b, tied, and 1 of 3 pairs of the rest, 0.5774",
    "a связан с b, c и d, b с c, d с e: ядро a и b, они связаны, и 1 из 3 пар остальных, 0,5774",
    "a与b、c、d相连，b与c相连，d与e相连：核心为a与b，两者相连，其余3对中1对相连，0.5774",
  ],
  [
    "one outside partner to four recipients, two of them tied: the partner",
    "один внешний партнёр — четырём получателям, двое из них связаны: партнёр",
    "一个外部伙伴向四个接受方，其中两者相连：该伙伴",
  ],
  [
    "two members, one outsider to both and one to one of them at 1, a to b at 1: densities 0.375 and 0.5, -0.1429",
    "два члена; один внешний актор связан с обоими, другой с одним, вес 1; между членами a → b, вес 1: плотности 0,375 и 0,5; −0,1429",
    "两个成员；一个外部行为体与两者、另一个与其一相连，权重为1；成员之间a → b，权重为1：密度为0.375和0.5，−0.1429",
  ],
];
