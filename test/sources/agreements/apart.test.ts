import { expect, test } from "vitest";
import { atop } from "../../../src/sources/agreements/atop.ts";
import { dcad } from "../../../src/sources/agreements/dcad.ts";
import { euBrokering } from "../../../src/sources/eu/brokering.ts";
import { euMissions } from "../../../src/sources/eu/missions.ts";
import { baseLists, usBases } from "../../../src/sources/presence/bases.ts";
import { usTroops } from "../../../src/sources/presence/troops.ts";
import { usTraining } from "../../../src/sources/training/fmtr.ts";
import { hasSamples, sampleOf } from "./reading.ts";

const SOURCES = [dcad, atop, usTroops, usBases, baseLists, usTraining, euMissions, euBrokering];

test.skipIf(!hasSamples)(
  "each sample is taken for its own source only, and samples of others for none",
  async () => {
    const own: Readonly<Record<string, string | null>> = {
      "agreements/DCAD-v1.0-main_first300.csv": "dcad",
      "agreements/atop5_1m_CA_alliances.csv": "atop-members",
      "troops/basedata.csv": "us-bases",
      "troops/troopdata_country_year_CA.csv": "us-troops",
      "bases/thirdwave_rubases.csv": "base-lists",
      "training/2001_2002_Newly_Independent_States_fmtrpt_dedup.xml": "us-training",
      "eu/caat_consult.csv": "eu-brokering",
      "eu/caat_mission.csv": "eu-missions",
      "sipri/DealsAndTIVs_US_CA_2022-09-17.txt": null,
      "sipri/trade-register_flat_CA_1990-2023_2024-04-13.csv": null,
      "sipri/ev_andrei_1990-2023.csv": null,
      "exercises/mme_v7_CA_1994-2003.csv": null,
      "events/gdelt1_20141124.export.CSV": null,
      "events/icews_2018_first600.tab": null,
    };
    for (const [path, name] of Object.entries(own)) {
      const document = await sampleOf(path);
      const found = SOURCES.filter((source) => source.recognise(document) !== null);
      expect([path, found.map((source) => source.name)]).toEqual([path, name === null ? [] : [name]]);
    }
  },
);
