import { type Row, rowsOf } from "./rows.ts";

/** The invented states and organisations. */
export const actors = rowsOf(`
id  | kind         | name                       | names
ALV | state        | Alvaria                    | ru=Альвария; zh=阿尔瓦里亚
BRE | state        | Brennia                    | ru=Бренния; zh=布伦尼亚
CAS | state        | Castova                    | ru=Кастова; zh=卡斯托瓦
DOR | state        | Dorelle                    | ru=Дорелль; zh=多雷勒
ORL | state        | Orlavia                    | ru=Орлавия; zh=奥拉维亚
VES | state        | Vesperia                   | ru=Весперия; zh=维斯佩里亚
MIR | state        | Mirelia                    | ru=Мирелия; zh=米雷利亚
TAV | state        | Tavonia                    | ru=Тавония; zh=塔沃尼亚
ODC | organisation | Orlavian Defence Compact   | ru=Орлавский оборонный договор; zh=奥拉维亚防务公约
LSF | organisation | Lakes Security Forum       | ru=Форум безопасности озёрного края; zh=湖区安全论坛
unknown | other    | not named by the source    | ru=не назван источником; zh=来源未说明
`);

/** The invented sources: offices, papers, a register, and the publication whose claims are tested. */
export const sources: readonly Row[] = rowsOf(`
id            | title                                            | authors                 | publisher                        | date       | language | official | rests_on    | note
register-2021 | Register of arms deliveries, edition of 2021     |                         | Institute for Imaginary Peace    | 2021-03-15 | en       | no       |             | volumes are in a unit of its own, not in money
odc-yearbook  | Yearbook of the Compact                          |                         | Orlavian Defence Compact         | 2020-12    | ru       | yes      |             |
lsf-calendar  | Calendar of joint activities                     |                         | Lakes Security Forum             | 2020-11-02 | en       | yes      |             |
ves-defence   | Cooperation in the Lakes: facts and figures      |                         | Ministry of Defence of Vesperia  | 2019-09    | en       | yes      |             |
mir-defence   | White paper on defence                           |                         | Ministry of Defence of Mirelia   | 2019-07-24 | zh       | yes      |             |
alv-defence   | News of the Ministry                             |                         | Ministry of Defence of Alvaria   | 2018-10-05 | en       | yes      |             |
lake-herald   | Reports on defence                               |                         | Lake Herald                      | 2016-06-11 | en       | no       |             |
brennia-daily | Border and army                                  |                         | Brennia Daily                    | 2014-08-19 | en       | no       |             |
castova-wire  | Dispatches                                       |                         | Castova Wire                     | 2012-05-03 | en       | no       | lake-herald | reprints the Lake Herald
dor-gazette   | Official gazette                                 |                         | Government of Dorelle            | 2018-02-27 | en       | yes      |             |
trade-office  | Trade by partner, yearly tables                  |                         | Lakes Statistical Office         | 2020-06-30 | en       | yes      |             |
review-2021   | Who guards the Lakes? An invented review         | Reed, Alma; Ford, Jonas | Journal of Imaginary Security    | 2021-04    | en       | no       |             | the publication whose claims are tested
`).map((row) => ({
  ...row,
  accessed: "2021-06-01",
  url: `https://example.org/${row.id}`,
  terms: "invented, free to use",
  may_redistribute: "yes",
}));

/** The invented frameworks. */
export const frameworks = rowsOf(`
id    | name                                | names                                                    | kind                       | founded    | source       | note
ODC   | Orlavian Defence Compact            | ru=Орлавский оборонный договор; zh=奥拉维亚防务公约      | military-alliance          | 2003-05-15 | odc-yearbook |
LSF   | Lakes Security Forum                | ru=Форум безопасности озёрного края; zh=湖区安全论坛     | international-organisation | 2006-06-15 | lsf-calendar |
WATER | Treaty on the Waters of the Lakes   |                                                          | treaty                     | 2009       | dor-gazette  | on patrols in common
`);

/** Who is what in which framework, and since when. */
export const memberships = rowsOf(`
id             | framework | actor | role     | from       | to         | source
odc-orl-lead   | ODC       | ORL   | lead     | 2003-05-15 |            | odc-yearbook
odc-orl        | ODC       | ORL   | member   | 2003-05-15 |            | odc-yearbook
odc-alv        | ODC       | ALV   | member   | 2003-05-15 |            | odc-yearbook
odc-bre        | ODC       | BRE   | member   | 2003-05-15 |            | odc-yearbook
odc-cas        | ODC       | CAS   | member   | 2003-05-15 | 2012-06-28 | odc-yearbook
lsf-orl-lead   | LSF       | ORL   | lead     | 2006-06-15 |            | lsf-calendar
lsf-mir-lead   | LSF       | MIR   | lead     | 2006-06-15 |            | lsf-calendar
lsf-orl        | LSF       | ORL   | member   | 2006-06-15 |            | lsf-calendar
lsf-mir        | LSF       | MIR   | member   | 2006-06-15 |            | lsf-calendar
lsf-alv        | LSF       | ALV   | member   | 2006-06-15 |            | lsf-calendar
lsf-bre        | LSF       | BRE   | member   | 2006-06-15 |            | lsf-calendar
lsf-cas        | LSF       | CAS   | member   | 2006-06-15 |            | lsf-calendar
lsf-dor        | LSF       | DOR   | member   | 2014       |            | lsf-calendar
lsf-tav        | LSF       | TAV   | observer | 2010       |            | lsf-calendar
water-alv      | WATER     | ALV   | signatory | 2009      |            | dor-gazette
water-bre      | WATER     | BRE   | signatory | 2009      |            | dor-gazette
water-cas      | WATER     | CAS   | signatory | 2009      |            | dor-gazette
water-dor      | WATER     | DOR   | signatory | 2010-03   |            | dor-gazette
`);
