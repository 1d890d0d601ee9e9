import { acm } from "./acm";
import { fred } from "./fred";
import { gsw } from "./gsw";
import { h15 } from "./h15";
import { kimWright } from "./kim-wright";
import { nyFed } from "./ny-fed";
import { own } from "./own";
import { investing, yahoo } from "./quotes";
import type { SeriesSource } from "./source";
import { treasuryPar, treasuryReal } from "./treasury";

/** In the order in which a file is compared with them; the last takes any. */
export const SOURCES: readonly SeriesSource[] = [
  treasuryPar,
  treasuryReal,
  kimWright,
  gsw,
  acm,
  nyFed,
  h15,
  yahoo,
  investing,
  fred,
  own,
];
