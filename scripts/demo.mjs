// `npm run demo`: sets up, builds, and draws charts from the shipped data into out/.
import { run } from "./run.mjs";
import { setup } from "./setup.mjs";

setup();
run(process.execPath, ["scripts/build.mjs"]);
run(process.execPath, ["examples/demo.mjs", "out"]);
