import fs from "node:fs";
import path from "node:path";
import { seededPair } from "./seeded-edits";
import { type BenchBlock, type Outcome, type Placed, placedIn, type VersionPair } from "./version-pair";

// Reads version pairs with selections whose later place is known, places them with the product's code and prints how
// often that is right; then the same for next versions made by chance out of the same texts. `right` and `wrong` are
// fractions of the selections that survive; a selection that waits for a person is neither. `goneLeft` is the fraction
// of the deleted ones that are placed nowhere. With `--wrong` each selection in a wrong place is printed too, to be
// read: the truth of real pairs was worked out and may be mistaken.

const [folder, ...flags] = process.argv.slice(2);
if (!folder) {
  console.error("Say which folder: npm run bench:anchors -- FOLDER [--wrong]");
  process.exit(1);
}
const pairs = fs
  .readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .sort()
  .map((file): VersionPair => JSON.parse(fs.readFileSync(path.join(folder, file), "utf8")));
if (pairs.length === 0) {
  console.error(`${folder} holds no .json file`);
  process.exit(1);
}

const began = performance.now();
const real = measured(pairs);
const spent = performance.now() - began;
const seeded = measured(versionsOf(pairs).map((version, at) => seededPair(version, at + 1)));
console.log(JSON.stringify({ ...real, ms: rounded(spent / real.selections), seeded }));

function measured(all: readonly VersionPair[]) {
  const everything = all.flatMap((pair) => {
    const placed = placedIn(pair);
    console.log(`${pair.name}: ${JSON.stringify(fractions(placed))}`);
    if (flags.includes("--wrong"))
      for (const one of placed) if (one.outcome === "wrong") console.log(besideEachOther(pair, one));
    return placed;
  });
  return fractions(everything);
}

/** Every text once: the version after one pair is often the version before another. */
function versionsOf(all: readonly VersionPair[]): { name: string; blocks: readonly BenchBlock[] }[] {
  const versions = all.flatMap(({ name, before, after }) => [
    { name: `seeded, ${name} before`, blocks: before },
    { name: `seeded, ${name} after`, blocks: after },
  ]);
  const texts = versions.map(({ blocks }) => JSON.stringify(blocks));
  return versions.filter((_, at) => texts.indexOf(texts[at] ?? "") === at);
}

function fractions(placed: readonly Placed[]) {
  const count = (...among: Outcome[]) => placed.filter(({ outcome }) => among.includes(outcome)).length;
  const survive = count("right", "wrong", "lost");
  const gone = count("left", "placed");
  return {
    selections: placed.length,
    right: rounded(count("right") / Math.max(1, survive)),
    wrong: rounded(count("wrong") / Math.max(1, survive)),
    goneLeft: gone === 0 ? 1 : rounded(count("left") / gone),
  };
}

function besideEachOther({ before, after }: VersionPair, { selection, placing, block }: Placed): string {
  const { expected } = selection;
  return [
    `  selected ${words(before[selection.block], selection)}`,
    `  expected ${"block" in expected ? words(after[expected.block], expected) : "nowhere"}`,
    `  placed   ${"start" in placing ? words(after[block], placing) : "nowhere"}\n`,
  ].join("\n");
}

/** The words between brackets, with some of what stands around them. */
function words(block: BenchBlock | undefined, { start, end }: { start: number; end: number }): string {
  const text = block?.text ?? "";
  const around = 80;
  return `${text.slice(Math.max(0, start - around), start)}[[${text.slice(start, end)}]]${text.slice(end, end + around)}`;
}

function rounded(number: number): number {
  return Math.round(number * 10_000) / 10_000;
}
