import path from "node:path";
import { configDefaults, defineConfig } from "vitest/config";

const root = import.meta.dirname;
const shared = {
  resolve: {
    alias: {
      "@": root,
      // Outside Next there is no browser bundle to keep server code out of.
      "server-only": path.join(root, "node_modules/server-only/empty.js"),
    },
  },
};

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: "rules",
          root,
          include: ["{domain,documents,components,mail}/**/*.test.{ts,tsx}", "*.test.ts"],
          exclude: configDefaults.exclude,
        },
      },
      {
        ...shared,
        test: {
          name: "queries",
          root,
          include: ["{db,fixtures,auth,jobs}/**/*.test.ts"],
          // Gives the tests a database of their own, unless `npm test` already has.
          globalSetup: ["scripts/test-database.mjs"],
          setupFiles: ["scripts/test-environment.mjs"],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
