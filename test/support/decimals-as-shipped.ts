/**
 * Takes off decimal.js what the build leaves out of it under a name that numbers or lanes have too: no
 * search of the sources can tell who calls it, every test that computes can.
 */
import Decimal from "decimal.js";
import { UNUSED_NAMESAKES } from "../../scripts/decimal-subset-loader";

for (const name of UNUSED_NAMESAKES) Reflect.deleteProperty(Decimal.prototype, name);
