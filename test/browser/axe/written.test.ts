import { KINDS } from "../site/description.ts";
import { axeFindsNothingOn, DRAWN } from "./looks.ts";

axeFindsNothingOn(KINDS.filter((name) => !DRAWN.includes(name)));
