import { amountIn, type Row, rowsOf } from "./rows.ts";

/** Facilities abroad, placed no finer than the district. */
export const facilities = rowsOf(`
id              | name                          | kind            | operator | host | place           | district | precision | opened     | closed     | standing     | structure | part_of      | status | source        | confidence | note
orl-alv-halden  | Halden air base               | air-base        | ORL      | ALV  | Halden          | Halden   | district  | 2005-10-23 |            | acknowledged | single    |              | held   | odc-yearbook  | high       |
orl-alv-depot   | Halden air base: fuel depot   | garrison        | ORL      | ALV  | Halden          | Halden   | district  | 2008       |            | acknowledged | part      | orl-alv-halden | held | odc-yearbook  | medium     |
orl-bre-radar   | Brennhold radar               | radar           | ORL      | BRE  | near Brennhold  | Brennhold | district | 2009       |            | acknowledged | single    |              | held   | brennia-daily | medium     |
ves-cas-transit | Castov transit centre         | logistics-base  | VES      | CAS  | Port Castov     | Castov   | city      | 2006-12    | 2014-06-03 | acknowledged | single    |              | held   | ves-defence   | high       | closed when its lease ran out
mir-dor-harbour | Berth for patrol craft        | naval-base      | MIR      | DOR  | Dorel Bay       | Dorel    | district  | 2016/2017  |            | acknowledged | single    |              | held   | dor-gazette   | medium     |
mir-dor-post    | Coast post                    | outpost         | MIR      | DOR  | south of Dorel Bay | Dorel | region    |            |            | claimed      | single    |              | held   | lake-herald   | low        | denied by both governments
`);

/** Courses, schools and programmes. */
export const training: readonly Row[] = withAmount(
  "number",
  rowsOf(`
id                | name                             | kind              | provider | recipient | institution              | start     | end  | number  | unit    | status    | source       | note
orl-alv-cadets    | Places at officer schools        | officer-education | ORL      | ALV       | Orlavian academies       | 2008      | 2015 | 400     | persons | held      | odc-yearbook |
orl-bre-cadets    | Places at officer schools        | officer-education | ORL      | BRE       | Orlavian academies       | 2009      | 2016 | 220     | persons | held      | odc-yearbook |
ves-cas-course    | Course for peacekeepers          | course            | VES      | CAS       | Castov training centre   | 2010-03   |      | 60..80  | persons | held      | ves-defence  |
ves-dor-course    | Course for coast guards          | course            | VES      | DOR       | Dorel naval school       | 2013-02   |      | 45      | persons | held      | ves-defence  |
mir-cas-seminar   | Seminar on border control        | course            | MIR      | CAS       |                          | 2015      |      | 30      | persons | held      | mir-defence  |
mir-dor-police    | Training of police officers      | law-enforcement   | MIR      | DOR       | Police college of Mirelia | 2018-04  |      | 120     | persons | held      | dor-gazette  |
mir-bre-places    | Places at the staff college      | officer-education | MIR      | BRE       | Staff college of Mirelia | 2020      |      | ..10    | persons | announced | mir-defence  |
`),
);

/** Surveillance and communications projects. */
export const technology: readonly Row[] = withAmount(
  "money",
  withAmount(
    "number",
    rowsOf(`
id                 | name                      | kind               | company      | supplier | recipient | place       | start   | number | unit    | money     | currency | mode | status    | source       | note
mir-dor-cameras    | Cameras for the port      | cameras            | Brightwater  | MIR      | DOR       | Dorel       | 2016-05 | 350    | cameras |           |          | sale | held      | dor-gazette  |
mir-cas-city       | Safe city, first phase    | safe-city          | Brightwater  | MIR      | CAS       | Port Castov | 2018    |        |         | 25000000  | USD      | sale | held      | castova-wire |
orl-alv-traffic    | Traffic control           | traffic-monitoring | Northgate    | ORL      | ALV       | Alvar       | 2017-09 | 120    | cameras |           |          | sale | held      | alv-defence  |
mir-alv-network    | Network for the capital   | telecommunications | Brightwater  | MIR      | ALV       | Alvar       | 2020    |        |         | 20000000..40000000 | USD |   | announced | lake-herald  | talks reported by one paper
`),
  ),
);

/** Grants of money and equipment. */
export const assistance: readonly Row[] = withAmount(
  "money",
  rowsOf(`
id              | name                       | kind                | provider | recipient | start   | money    | currency | mode  | status    | source       | note
ves-cas-grant   | Grant for border posts     | security-assistance | VES      | CAS       | 2009    | 4000000  | USD      | grant | delivered | ves-defence  |
ves-dor-grant   | Grant for patrol boats     | military-financing  | VES      | DOR       | 2012    | 5500000  | USD      | grant | delivered | ves-defence  |
mir-dor-gift    | Vehicles for the police    | security-assistance | MIR      | DOR       | 2015-11 | 2000000  | USD      | gift  | delivered | dor-gazette  |
mir-bre-pledge  | Pledge of military aid     | military-aid        | MIR      | BRE       | 2019    | 10000000 | USD      | gift  | pledged   | lake-herald  | a pledge is not a delivery
`),
);

/** Numbers of context. */
export const indicators: readonly Row[] = withAmount(
  "value",
  rowsOf(`
id               | name                      | kind    | reporter | partner | start | value       | unit    | source       | note
trade-alv-orl-15 | trade turnover            | economy | ALV      | ORL     | 2015  | 4200000000  | USD     | trade-office |
trade-alv-mir-15 | trade turnover            | economy | ALV      | MIR     | 2015  | 2900000000  | USD     | trade-office |
trade-dor-mir-15 | trade turnover            | economy | DOR      | MIR     | 2015  | 1800000000  | USD     | trade-office |
trade-dor-ves-15 | trade turnover            | economy | DOR      | VES     | 2015  | 900000000   | USD     | trade-office |
view-alv-orl-18  | favourable view of partner | opinion | ALV     | ORL     | 2018  | 61          | percent | lake-herald  | survey of 1,200 persons
view-alv-mir-18  | favourable view of partner | opinion | ALV     | MIR     | 2018  | 38          | percent | lake-herald  | the same survey
`),
);

function withAmount(stem: string, rows: readonly Row[]): readonly Row[] {
  return rows.map(({ [stem]: amount = "", ...row }) => ({ ...row, ...amountIn(stem, amount) }));
}

/** The gazetteer: towns and districts by their names, with points in an empty part of an ocean, since the region is invented. */
export const places = rowsOf(`
id        | name      | names                       | country | kind     | lat   | lon    | radius_km | source        | note
halden    | Halden    | ru=Хальден; zh=哈尔登       | ALV     | district | -44.2 | -121.4 | 40        | odc-yearbook  | an invented point; a real one is the middle of the district to a tenth of a degree
alvar     | Alvar     | ru=Альвар; zh=阿尔瓦        | ALV     | city     | -43.1 | -119.6 | 20        | alv-defence   |
brennhold | Brennhold | ru=Бренхольд; zh=布伦霍尔德 | BRE     | district | -46.3 | -117.2 | 40        | brennia-daily |
castov    | Castov    | ru=Кастов; zh=卡斯托夫      | CAS     | city     | -47.4 | -122.3 | 20        | ves-defence   |
dorel     | Dorel     | ru=Дорель; zh=多雷尔        | DOR     | district | -49.1 | -118.6 | 30        | dor-gazette   |
orlav     | Orlav     | ru=Орлав; zh=奥拉夫         | ORL     | city     | -36.0 | -124.0 | 30        | odc-yearbook  |
vesper    | Vesper    | ru=Веспер; zh=维斯佩        | VES     | city     | -50.0 | -140.0 | 30        | ves-defence   |
mirel     | Mirel     | ru=Мирель; zh=米雷尔        | MIR     | city     | -45.0 | -104.0 | 30        | mir-defence   |
`);
