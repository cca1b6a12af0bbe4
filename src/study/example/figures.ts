/** Three figures: bars of exercises, the partners of each state, and a map. */
export const figures = `# Figures of the study, as data. \`multivector figure\` lists them, \`multivector figure ID --out pictures\` writes one.

- id: exercises-by-year
  kind: bars
  title:
    en: Who organises exercises with the states of the Lakes, year by year?
    ru: Кто и в каком году организует учения с государствами Озёрного края?
    zh: 历年由谁组织与湖区国家的演习？
  question: { measure: count, layer: exercises, to: region, period: 2005..2020, by: year }
  series: { field: from, values: groups, rest: true }
  claims: [LX-1]

- id: arms-by-state
  kind: matrix
  title:
    en: Who supplies the arms of each state?
    ru: Кто поставляет вооружения каждому государству?
    zh: 谁向各国供应武器？
  question: { measure: share, value: tiv-millions, layer: transfers, period: 2005..2020 }
  series: { field: to, values: region }
  columns: { field: from, values: partners, rest: true }
  claims: [LX-2]

# The points come from lat and lon of places.csv; a facility names its town or district there.
- id: map-of-exercises
  kind: map
  title:
    en: Where do outside partners exercise, and where have they facilities?
    ru: С кем проводят учения внешние партнёры и где у них есть объекты?
    zh: 外部伙伴与谁演习？设施设在何处？
  question: { measure: count, layer: exercises, to: region, period: 2005..2020 }
  series: { field: from, values: groups }
  facilities: true
`;
