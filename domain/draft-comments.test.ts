import { describe, expect, test } from "vitest";
import type { BlockContent } from "./block";
import { commentAnchor, placedComments, type ReadComment } from "./draft-comments";
import { numberedSection } from "./draft-outline";
import { draftFrom } from "./version-draft";

const paragraph = (text: string): BlockContent => ({ kind: "paragraph", inlines: [{ type: "text", text }] });
const list = (...items: string[]): BlockContent => ({
  kind: "list",
  ordered: false,
  start: 1,
  items: items.map((text) => ({ inlines: [{ type: "text", text }], children: [], checked: null })),
});
let last = 0;
const { content } = draftFrom(
  [
    {
      title: "Skills",
      blocks: [paragraph("We train staff, and staff train others."), list("Yes", "Yes and no")],
    },
    { title: "Data", blocks: [paragraph("Yes"), paragraph("We share.")] },
  ].map(numberedSection),
  null,
  () => `id-${++last}`,
);
const [skills, data] = content;
const said = (over: Partial<ReadComment>): ReadComment => ({
  text: "Too vague",
  words: over.begun ?? "",
  begun: "",
  before: "",
  paragraph: null,
  ...over,
});
const place = (over: Partial<ReadComment>) => placedComments([said(over)], content)[0];

describe("a comment of the file stands", () => {
  test("by its words, also where the paragraph has them twice", () => {
    const text = "We train staff, and staff train others.";
    expect(place({ begun: "staff", before: "We train staff, and ", paragraph: { text, nth: 0 } })).toEqual({
      body: "Too vague",
      words: "staff",
      sectionStableId: skills?.stableId,
      blockStableId: skills?.blocks[0]?.stableId,
      startsAt: text.lastIndexOf("staff"),
    });
  });

  test("by the paragraph that it was made on, of several with the same words", () => {
    // The first “Yes” is an item of the list; “Yes and no” is not it.
    expect(place({ begun: "Yes", paragraph: { text: "Yes", nth: 0 } })).toMatchObject({
      blockStableId: skills?.blocks[1]?.stableId,
      startsAt: 0,
    });
  });

  test("by a section, where its words are the title of one, without the number that was typed before it", () => {
    expect(place({ begun: "2. Data", paragraph: { text: "2. Data", nth: 0 } })).toMatchObject({
      sectionStableId: data?.stableId,
      blockStableId: null,
      startsAt: null,
    });
  });

  test("by its words and those before them, where the rest of the paragraph is not as it was", () => {
    const before = "We train staff, and ";
    expect(
      place({ begun: "staff", before, paragraph: { text: "We train staff, and staff X", nth: 0 } }),
    ).toMatchObject({
      blockStableId: skills?.blocks[0]?.stableId,
      startsAt: before.length,
    });
    // Too few words to be sure of.
    expect(place({ begun: "We", paragraph: { text: "We X", nth: 0 } })).toMatchObject({
      blockStableId: null,
    });
  });

  test("nowhere, where its words are not in the draft", () => {
    const nowhere = { sectionStableId: null, blockStableId: null, startsAt: null };
    expect(place({ begun: "gone", paragraph: { text: "All gone", nth: 0 } })).toMatchObject(nowhere);
    expect(place({})).toMatchObject(nowhere);
  });
});

describe("the words of a comment, once the draft was edited", () => {
  const block = (text: string) => ({ stableId: "b", text });

  test("are found where they were, or where they are the only ones", () => {
    const words = { words: "staff", startsAt: 9 };
    expect(commentAnchor(words, block("We train staff, and staff train others."))?.position).toEqual({
      start: 9,
      end: 14,
    });
    expect(commentAnchor(words, block("All our staff train."))?.position).toEqual({ start: 8, end: 13 });
  });

  test("are not guessed: then it is about the block", () => {
    const words = { words: "staff", startsAt: 9 };
    expect(commentAnchor(words, block("Staff: staff train staff."))).toBeNull();
    expect(commentAnchor(words, block("We train people."))).toBeNull();
    expect(commentAnchor({ words: "", startsAt: null }, block("We train."))).toBeNull();
  });
});
