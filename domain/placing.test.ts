import { describe, expect, test } from "vitest";
import { placeTargets, type Target, type VersionText } from "./placing";

const tools = "Every place of work will have at least one shared device for its staff.";
const badges = "Badges will work on every shared device from April of next year.";
const courses = "Each member of staff may take four days a year for learning.";
const depots = "Depots and kitchens are asked first, and schools come in the autumn.";

type Sketch = { [section: string]: { [block: string]: string } };

/** A version from its texts by section and block; sections are numbered as they come. */
function version(sketch: Sketch): VersionText {
  const held = Object.entries(sketch);
  return {
    sections: held.map(([stableId], at) => ({ stableId, number: at + 1, title: `Title of ${stableId}` })),
    blocks: held.flatMap(([sectionStableId, blocks]) =>
      Object.entries(blocks).map(([stableId, text]) => ({ stableId, sectionStableId, text })),
    ),
  };
}

const before = version({ one: { tools, badges }, two: { courses, depots } });
const block = (section: string, stableId: string): Target => ({ section, block: stableId, words: null });
const whole = (section: string): Target => ({ section, block: null, words: null });
const words = (section: string, stableId: string, text: string, exact: string): Target => ({
  ...block(section, stableId),
  words: { start: text.indexOf(exact), end: text.indexOf(exact) + exact.length },
});
const place = (target: Target, after: VersionText) => placeTargets(before, after, [target])[0];

describe("a whole block", () => {
  test.each<[string, Sketch, object]>([
    ["unchanged", { one: { tools, badges }, two: { courses } }, { blockStableId: "tools" }],
    ["reworded", { one: { tools: `${tools} Soon.` } }, { blockStableId: "tools" }],
    ["moved", { one: { badges }, two: { tools } }, { sectionStableId: "two", blockStableId: "tools" }],
    // Its words stand in another block now: two paragraphs were made one.
    ["moved", { one: { both: `${badges} ${tools}` } }, { blockStableId: "both", start: null }],
    ["removed", { one: { badges } }, { sectionStableId: "one", blockStableId: null }],
    ["removed", { two: { courses } }, { sectionStableId: null, blockStableId: null }],
    ["ambiguous", { one: { a: `${tools} One.`, b: `${tools} Two.` } }, { sectionStableId: "one" }],
  ])("%s", (state, after, standing) => {
    expect(place(block("one", "tools"), version(after))).toMatchObject({ state, ...standing });
  });

  test("is not taken for the same words that stood elsewhere before", () => {
    const twice = version({ one: { tools, badges }, two: { copy: tools } });
    expect(
      placeTargets(twice, version({ one: { badges }, two: { copy: tools } }), [block("one", "tools")]),
    ).toMatchObject([{ state: "ambiguous", sectionStableId: "one", blockStableId: null }]);
  });

  test("that may be one of two is offered both, once each", () => {
    const after = version({ one: { a: `${tools} One.`, b: `${tools} Two.` } });
    const offered = place(block("one", "tools"), after)?.candidates;
    expect(offered?.map(({ blockStableId }) => blockStableId).sort()).toEqual(["a", "b"]);
  });
});

describe("a section as a whole", () => {
  test.each<[string, Sketch, object]>([
    ["unchanged", { one: { tools, badges }, new: { depots } }, { sectionStableId: "one" }],
    ["moved", { new: { depots }, one: { tools, badges } }, { sectionStableId: "one" }],
    ["reworded", { one: { tools } }, { sectionStableId: "one" }],
    ["removed", { new: { depots } }, { sectionStableId: null }],
    ["ambiguous", { two: { tools, badges, courses } }, { sectionStableId: null }],
  ])("%s", (state, after, standing) => {
    expect(place(whole("one"), version(after))).toMatchObject({ state, blockStableId: null, ...standing });
  });

  test("that is gone is offered where its blocks are, and never placed without a person", () => {
    const after = version({ two: { tools, badges, courses } });
    expect(place(whole("one"), after)?.candidates).toMatchObject([
      { sectionStableId: "two", blockStableId: null, score: 1 },
    ]);
  });
});

describe("selected words", () => {
  test("go with their block to another section, and have moved", () => {
    const target = words("one", "tools", tools, "one shared device");
    expect(place(target, version({ one: { badges }, two: { tools } }))).toMatchObject({
      ...{ state: "moved", sectionStableId: "two", blockStableId: "tools" },
      start: tools.indexOf("one shared device"),
    });
  });

  test("that are gone leave what was said at their block, else by their section", () => {
    const target = words("one", "badges", badges, "Badges will work");
    const rewritten = version({ one: { tools, badges: "Nothing of this kind is planned any more." } });
    expect(place(target, rewritten)).toMatchObject({
      ...{ state: "removed", sectionStableId: "one", blockStableId: "badges", start: null },
    });
    expect(place(target, version({ one: { tools } }))).toMatchObject({
      ...{ state: "removed", sectionStableId: "one", blockStableId: null },
    });
  });
});

test("nothing is placed twice or forgotten: as many placings as targets, in their order", () => {
  const targets = [whole("two"), block("one", "badges"), words("two", "courses", courses, "four days")];
  const placings = placeTargets(before, before, targets);
  expect(placings.map(({ state }) => state)).toEqual(["unchanged", "unchanged", "unchanged"]);
  expect(placings.map(({ blockStableId }) => blockStableId)).toEqual([null, "badges", "courses"]);
});
