import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anchorOf, anchorRefusal } from "./anchor";
import { type AnchorPlacing, placeAnchors } from "./anchor-placing";

const said =
  "Every place of work will have at least one shared device, and every member of staff will have an account of their own.";
const other = "Printing will fall by half, and the saving will pay for tablets in school kitchens.";
const block = (stableId: string, text: string) => ({ stableId, text });
const anchorFor = (text: string, words: string) =>
  anchorOf(block("a", text), text.indexOf(words), text.indexOf(words) + words.length);
const place = (words: string, after: ReturnType<typeof block>[], before = said) =>
  placeAnchors([block("a", before)], after, [anchorFor(before, words)])[0];

describe("selected words", () => {
  test("are refused when other words stand there", () => {
    const anchor = anchorFor(said, "shared device");
    expect(anchorRefusal(said, anchor)).toBeNull();
    expect(anchorRefusal(other, anchor)).toBe("other_words");
    expect(anchorRefusal("Short.", anchor)).toBe("out_of_range");
    expect(anchorRefusal(said, anchorOf(block("a", said), 3, 3))).toBe("empty");
  });
});

describe("the five states", () => {
  test.each([
    ["unchanged", "shared device", [block("a", `First of all: ${said}`)]],
    ["moved", "at least one shared device", [block("b", `${other} ${said}`)]],
    ["reworded", "every member of staff will have", [block("a", said.replace("member of staff", "worker"))]],
    ["removed", "at least one shared device", [block("b", other)]],
    ["ambiguous", "at least one shared device", [block("b", `${said} One.`), block("c", `${said} Two.`)]],
    ["removed", "of", [block("b", "It is the end of the day.")]],
  ])("%s: %s", (state, words, after) => {
    expect(place(words, after)?.state).toBe(state);
  });

  test("a repeated short phrase is found by the words around it", () => {
    const before = "The council owns the bridge. The council will sell the hall. The council rents the yard.";
    const anchor = anchorOf(block("a", before), 29, 40);
    const after = `In short: ${before.replace("owns the bridge", "owns the old bridge")}`;
    expect(placeAnchors([block("a", before)], [block("a", after)], [anchor])[0]).toMatchObject({
      state: "unchanged",
      start: after.indexOf("The council will"),
    });
  });

  test("repeated rows are told apart by the rows around them", () => {
    const rows = ["Deal library", "Open on Sundays", "Hythe library", "Open on Sundays", "Ashford library"];
    const before = rows.map((text, at) => block(`${at}`, text));
    const after = [
      block("0", "Deal library Open on Sundays"),
      block("2", "Hythe library"),
      block("new", "Open on Sundays and Mondays"),
      block("4", "Ashford library"),
    ];
    const sundays = [1, 3].map((row) => anchorOf(block(`${row}`, "Open on Sundays"), 0, 15));
    expect(placeAnchors(before, after, sundays)).toMatchObject([
      { state: "moved", blockStableId: "0", start: 13, end: 28 },
      { state: "moved", blockStableId: "new", start: 0, end: 15 },
    ]);
  });

  test("a short block that carries on the id of another is not taken for it", () => {
    const before = [said, "To be done", other].map((text, at) => block(`${at}`, text));
    const after = [block("1", "To be done"), block("0", said), block("new", "To be done"), block("2", other)];
    const anchor = anchorOf(block("1", "To be done"), 0, 10);
    expect(placeAnchors(before, after, [anchor])[0]).toMatchObject({ state: "moved", blockStableId: "new" });
  });
});

/** Few different words, so that look-alikes abound. */
const word = fc.constantFrom("the", "The", "council", "library’s", "✓", "3.0", "“open”", "𝔻eal", "—", "of");
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));
const version = fc.uniqueArray(fc.record({ stableId: fc.constantFrom(..."abcdefgh"), text }), {
  minLength: 1,
  selector: ({ stableId }) => stableId,
});
const chosen = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 6 });
const anchorsIn = (blocks: ReturnType<typeof block>[], places: [number, number, number][]) =>
  places.flatMap(([at, from, length]) => {
    const one = blocks[at % blocks.length];
    if (!one) return [];
    const start = from % one.text.length;
    const anchor = anchorOf(one, start, start + 1 + (length % (one.text.length - start)));
    return anchorRefusal(one.text, anchor) === null ? [anchor] : [];
  });

const spotsOf = (placing: AnchorPlacing) => {
  if (placing.state === "ambiguous") return placing.candidates;
  return placing.state === "removed" ? [] : [placing];
};

describe("whatever the versions and the words selected", () => {
  test("each anchor is placed inside its block, or waits with candidates inside theirs, or is removed", () => {
    fc.assert(
      fc.property(version, version, chosen, (before, after, places) => {
        const anchors = anchorsIn(before, places);
        const placings = placeAnchors(before, after, anchors);
        expect(placings).toHaveLength(anchors.length);
        for (const placing of placings) {
          expect(spotsOf(placing).length > 0).toBe(placing.state !== "removed");
          for (const { blockStableId, start, end, score } of spotsOf(placing)) {
            const holder = after.find(({ stableId }) => stableId === blockStableId);
            expect(holder?.text.slice(start, end)).toHaveLength(end - start);
            expect(end).toBeGreaterThan(start);
            expect(score).toSatisfy((number: number) => number >= 0 && number <= 1);
          }
        }
      }),
    );
  });

  test("an anchor is placed the same way every time and whatever others are placed with it", () => {
    fc.assert(
      fc.property(version, version, chosen, (before, after, places) => {
        const anchors = anchorsIn(before, places);
        const alone = anchors.flatMap((anchor) => placeAnchors(before, after, [anchor]));
        expect(placeAnchors(before, after, anchors)).toEqual(alone);
        expect(placeAnchors(before, after, anchors.toReversed())).toEqual(alone.toReversed());
      }),
    );
  });

  test("identical versions change nothing", () => {
    fc.assert(
      fc.property(version, chosen, (blocks, places) => {
        const anchors = anchorsIn(blocks, places);
        expect(placeAnchors(blocks, blocks, anchors)).toEqual(
          anchors.map(({ blockStableId, position }) => ({
            state: "unchanged",
            blockStableId,
            ...position,
            score: 1,
          })),
        );
      }),
    );
  });
});
