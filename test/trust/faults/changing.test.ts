import { CHANGING } from "./operations";
import { testWholeOrNotAtAll } from "./whole-or-not";

testWholeOrNotAtAll("changing", CHANGING);
