import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anchorOf, anchorRefusal } from "./anchor";
import { placeAnchors } from "./anchor-placing";

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

  test("identical versions change nothing", () => {
    fc.assert(
      fc.property(
        fc.array(fc.lorem(), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        (texts, from, length) => {
          const blocks = texts.map((text, at) => block(`${at}`, text));
          const anchors = blocks.map((one) => {
            const start = from % one.text.length;
            return anchorOf(one, start, start + 1 + (length % (one.text.length - start)));
          });
          for (const { state } of placeAnchors(
            blocks,
            blocks,
            anchors.filter(({ quote }) => quote.exact.trim() !== ""),
          )) {
            expect(state).toBe("unchanged");
          }
        },
      ),
    );
  });
});
