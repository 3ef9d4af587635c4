import { closePool } from "@/db/client";
import { cast } from "@/fixtures/cast";
import { eraseWorld, findWorldState, markBegun, markFinished, oneAtATime } from "@/fixtures/demo-mark";
import { seedWorld } from "@/fixtures/demo-world";
import { closeOwner, closeSteward } from "@/fixtures/owner";

/**
 * `node --conditions=react-server --import tsx db/seed.ts`: fills an empty database with the demonstration. Leaves
 * alone a world that is whole, and anything that is not a demonstration; makes again what was left unfinished.
 */
async function seed(): Promise<void> {
  const state = await findWorldState();
  if (state === "whole") return say("The demonstration is in the database already.");
  if (state === "foreign") return say("The database holds something else already, so it is left as it is.");
  if (state === "half") await timed("Taking away a demonstration that was left unfinished", eraseWorld);
  await markBegun();
  await seedWorld(new Date(), timed);
  await markFinished();
  say("You can sign in as:");
  for (const { name, part } of cast) say(`  ${name}, ${part}`);
}

async function timed<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  const begun = performance.now();
  const result = await work();
  say(`  ${title}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return result;
}

function say(words: string): void {
  console.log(words);
}

try {
  await oneAtATime(seed);
} finally {
  await Promise.all([closePool(), closeSteward(), closeOwner()]);
}
