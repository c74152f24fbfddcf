import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/fuzz/seed.ts"],
    testTimeout: 60_000,
    // Workers do not see the command line.
    env: {
      // A house style of whoever runs the tests would change the pictures.
      CHARTIFY_CONFIG_DIR: fileURLToPath(new URL("test/fixtures/no-house-style", import.meta.url)),
      UPDATE_PICTURES: process.argv.some((word) => word === "-u" || word === "--update") ? "1" : "",
    },
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/**/*.d.ts", "src/text/arimo-metrics.ts"],
      reporter: ["text-summary"],
    },
  },
});
