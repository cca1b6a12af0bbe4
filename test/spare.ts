import { spareProcessors } from "../src/cli/spare.ts";

// Tests run as commands do on a small machine: most of what they call is called too seldom for compiling to pay.
spareProcessors();
