import { axeFindsNothingOn, DRAWN } from "./looks.ts";

axeFindsNothingOn(DRAWN);
