import { atop } from "./agreements/atop.ts";
import { dcad } from "./agreements/dcad.ts";
import { euBrokering } from "./eu/brokering.ts";
import { euMissions } from "./eu/missions.ts";
import { gdelt1 } from "./events/gdelt1.ts";
import { gdelt2 } from "./events/gdelt2.ts";
import { icews } from "./events/icews.ts";
import { jme } from "./exercises/jme.ts";
import { mme } from "./exercises/mme.ts";
import { baseLists, usBases } from "./presence/bases.ts";
import { usTroops } from "./presence/troops.ts";
import { sipriDeals } from "./sipri/deals-text.ts";
import { sipriExports } from "./sipri/export-table.ts";
import { sipriFlat } from "./sipri/flat.ts";
import { sipriRtf } from "./sipri/rtf.ts";
import { sipriSemi } from "./sipri/semi.ts";
import { sipriValues } from "./sipri/value-table.ts";
import type { Source } from "./source.ts";
import { usTraining } from "./training/fmtr.ts";

/** Every source that can be told, in the order in which help lists them. */
export const sources: readonly Source[] = [
  sipriFlat,
  sipriSemi,
  sipriDeals,
  sipriExports,
  sipriValues,
  sipriRtf,
  mme,
  jme,
  dcad,
  atop,
  usTraining,
  usTroops,
  usBases,
  baseLists,
  euMissions,
  euBrokering,
  icews,
  gdelt1,
  gdelt2,
];
