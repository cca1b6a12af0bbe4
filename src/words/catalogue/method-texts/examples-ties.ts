import type { MethodText } from "./text.ts";

/** Examples of measures of ties, positions and brokerage. */
export const examplesTies: readonly MethodText[] = [
  [
    "five actors, five directed ties: 0.25",
    "пять акторов, пять направленных связей: 0,25",
    "五个行为体，五条有向联系：0.25",
  ],
  [
    "five actors, directed ties of 1, 2, 3, 4 and 5: 0.75",
    "пять акторов, направленные связи веса 1, 2, 3, 4 и 5: 0,75",
    "五个行为体，权重为1、2、3、4、5的有向联系：0.75",
  ],
  [
    "one outsider to two of three states: 0.6667",
    "один внешний актор — двум из трёх государств: 0,6667",
    "一个外部行为体向三国中的两国：0.6667",
  ],
  [
    "6 and 2 to two of three states: 2.667",
    "6 и 2 — двум из трёх государств: 2,667",
    "向三国中的两国发出6和2：2.667",
  ],
  [
    "one outsider to two of three states and nothing back: 0.3333",
    "один внешний актор — двум из трёх государств, обратно ничего: 0,3333",
    "一个外部行为体向三国中的两国，而无回向：0.3333",
  ],
  [
    "6 and 2 to two of three states and nothing back: 1.333",
    "6 и 2 — двум из трёх государств, обратно ничего: 1,333",
    "向三国中的两国发出6和2，而无回向：1.333",
  ],
  [
    "two of three states send to each other: 0.3333",
    "два из трёх государств направляют друг другу: 0,3333",
    "三国中的两国彼此发出：0.3333",
  ],
  [
    "two of three states send 2 to each other: 0.6667",
    "два из трёх государств направляют друг другу по 2: 0,6667",
    "三国中的两国彼此发出2：0.6667",
  ],
  [
    "p and q send to each other, p to r, r to s, s to t: 0.4",
    "p и q направляют друг другу, p — r, r — s, s — t: 0,4",
    "p与q彼此发出，p向r，r向s，s向t：0.4",
  ],
  [
    "p is tied to q, r and s, q to r, s to t: one triangle, six pairs, 0.5",
    "p связан с q, r и s, q с r, s с t: один треугольник, шесть пар, 0,5",
    "p与q、r、s相连，q与r相连，s与t相连：一个三角形，六对，0.5",
  ],
  [
    "p sends to q and r and receives from q: 3",
    "p направляет q и r и получает от q: 3",
    "p向q和r发出，并从q接受：3",
  ],
  ["p receives from q: 1", "p получает от q: 1", "p从q接受：1"],
  ["p sends to q and r: 2", "p направляет q и r: 2", "p向q和r发出：2"],
  ["p sends 2 and 3 and receives 4: 9", "p направляет 2 и 3 и получает 4: 9", "p发出2和3，接受4：9"],
  ["p receives 4: 4", "p получает 4: 4", "p接受4：4"],
  ["p sends 2 and 3: 5", "p направляет 2 и 3: 5", "p发出2和3：5"],
  [
    "p sends 2 and 3 to two of three states: 1.667",
    "p направляет 2 и 3 двум из трёх государств: 1,667",
    "p向三国中的两国发出2和3：1.667",
  ],
  [
    "p is tied to q, r and s, q to r, s to t: 0.6037",
    "p связан с q, r и s, q с r, s с t: 0,6037",
    "p与q、r、s相连，q与r相连，s与t相连：0.6037",
  ],
  [
    "p is tied to q, r and s, q to r, s to t, α = 0.1: 0.4895",
    "p связан с q, r и s, q с r, s с t, α = 0,1: 0,4895",
    "p与q、r、s相连，q与r相连，s与t相连，α = 0.1：0.4895",
  ],
  [
    "p is tied to q, r and s, q to r, s to t, β = 0.1: 1.407",
    "p связан с q, r и s, q с r, s с t, β = 0,1: 1,407",
    "p与q、r、s相连，q与r相连，s与t相连，β = 0.1：1.407",
  ],
  [
    "p is tied to q, r and s, q to r, s to t: 0.2834",
    "p связан с q, r и s, q с r, s с t: 0,2834",
    "p与q、r、s相连，q与r相连，s与t相连：0.2834",
  ],
  [
    "p is tied to q, r and s, q to r, s to t: on the ways of 4 of 6 pairs, 0.6667",
    "p связан с q, r и s, q с r, s с t: на путях 4 из 6 пар, 0,6667",
    "p与q、r、s相连，q与r相连，s与t相连：处于6对中4对的路径上，0.6667",
  ],
  [
    "p is tied to q, r and s, q to r, s to t: 4",
    "p связан с q, r и s, q с r, s с t: 4",
    "p与q、r、s相连，q与r相连，s与t相连：4",
  ],
  [
    "p to q 4, q to r 2, p to r, p to s and s to t 1: 0.6667",
    "связь p и q 4, q и r 2, p и r, p и s, s и t по 1: 0,6667",
    "p与q为4，q与r为2，p与r、p与s、s与t各为1：0.6667",
  ],
  [
    "p reaches q in 1 step, r and s in 2, t in 3: 0.5",
    "p достигает q за 1 шаг, r и s за 2, t за 3: 0,5",
    "p到q需1步，到r和s需2步，到t需3步：0.5",
  ],
  [
    "p reaches q in 1 step, r and s in 2, t in 3: 0.5833",
    "p достигает q за 1 шаг, r и s за 2, t за 3: 0,5833",
    "p到q需1步，到r和s需2步，到t需3步：0.5833",
  ],
  [
    "p is tied to q, r and s, q to r, s to t: 2",
    "p связан с q, r и s, q с r, s с t: 2",
    "p与q、r、s相连，q与r相连，s与t相连：2",
  ],
  [
    "p is tied to q, r and s, q to r, s to t: 0.6111",
    "p связан с q, r и s, q с r, s с t: 0,6111",
    "p与q、r、s相连，q与r相连，s与t相连：0.6111",
  ],
  [
    "p is tied to q, r and s, q to r, s to t: 2.333",
    "p связан с q, r и s, q с r, s с t: 2,333",
    "p与q、r、s相连，q与r相连，s与t相连：2.333",
  ],
  [
    "p is tied to q, r and s, q to r, s to t: 0.7778",
    "p связан с q, r и s, q с r, s с t: 0,7778",
    "p与q、r、s相连，q与r相连，s与t相连：0.7778",
  ],
  [
    "p is tied to q, r and s, of which q and r are tied: 0.3333",
    "p связан с q, r и s, из которых связаны q и r: 0,3333",
    "p与q、r、s相连，其中q与r相连：0.3333",
  ],
  [
    "two members, two outsiders, 3 ties with outsiders, 1 between the members: 0.5",
    "два члена, два внешних актора, 3 связи с внешними, 1 между членами: 0,5",
    "两个成员，两个外部行为体，与外部的联系3条，成员之间1条：0.5",
  ],
  [
    "two members and two outsiders, directed: 8 against 2 pairs, 0.6",
    "два члена и два внешних актора, связи направлены: 8 пар против 2, 0,6",
    "两个成员与两个外部行为体，有向：8对比2对，0.6",
  ],
  [
    "two members, two outsiders, 3 ties over 8 pairs and 1 over 2: -0.1429",
    "два члена, два внешних актора, 3 связи на 8 пар и 1 на 2: −0,1429",
    "两个成员，两个外部行为体，8对中3条联系，2对中1条：−0.1429",
  ],
  [
    "one tie from a to b and ties from b to c, d and e; a, b, e of one group and c, d of another: 0",
    "связь a → b и связи b → c, d и e; a, b, e из одной группы, c, d из другой: 0",
    "a → b，b → c、d、e；a、b、e同属一个群体，c、d属另一群体：0",
  ],
  [
    "one tie from a to b and ties from b to c, d and e; a, b, e of one group and c, d of another: 1",
    "связь a → b и связи b → c, d и e; a, b, e из одной группы, c, d из другой: 1",
    "a → b，b → c、d、e；a、b、e同属一个群体，c、d属另一群体：1",
  ],
  [
    "one tie from a to b and ties from b to c, d and e; a, b, e of one group and c, d of another: 2",
    "связь a → b и связи b → c, d и e; a, b, e из одной группы, c, d из другой: 2",
    "a → b，b → c、d、e；a、b、e同属一个群体，c、d属另一群体：2",
  ],
  [
    "one tie from a to b and ties from b to c, d and e; a, b, e of one group and c, d of another: 3",
    "связь a → b и связи b → c, d и e; a, b, e из одной группы, c, d из другой: 3",
    "a → b，b → c、d、e；a、b、e同属一个群体，c、d属另一群体：3",
  ],
];
