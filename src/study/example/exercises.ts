import { amountIn, type Row, rowsOf } from "./rows.ts";

/** Series of exercises. */
export const series = rowsOf(`
id              | name            | names
clear-water     | Clear Water     | ru=Чистая вода; zh=清水
northern-shield | Northern Shield | ru=Северный щит; zh=北方之盾
common-shore    | Common Shore    | ru=Общий берег; zh=共同之岸
lantern         | Lantern         | ru=Фонарь; zh=灯笼
four-lakes      | Four Lakes      | ru=Четыре озера; zh=四湖
`);

/**
 * The exercises with who organised and took part. `ODC?` is an organiser inferred by rule, `VES+ALV` one with a
 * co-organiser, `(TAV)` an observer.
 */
const coded = rowsOf(`
id                   | name                 | kind              | series          | start      | end        | place            | country | troops     | services                | framework | by      | with                  | source        | more
eagle-rock-2005      | Eagle Rock 2005      | peacekeeping      |                 | 2005-06-06 | 2005-06-17 | Eagle Rock       | ALV     | 350        | army                    | bilateral | VES     | ALV VES               | ves-defence   |
clear-water-2006     | Clear Water 2006     | peacekeeping      | clear-water     | 2006-07-10 | 2006-07-21 | Port Castov      | CAS     | 400        | army;peacekeeping       | multinational | VES | ALV BRE CAS VES       | ves-defence   |
northern-shield-2007 | Northern Shield 2007 | military          | northern-shield | 2007-09-03 | 2007-09-09 | Halden Range     | ALV     | 2000       | army                    | ODC       | ODC?    | ALV BRE CAS ORL       | odc-yearbook  |
clear-water-2007     | Clear Water 2007     | peacekeeping      | clear-water     | 2007-07    | 2007-07    | Brennhold        | BRE     | 350..400   | army;peacekeeping       | multinational | VES | ALV BRE CAS VES       | ves-defence   |
common-shore-2008    | Common Shore 2008    | counter-terrorism | common-shore    | 2008-08-09 | 2008-08-17 | Halden Range     | ALV     | 4000       | army;air force          | LSF       | LSF     | ALV BRE CAS MIR ORL   | lsf-calendar  |
northern-shield-2008 | Northern Shield 2008 | military          | northern-shield | 2008-09    | 2008-09    | Brennhold        | BRE     |            | army                    | ODC       | ODC?    | ALV BRE CAS ORL       | odc-yearbook  |
lantern-2008         | Lantern 2008         | counter-terrorism | lantern         | 2008-21    |            | Castov valley    | CAS     | ..99       | special operations      | bilateral | MIR     | CAS MIR               | castova-wire  |
clear-water-2008     | Clear Water 2008     | peacekeeping      | clear-water     | 2008-07-14 | 2008-07-25 | Port Castov      | CAS     | 450        | army;peacekeeping       | multinational | VES | ALV BRE CAS VES (TAV) | ves-defence   |
watch-2009           | Border Watch 2009    | border            |                 | 2009-05-18 | 2009-05-22 | Alvar crossing   | ALV     | 200        | border guards           | bilateral | ALV+BRE | ALV BRE               | brennia-daily |
northern-shield-2009 | Northern Shield 2009 | military          | northern-shield | 2009-08-24 | 2009-08-30 | Halden Range     | ALV     | 2500       | army;air force          | ODC       | ODC     | ALV BRE CAS ORL       | odc-yearbook  |
clear-water-2009     | Clear Water 2009     | peacekeeping      | clear-water     | 2009-07-06 | 2009-07-17 | Eagle Rock       | ALV     | 500        | army;peacekeeping       | multinational | VES | ALV BRE CAS VES       | ves-defence   |
common-shore-2010    | Common Shore 2010    | counter-terrorism | common-shore    | 2010-09-10 | 2010-09-25 | Kora steppe      | ORL     | 5000       | army;air force          | LSF       | LSF     | ALV BRE CAS MIR ORL   | lsf-calendar  |
northern-shield-2010 | Northern Shield 2010 | military          | northern-shield | 2010-10    | 2010-10    | Castov valley    | CAS     | 1700       | army                    | ODC       | ODC     | ALV BRE CAS ORL       | odc-yearbook  |
clear-water-2010     | Clear Water 2010     | peacekeeping      | clear-water     | 2010-07-05 | 2010-07-16 | Brennhold        | BRE     | 500        | army;peacekeeping       | multinational | VES | ALV BRE CAS VES       | ves-defence   |
lantern-2011         | Lantern 2011         | counter-terrorism | lantern         | 2011-05-06 | 2011-05-08 | Castov valley    | CAS     | 150..200   | special operations      | bilateral | MIR     | CAS MIR               | mir-defence   |
northern-shield-2011 | Northern Shield 2011 | military          | northern-shield | 2011-09-19 | 2011-09-27 | Kora steppe      | ORL     | 2001..     | army;air force          | ODC       | ODC     | ALV BRE ORL           | odc-yearbook  |
clear-water-2011     | Clear Water 2011     | peacekeeping      | clear-water     | 2011-08-08 | 2011-08-19 | Port Castov      | CAS     | 550        | army;peacekeeping       | multinational | VES | ALV BRE CAS DOR VES   | ves-defence   |
common-shore-2012    | Common Shore 2012    | counter-terrorism | common-shore    | 2012-06-08 | 2012-06-14 | Castov valley    | CAS     | 2000       | army;air force          | LSF       | LSF     | ALV BRE CAS MIR ORL   | lsf-calendar  |
northern-shield-2012 | Northern Shield 2012 | military          | northern-shield | 2012-09-15 | 2012-09-19 | Halden Range     | ALV     | 2200       | army                    | ODC       | ODC     | ALV BRE ORL           | odc-yearbook  |
clear-water-2012     | Clear Water 2012     | peacekeeping      | clear-water     | 2012-09-03 | 2012-09-14 | Eagle Rock       | ALV     | 500        | army;peacekeeping       | multinational | VES | ALV CAS DOR VES       | ves-defence   |
harbour-2013         | Harbour 2013         | naval             |                 | 2013-10-21 | 2013-10-25 | Dorel Bay        | DOR     | 300        | navy                    | bilateral | VES     | DOR VES               | ves-defence   |
northern-shield-2013 | Northern Shield 2013 | military          | northern-shield | 2013-09-20 | 2013-09-25 | Brennhold        | BRE     | 2300       | army                    | ODC       | ODC     | ALV BRE ORL (TAV)     | odc-yearbook  |
clear-water-2013     | Clear Water 2013     | peacekeeping      | clear-water     | 2013-08-12 | 2013-08-23 | Port Castov      | CAS     | 450        | army;peacekeeping       | multinational | VES | ALV CAS DOR VES       | ves-defence   |
common-shore-2014    | Common Shore 2014    | counter-terrorism | common-shore    | 2014-08-24 | 2014-08-29 | Mira Plateau     | MIR     | 7000       | army;air force;airborne | LSF       | LSF     | ALV BRE CAS MIR ORL   | lsf-calendar  | note=the largest of the series
lantern-2014         | Lantern 2014         | counter-terrorism | lantern         | 2014-11-17 | 2014-11-21 | Dorel Bay        | DOR     | 250        | special operations      | bilateral | MIR     | DOR MIR               | mir-defence   |
northern-shield-2014 | Northern Shield 2014 | military          | northern-shield | 2014-08-18 | 2014-08-22 | Halden Range     | ALV     | 2600       | army;air force          | ODC       | ODC     | ALV BRE ORL           | odc-yearbook  |
four-lakes-2015      | Four Lakes 2015      | emergency         | four-lakes      | 2015-05-25 | 2015-05-29 | Alvar            | ALV     | 600        | emergency services      | regional  | ALV     | ALV BRE CAS DOR       | alv-defence   |
clear-water-2015     | Clear Water 2015     | peacekeeping      | clear-water     | 2015-07-20 | 2015-07-31 | Port Castov      | CAS     | 400        | army;peacekeeping       | multinational | VES | CAS DOR VES           | ves-defence   |
northern-shield-2015 | Northern Shield 2015 | military          | northern-shield | 2015-09-28 | 2015-10-02 | Kora steppe      | ORL     | 3000       | army;air force          | ODC       | ODC     | ALV BRE ORL           | odc-yearbook  |
common-shore-2016    | Common Shore 2016    | counter-terrorism | common-shore    | 2016-09-15 | 2016-09-21 | Brennhold        | BRE     | 1100       | army                    | LSF       | LSF     | ALV BRE CAS DOR MIR ORL (TAV) | lsf-calendar |
lantern-2016         | Lantern 2016         | counter-terrorism | lantern         | 2016-10-20 | 2016-10-24 | Castov valley    | CAS     | 400        | special operations      | bilateral | MIR     | CAS MIR               | mir-defence   |
watch-2016           | Border Watch 2016    | border            |                 | 2016-06    | 2016-06    | Alvar crossing   | ALV     |            | border guards           | bilateral | BRE+ALV | ALV BRE               | alv-defence   |
autumn-accord-2017   | Autumn Accord 2017   | military          |                 | 2017-10-03 | 2017-10-20 | Alvaria and Brennia | ALV;BRE | 6000    | army;air force          | ODC       | ODC     | ALV BRE ORL           | odc-yearbook  | structure=umbrella
northern-shield-2017 | Northern Shield 2017 | military          | northern-shield | 2017-10-03 | 2017-10-08 | Halden Range     | ALV     | 3200       | army;air force          | ODC       | ODC     | ALV BRE ORL           | odc-yearbook  | part_of=autumn-accord-2017
autumn-supply-2017   | Supply stage of Autumn Accord 2017 | staff |            | 2017-10-15 | 2017-10-20 | Brennhold        | BRE     | 700        | logistics               | ODC       | ODC     | ALV BRE ORL           | odc-yearbook  | structure=stage; part_of=autumn-accord-2017
four-lakes-2017      | Four Lakes 2017      | emergency         | four-lakes      | 2017-05-22 | 2017-05-26 | Port Castov      | CAS     | 700        | emergency services      | regional  | CAS     | ALV BRE CAS DOR       | alv-defence   |
clear-water-2017     | Clear Water 2017     | peacekeeping      | clear-water     | 2017-07-17 | 2017-07-28 | Dorel Bay        | DOR     | 350        | army;peacekeeping       | multinational | VES | CAS DOR VES           | ves-defence   |
common-shore-2018    | Common Shore 2018    | counter-terrorism | common-shore    | 2018-08-22 | 2018-08-29 | Kora steppe      | ORL     | 3000       | army;air force          | LSF       | LSF     | ALV BRE CAS DOR MIR ORL (TAV) | lsf-calendar |
lantern-2018         | Lantern 2018         | border            | lantern         | 2018-08-13 | 2018-08-17 | Dorel Bay        | DOR     | 300        | border guards           | bilateral | MIR     | DOR MIR               | dor-gazette   |
lantern-press-2018   | Coast drill of Mirelia and Dorelle | border |           | 2018-08    |            | Dorel Bay        | DOR     |            |                         | bilateral | MIR     | DOR MIR               | lake-herald   |
northern-shield-2018 | Northern Shield 2018 | military          | northern-shield | 2018-10-01 | 2018-10-06 | Brennhold        | BRE     | 2800       | army                    | ODC       | ODC     | ALV BRE ORL           | odc-yearbook  |
four-lakes-2019      | Four Lakes 2019      | emergency         | four-lakes      | 2019-05-20 | 2019-05-24 | Brennhold        | BRE     | 800        | emergency services      | regional  | BRE     | ALV BRE CAS           | lake-herald   | participants_complete=unchecked
northern-shield-2019 | Northern Shield 2019 | military          | northern-shield | 2019-09-16 | 2019-09-21 | Halden Range     | ALV     | 3100       | army;air force          | ODC       | ODC     | ALV BRE ORL           | odc-yearbook  |
common-shore-2020    | Common Shore 2020    | counter-terrorism | common-shore    | 2020-09    | 2020-09    | Mira Plateau     | MIR     |            | army                    | LSF       | LSF     | ALV BRE CAS DOR MIR ORL | lsf-calendar | status=cancelled
lantern-2020         | Lantern 2020         | counter-terrorism | lantern         | 2020-11    |            | Castov valley    | CAS     |            | special operations      | bilateral | MIR     | CAS MIR               | mir-defence   | status=announced; forecast=yes
`);

/** The table of exercises. */
export const exercises: readonly Row[] = coded.map(({ troops = "", more = "", ...row }) => ({
  status: "held",
  structure: "single",
  participants_complete: "yes",
  forecast: "no",
  ...row,
  ...amountIn("troops", troops),
  ...moreOf(more),
}));

/** Who was what in which exercise, read from the same lines. */
export const participants: readonly Row[] = coded.flatMap(
  ({ id: activity = "", by = "", with: who = "", source = "" }) => {
    const [organiser = "", ...others] = by.split("+");
    const evidence = organiser.endsWith("?") ? "inferred" : "stated";
    const note = evidence === "inferred" ? "inferred from the series" : "";
    return [
      { activity, actor: organiser.replace("?", ""), role: "organiser", evidence, source, note },
      ...others.map((actor) => ({ activity, actor, role: "co-organiser", evidence: "stated", source })),
      ...who.split(" ").map((actor) => ({
        activity,
        actor: actor.replace(/[()]/g, ""),
        role: actor.startsWith("(") ? "observer" : "participant",
        evidence: "stated",
        source,
      })),
    ];
  },
);

function moreOf(text: string): Row {
  const pairs = text.split(";").map((pair) => pair.trim().split("="));
  return Object.fromEntries(
    pairs.flatMap(([column = "", cell = ""]) => (column === "" ? [] : [[column, cell]])),
  );
}
