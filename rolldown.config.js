import { defineConfig } from "rolldown";

export default defineConfig({
  input: { main: "src/cli/main.ts", index: "src/index.ts", disk: "src/cli/disk.ts" },
  platform: "node",
  output: { dir: "dist", format: "esm", minify: false, cleanDir: true },
});
