import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { carryIds, carrySectionIds } from "./alignment";

const counter = () => {
  let last = 0;
  return () => `new-${++last}`;
};
const blocks = (section: string, texts: string[]) =>
  texts.map((text, index) => ({ sectionStableId: section, stableId: `${section}${index}`, text }));
const placed = (section: string, texts: string[]) =>
  texts.map((text) => ({ sectionStableId: section, text }));
const carry = (before: ReturnType<typeof blocks>, after: ReturnType<typeof placed>) =>
  carryIds(before, after, counter()).map(({ stableId, change }) => `${stableId} ${change}`);

const vision = "By 2027 every resident of Kent will be able to use our services online.";
const skills = "We will train two hundred digital champions across all directorates by 2026.";
const data = "Data about residents is held once, kept safe and shared with consent only.";

describe("ids of blocks", () => {
  test("an untouched text keeps them, whatever its white space and quotation marks", () => {
    const after = placed("a", [`  ${vision}`, skills.replace(" ", "\n"), "“Yes”", "it's"]);
    expect(carry(blocks("a", [vision, skills, '"Yes"', "it’s"]), after)).toEqual([
      "a0 same",
      "a1 same",
      "a2 same",
      "a3 same",
    ]);
  });

  test("an edited block keeps its id, a new one gets its own, a removed one is gone", () => {
    const edited = skills.replace("two hundred", "three hundred");
    expect(carry(blocks("a", [vision, skills]), placed("a", ["Something else altogether.", edited]))).toEqual(
      ["new-1 new", "a1 edited"],
    );
  });

  test("a block that moved within its section or to another keeps its id", () => {
    const before = [...blocks("a", [vision, skills]), ...blocks("b", [data])];
    const after = [...placed("a", [skills, vision]), ...placed("b", [])];
    expect(carry(before, after)).toEqual(["a1 same", "a0 same"]);
    expect(carry(before, [...placed("a", [vision]), ...placed("b", [data, skills])])).toEqual([
      "a0 same",
      "b0 same",
      "a1 same",
    ]);
  });

  test("short texts that stand everywhere stay in their section and their order", () => {
    const before = [...blocks("a", ["Yes", "No", "Yes"]), ...blocks("b", ["Yes"])];
    const after = [...placed("a", ["Yes", "Yes"]), ...placed("c", ["Yes"])];
    expect(carry(before, after)).toEqual(["a0 same", "a2 same", "new-1 new"]);
  });

  test("an edited block of another section is not guessed at", () => {
    const before = [...blocks("a", [vision]), ...blocks("b", [data])];
    expect(carry(before, placed("b", [`${vision} And more.`, data]))).toEqual(["new-1 new", "b0 same"]);
  });

  test("two that are about as alike get neither", () => {
    const half = "Kent will open a library in Deal with twelve desks";
    const before = blocks("a", [`${half} and books.`, `${half} and maps.`]);
    expect(carry(before, placed("a", [`${half} and films.`]))).toEqual(["new-1 new"]);
  });

  test("the best is taken when it is clearly the best", () => {
    const before = blocks("a", [skills, "We will train officers of all directorates in other things."]);
    expect(carry(before, placed("a", [skills.replace("2026", "2028")]))).toEqual(["a0 edited"]);
  });

  test("a long addition behind a kept beginning leaves the block what it was", () => {
    const more = " Where the matter is health, harm or money a person will come in person if somebody asks.";
    expect(
      carry(blocks("a", [vision, skills, data]), placed("a", [vision, skills + more + more, data])),
    ).toEqual(["a0 same", "a1 edited", "a2 same"]);
  });

  test("a rewritten block between the same neighbours is the same place, one about something else is not", () => {
    const before = blocks("a", [
      vision,
      "We will answer 80 per cent of calls within 60 seconds by April 2027.",
      data,
    ]);
    const rewritten =
      "By April 2027 we will settle three calls in four at once, and no longer count the seconds.";
    expect(carry(before, placed("a", [vision, rewritten, data]))[1]).toBe("a1 edited");
    expect(
      carry(before, placed("a", [vision, "Printing will fall by half in each directorate.", data]))[1],
    ).toBe("new-1 new");
  });

  test("among look-alikes between the same neighbours none is guessed at", () => {
    const row = (name: string) => `The library in ${name} will open on six days of the week.`;
    const before = blocks("a", [vision, row("Deal"), row("Hythe"), data]);
    const after = placed("a", [vision, row("Ashford"), row("Margate"), data]);
    expect(carry(before, after).slice(1, 3)).toEqual(["new-1 new", "new-2 new"]);
  });

  const texts = fc.array(fc.lorem({ maxCount: 12 }), { maxLength: 12 });

  test("no id is given twice, and each block gets one", () => {
    fc.assert(
      fc.property(
        texts,
        texts,
        fc.array(fc.constantFrom("a", "b"), { maxLength: 12 }),
        (old, fresh, places) => {
          const before = old.map((text, index) => ({
            sectionStableId: places[index] ?? "a",
            stableId: `old-${index}`,
            text,
          }));
          const after = fresh.map((text, index) => ({ sectionStableId: places.at(-1 - index) ?? "a", text }));
          const ids = carryIds(before, after, counter()).map(({ stableId }) => stableId);
          expect(new Set(ids).size).toBe(after.length);
        },
      ),
    );
  });

  test("the same version again keeps every id", () => {
    fc.assert(
      fc.property(texts, (all) => {
        const before = blocks("a", all);
        const ids = carryIds(before, placed("a", all), counter()).map(({ stableId }) => stableId);
        expect(ids).toEqual(before.map(({ stableId }) => stableId));
      }),
    );
  });

  test("two long versions without a common word are told apart", () => {
    const before = blocks(
      "a",
      Array.from({ length: 3000 }, (_, index) => `old${index} word${index} text${index}`),
    );
    const after = placed(
      "a",
      Array.from({ length: 3000 }, (_, index) => `fresh${index} line${index} more${index}`),
    );
    expect(carryIds(before, after, counter()).every(({ change }) => change === "new")).toBe(true);
  });
});

describe("ids of sections", () => {
  const section = (number: number, title: string, text: string) => ({ number, title, text });
  const old = [
    { ...section(1, "Vision", vision), stableId: "vision" },
    { ...section(2, "Digital skills", skills), stableId: "skills" },
    { ...section(3, "Data", data), stableId: "data" },
  ];
  const carrySections = (after: ReturnType<typeof section>[]) =>
    carrySectionIds(old, after, counter()).map(({ stableId, change }) => `${stableId} ${change}`);

  test.each([
    ["nothing changed", old, ["vision same", "skills same", "data same"]],
    [
      "one was put between, and the rest moved on",
      [section(1, "Vision", vision), section(2, "Money", "Costs."), section(3, "Data", data)],
      ["vision same", "new-1 new", "data same"],
    ],
    [
      "the words changed under the same title",
      [section(1, "Data", "All new."), section(2, "Vision", vision)],
      ["data edited", "vision same"],
    ],
    ["a title was touched", [section(1, "The digital skills", "All new.")], ["skills edited"]],
    ["a title was replaced over the same words", [section(9, "People", skills)], ["skills edited"]],
    [
      "one was retitled and rewritten in its place",
      [section(3, "Information and data", "Data is kept safe, and shared by law or with consent.")],
      ["data edited"],
    ],
    ["another took its number", [section(3, "Money", "What it will cost, year by year.")], ["new-1 new"]],
  ])("%s", (_case, after, expected) => {
    expect(carrySections(after)).toEqual(expected);
  });
});
