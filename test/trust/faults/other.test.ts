import { OTHER } from "./operations";
import { testWholeOrNotAtAll } from "./whole-or-not";

testWholeOrNotAtAll("names, books, repairs, imports", OTHER);
