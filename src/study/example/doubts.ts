import { rowsOf } from "./rows.ts";

/** Rival values: what another source says of a field. */
export const values = rowsOf(`
table      | id                   | field        | value               | unit    | source       | locator | note
exercises  | common-shore-2014    | troops       | 5000..6000          | persons | lake-herald  | 2014-08 | the paper counts ground forces alone
exercises  | common-shore-2008    | troops       | 3500                | persons | mir-defence  | p. 41   |
exercises  | northern-shield-2011 | troops       | 2400                | persons | alv-defence  |         |
exercises  | lantern-2008         | start        | 2008-05             |         | mir-defence  | p. 40   |
exercises  | clear-water-2012     | participants | ALV;BRE;CAS;DOR;VES |         | castova-wire |         | names Brennia, which the organiser does not
exercises  | watch-2016           | organiser    | BRE                 |         | brennia-daily |        | the row has ALV as co-organiser
exercises  | harbour-2013         | place        | Dorel               |         | dor-gazette  |         |
facilities | mir-dor-harbour      | opened       | 2018-02             |         | lake-herald  |         |
technology | mir-cas-city         | money        | 32000000            | USD     | lake-herald  |         | with upkeep for five years
`);

/** Judgements on pairs that may be one activity. */
export const judgements = rowsOf(`
table      | a                  | b               | verdict   | who     | on         | why
exercises  | lantern-press-2018 | lantern-2018    | same      | coder-1 | 2021-06-03 | same month, place and states
exercises  | common-shore-2018  | lantern-2018    | different | coder-1 | 2021-06-03 | two exercises of one month
transfers  | press-02           | deal-21         | unsure    | coder-2 | 2021-06-04 | the paper may mean the vehicles of the year before
facilities | orl-alv-depot      | orl-alv-halden  | part      | coder-2 | 2021-06-04 | inside the fence of the base
`);

/** Where we looked and found nothing. */
export const searches = rowsOf(`
id               | layer     | from | to  | period     | where                             | languages | found | on         | note
ves-bre-deals    | transfers | VES  | BRE | 2005..2020 | register, papers of both states   | en;ru     | 0     | 2021-05-20 | a blank here means that none was found
mir-alv-drills   | exercises | MIR  | ALV | 2005..2020 | white papers, Lake Herald         | en;zh     | 0     | 2021-05-21 | none of the two alone
`);

/** Suggestions that no source bears out yet; never counted. */
export const leads = rowsOf(`
id           | name         | table     | start | organiser | participants | place     | country | services | note
lantern-2012 | Lantern 2012 | exercises | 2012  | MIR       | CAS;MIR      |           | CAS     | special operations | from memory, no source
watch-2012   | Border Watch 2012 | exercises | 2012 | ALV    | ALV;BRE      | Alvar crossing | ALV | border guards | a reader wrote in
`);

/** Totals that others state. */
export const published = rowsOf(`
id              | measure | subject                     | scope  | period    | value | unit      | source      | locator | note
review-total    | count   | joint exercises             | region | 2005-2020 | 41    | exercises | review-2021 | p. 2    |
review-orlavian | count   | exercises of Orlavia and the Compact | region | 2005-2020 | 13 | exercises | review-2021 | p. 3 |
review-arms     | share   | arms from Orlavia           | region | 2011-2020 | 85    | percent   | review-2021 | p. 5    |
`);
