import { describe, expect, test } from "vitest";
import { blockContent, jsonField } from "./block-input";
import { sectionEditInput } from "./draft-edit-input";
import { pictureHref } from "./picture";

const paragraph = (...inlines: unknown[]) => ({ kind: "paragraph", inlines });
const text = (words: string, more: object = {}) => ({ type: "text", text: words, ...more });
const link = (href: string, ...children: unknown[]) => ({ type: "link", href, children });

describe("a block that comes in", () => {
  const whole = {
    kind: "list",
    ordered: true,
    start: 3,
    items: [
      {
        inlines: [
          text("One", { marks: ["strong", "em"] }),
          link("https://kent.example", text("there")),
          { type: "break" },
        ],
        children: [
          {
            kind: "table",
            align: [null, "right"],
            header: [[text("a")], []],
            rows: [[[text("b")], [text("c")]]],
          },
          { kind: "quote", blocks: [paragraph({ type: "footnoteRef", label: "n-1", number: 1 })] },
          { kind: "figure", alt: "A map", src: pictureHref("a".repeat(64)), caption: null },
        ],
        checked: false,
      },
    ],
  };

  test("is taken as it is, however deep", () => {
    expect(blockContent.parse(whole)).toEqual(whole);
  });

  test.each([
    ["another key", { ...paragraph(), id: "1" }],
    ["another key deep inside", paragraph(text("a", { onclick: "x" }))],
    ["HTML", { kind: "html", html: "<b>a</b>" }],
    ["a script for a link", paragraph(link("javascript:alert(1)", text("a")))],
    ["a link with space before it", paragraph(link(" https://kent.example", text("a")))],
    ["a link in a link", paragraph(link("https://a.example", link("https://b.example", text("a"))))],
    ["a picture from elsewhere", { kind: "figure", alt: "", src: "https://a.example/p.png", caption: null }],
    [
      "a picture from another host without a scheme",
      { kind: "figure", alt: "", src: "//a.example/p.png", caption: null },
    ],
    ["a mark that is none", paragraph(text("a", { marks: ["u"] }))],
    ["a control character", paragraph(text("a\u0000b"))],
    ["half a character", paragraph(text("a\ud800b"))],
    ["the heading of a section", { kind: "heading", level: 2, inlines: [text("a")] }],
    ["a row without a cell", { kind: "table", align: [null, null], header: [[], []], rows: [[[]]] }],
    ["a list of nothing", { kind: "list", ordered: false, start: 1, items: [] }],
  ])("is refused with %s", (_what, content) => {
    expect(blockContent.safeParse(content).success).toBe(false);
  });

  test("is not read when it nests like no draft", () => {
    expect(jsonField.safeParse("[".repeat(100_000)).success).toBe(false);
    expect(jsonField.safeParse("[}").success).toBe(false);
    expect(jsonField.parse('{"a":[1]}')).toEqual({ a: [1] });
  });
});

describe("a section that comes in", () => {
  const form = {
    slug: "digital-strategy",
    number: "0.2",
    section: "s-1",
    title: " Tools  for all ",
    seen: "a".repeat(64),
  };

  test("has one text for each block, and one after it", () => {
    const parsed = sectionEditInput.parse({ ...form, ids: ["a", "b"], text: ["A", ""], after: ["", "C"] });
    expect(parsed).toMatchObject({
      title: "Tools for all",
      ids: ["a", "b"],
      text: ["A", ""],
      after: ["", "C"],
    });
    expect(sectionEditInput.parse({ ...form, ids: "a", text: "A", after: "" })).toMatchObject({
      ids: ["a"],
      text: ["A"],
    });
    expect(sectionEditInput.safeParse({ ...form, ids: ["a", "b"], text: "A", after: "" }).success).toBe(
      false,
    );
  });

  test("or the blocks of the editor", () => {
    const blocks = [{ stableId: null, content: { kind: "rule" } }];
    expect(sectionEditInput.parse({ ...form, blocks: JSON.stringify(blocks) })).toMatchObject({
      blocks,
      ids: [],
    });
    expect(sectionEditInput.safeParse({ ...form, blocks: "[1]" }).success).toBe(false);
  });

  test("has a title, and no field that nobody asked for", () => {
    expect(sectionEditInput.safeParse({ ...form, title: "  " }).success).toBe(false);
    expect(sectionEditInput.safeParse({ ...form, versionId: "1" }).success).toBe(false);
  });
});
