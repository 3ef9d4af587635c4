import { closePool } from "@/db/client";
import type { WorldState } from "@/fixtures/demo-mark";
import { seedDatabase } from "@/fixtures/demo-seed";
import { closeOwner, closeSteward } from "@/fixtures/owner";

// `node --conditions=react-server --import tsx db/seed.ts`: the demonstration, in the database of DATABASE_OWNER_URL.

async function timed<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  const begun = performance.now();
  const result = await work();
  console.log(`  ${title}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return result;
}

const endings: Record<WorldState, string> = {
  empty: "The demonstration is ready.",
  half: "The demonstration is ready.",
  whole: "The demonstration is in the database already.",
  foreign: "The database holds something else already, so it is left as it is.",
};

try {
  const found = await seedDatabase(new Date(), timed);
  console.log(endings[found]);
} finally {
  await Promise.all([closePool(), closeSteward(), closeOwner()]);
}
