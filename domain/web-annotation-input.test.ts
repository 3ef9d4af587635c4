import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  type AnnotatedContribution,
  annotationCollection,
  annotationContext,
  annotationPage,
  webAnnotation,
} from "./web-annotation";

/** What a reader of the file may count on: the model of https://www.w3.org/TR/annotation-model/, and no key besides. */
const iri = z.url({ protocol: /^https$/ });
const instant = z.iso.datetime();
const selectors = z.tuple([
  z.strictObject({
    type: z.literal("TextQuoteSelector"),
    exact: z.string().min(1),
    prefix: z.string(),
    suffix: z.string(),
  }),
  z.strictObject({ type: z.literal("TextPositionSelector"), start: z.int().min(0), end: z.int().min(1) }),
]);
const annotation = z.strictObject({
  id: iri,
  type: z.literal("Annotation"),
  motivation: z.enum(["commenting", "replying", "editing"]),
  created: instant,
  modified: instant.optional(),
  creator: z.strictObject({ type: z.literal("Person"), name: z.string().min(1) }).optional(),
  body: z
    .array(
      z.strictObject({
        type: z.literal("TextualBody"),
        purpose: z.enum(["commenting", "editing"]),
        value: z.string().min(1),
        format: z.literal("text/plain"),
      }),
    )
    .min(1)
    .optional(),
  target: z
    .array(iri.or(z.strictObject({ type: z.literal("SpecificResource"), source: iri, selector: selectors })))
    .min(1),
});
const page = z.strictObject({
  id: iri,
  type: z.literal("AnnotationPage"),
  partOf: iri,
  next: iri.optional(),
  items: z.array(annotation),
});
const collection = z.strictObject({
  "@context": z.literal(annotationContext),
  id: iri,
  type: z.literal("AnnotationCollection"),
  label: z.string(),
  total: z.int().min(0),
  first: page,
});

const source = {
  origin: "https://soundings.example.gov.uk",
  strategySlug: "digital-strategy",
  collection: "https://soundings.example.gov.uk/manage/exercises/digital/annotations.jsonld",
};
const versions = "https://soundings.example.gov.uk/strategies/digital-strategy/versions";
const block = { number: "1.1", stableId: "a", text: "Staff 👩‍💻 sign in with a phone." };
const place = { versionNumber: "0.1", section: { number: 1 }, block, words: null };
const comment: AnnotatedContribution = {
  id: 7,
  parentId: null,
  kind: "comment",
  words: "Nobody has one.",
  proposed: null,
  name: "Maya Penhallow",
  receivedAt: new Date("2026-03-02T10:00:00Z"),
  editedAt: null,
  places: [place],
};
const start = block.text.indexOf("sign");
const words = {
  quote: { exact: "sign in", prefix: block.text.slice(0, start), suffix: " with a phone." },
  position: { start, end: start + 7 },
};

describe("a contribution as a Web Annotation", () => {
  test.each<[string, AnnotatedContribution]>([
    ["on a block", comment],
    ["on words", { ...comment, places: [{ ...place, words }] }],
    [
      "on a section, edited",
      { ...comment, editedAt: comment.receivedAt, places: [{ ...place, block: null }] },
    ],
    ["that is confidential and withheld", { ...comment, words: null, name: null }],
    ["in reply to another", { ...comment, parentId: 3, places: [] }],
    ["that suggests other words", { ...comment, kind: "suggestion", proposed: "With a badge." }],
  ])("%s is valid, and closed", (_what, contribution) => {
    const made = webAnnotation(contribution, source);
    expect(annotation.parse(made)).toEqual(made);
  });

  test("is about the permanent address of its words in every version that has them, counted in characters", () => {
    const later = { ...place, versionNumber: "0.2", block: { ...block, number: "1.3" } };
    const { target } = webAnnotation({ ...comment, places: [{ ...place, words }, later] }, source);
    // The woman at her computer is three characters, and five code units.
    expect(target).toEqual([
      {
        type: "SpecificResource",
        source: `${versions}/0.1/blocks/1.1`,
        selector: [
          { type: "TextQuoteSelector", ...words.quote },
          { type: "TextPositionSelector", start: 10, end: 17 },
        ],
      },
      `${versions}/0.2/blocks/1.3`,
    ]);
    expect([...block.text].slice(10, 17).join("")).toBe("sign in");
  });

  test("says what it does to the text, and a reply what it answers", () => {
    expect(webAnnotation(comment, source).motivation).toBe("commenting");
    const suggestion = webAnnotation({ ...comment, kind: "suggestion", proposed: "With a badge." }, source);
    expect(suggestion.motivation).toBe("editing");
    expect(suggestion.body?.map(({ purpose, value }) => [purpose, value])).toEqual([
      ["commenting", "Nobody has one."],
      ["editing", "With a badge."],
    ]);
    const reply = webAnnotation({ ...comment, id: 8, parentId: 7 }, source);
    expect(reply).toMatchObject({ motivation: "replying", target: [webAnnotation(comment, source).id] });
  });

  test("has neither words nor a name where none are given", () => {
    const made = webAnnotation({ ...comment, words: null, name: null }, source);
    expect(Object.keys(made)).toEqual(["id", "type", "motivation", "created", "target"]);
  });
});

test("a collection holds its first page, and a page says where the next one is", () => {
  const items = [webAnnotation(comment, source)];
  const first = annotationPage(items, { after: 0, next: 7 }, source);
  const whole = {
    "@context": annotationContext,
    ...annotationCollection({ label: "Digital", total: 9 }, first, source),
  };
  expect(collection.parse(whole)).toEqual(whole);
  expect(first.next).toBe(`${source.collection}?after=7`);

  const last = annotationPage([], { after: 7, next: null }, source);
  expect(page.parse(last)).toEqual(last);
  expect(last.id).toBe(first.next);
  expect("next" in last).toBe(false);
});
