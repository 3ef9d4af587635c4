import fs from "node:fs";
import path from "node:path";
import { carryIds } from "@/domain/alignment";
import { anchorOf } from "@/domain/anchor";
import { type AnchorPlacing, placeAnchors } from "@/domain/anchor-placing";

// Reads version pairs with selections whose later place is known, places them with the product's code and prints how
// often that is right. `right` and `wrong` are fractions of the selections that survive; a selection that waits for a
// person is neither. `goneLeft` is the fraction of the deleted ones that are placed nowhere.

export type BenchBlock = { kind: string; text: string };
export type Expected = { kind: "gone" } | { kind: string; block: number; start: number; end: number };
export type Selection = { block: number; start: number; end: number; expected: Expected };
export type VersionPair = {
  name: string;
  before: BenchBlock[];
  after: BenchBlock[];
  selections: Selection[];
};
type Tally = {
  selections: number;
  survive: number;
  right: number;
  wrong: number;
  gone: number;
  left: number;
};

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error("Say which folder: npm run bench:anchors -- FOLDER");
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
const real = measure(pairs);
const spent = performance.now() - began;
console.log(JSON.stringify({ ...real, ms: rounded(spent / real.selections) }));

function measure(all: readonly VersionPair[]) {
  const total = { selections: 0, survive: 0, right: 0, wrong: 0, gone: 0, left: 0 };
  for (const pair of all) {
    const tally = tallyOf(pair);
    console.log(`${pair.name}: ${JSON.stringify(fractions(tally))}`);
    for (const key of ["selections", "survive", "right", "wrong", "gone", "left"] as const)
      total[key] += tally[key];
  }
  return fractions(total);
}

function tallyOf(pair: VersionPair): Tally {
  const before = pair.before.map((block, place) => ({ ...block, stableId: `${place}` }));
  const inOneSection = (blocks: readonly BenchBlock[]) =>
    blocks.map((block, place) => ({ ...block, stableId: `${place}`, sectionStableId: "" }));
  let fresh = 0;
  const carried = carryIds(inOneSection(pair.before), inOneSection(pair.after), () => `new-${fresh++}`);
  const after = pair.after.map((block, place) => ({ ...block, stableId: carried[place]?.stableId ?? "" }));
  const places = new Map(after.map(({ stableId }, place) => [stableId, place]));

  const anchors = pair.selections.map(({ block, start, end }) => {
    const holder = before[block];
    if (!holder) throw new Error(`${pair.name} has no block ${block}`);
    return anchorOf(holder, start, end);
  });
  const outcomes = placeAnchors(before, after, anchors).map((placing, at) =>
    outcomeOf(placing, pair.selections[at]?.expected ?? { kind: "gone" }, places),
  );
  const count = (outcome: string) => outcomes.filter((one) => one === outcome).length;
  const gone = count("left") + count("placed");
  return {
    selections: outcomes.length,
    survive: outcomes.length - gone,
    right: count("right"),
    wrong: count("wrong"),
    gone,
    left: count("left"),
  };
}

function outcomeOf(placing: AnchorPlacing, expected: Expected, places: ReadonlyMap<string, number>) {
  const isPlaced = "blockStableId" in placing;
  if (!("block" in expected)) return isPlaced ? "placed" : "left";
  if (!isPlaced) return "lost";
  const inBlock = places.get(placing.blockStableId) === expected.block;
  return inBlock && overlap(placing, expected) >= 0.5 ? "right" : "wrong";
}

type Stretch = { start: number; end: number };

/** Intersection over union. */
function overlap(one: Stretch, other: Stretch): number {
  const both = Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return both / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}

function fractions({ selections, survive, right, wrong, gone, left }: Tally) {
  return {
    selections,
    right: rounded(right / Math.max(1, survive)),
    wrong: rounded(wrong / Math.max(1, survive)),
    goneLeft: gone === 0 ? 1 : rounded(left / gone),
  };
}

function rounded(number: number): number {
  return Math.round(number * 10_000) / 10_000;
}
