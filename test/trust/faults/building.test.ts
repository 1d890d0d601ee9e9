import { BUILDING } from "./operations";
import { testWholeOrNotAtAll } from "./whole-or-not";

testWholeOrNotAtAll("building", BUILDING);
