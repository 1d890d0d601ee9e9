/** `npm run build:workbench`: what `npm start` builds before it serves, where it is out of date. */
import { buildWhatIsStale } from "./server/build.mjs";

await buildWhatIsStale((line) => console.log(line));
