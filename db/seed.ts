import { closePool } from "@/db/client";
import { cast } from "@/fixtures/cast";
import { seedDatabase } from "@/fixtures/demo-seed";
import { closeOwner, closeSteward } from "@/fixtures/owner";

// `node --conditions=react-server --import tsx db/seed.ts`: the demonstration, in the database of DATABASE_OWNER_URL.

async function timed<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  const begun = performance.now();
  const result = await work();
  console.log(`  ${title}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return result;
}

try {
  const found = await seedDatabase(new Date(), timed);
  if (found === "foreign") {
    console.log("The database holds something else already, so it is left as it is.");
  } else {
    console.log(
      found === "whole" ? "The demonstration is in the database already." : "The demonstration is ready.",
    );
    console.log("You can sign in as:");
    for (const { name, part } of cast) console.log(`  ${name}, ${part}`);
  }
} finally {
  await Promise.all([closePool(), closeSteward(), closeOwner()]);
}
