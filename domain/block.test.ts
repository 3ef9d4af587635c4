import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BlockContent, type Inline, plainText, safeHref } from "./block";

const text = (words: string): Inline => ({ type: "text", text: words });
const paragraph = (...inlines: Inline[]): BlockContent => ({ kind: "paragraph", inlines });

describe("the words of a block", () => {
  test.each<[string, BlockContent, string]>([
    ["white space of every kind", paragraph(text(" a\n\tb\u00a0c  ")), "a b c"],
    [
      "marks, links, breaks, pictures and footnote marks",
      paragraph(
        { type: "text", text: "Go ", marks: ["strong"] },
        { type: "link", href: "https://example.org", children: [text("digi"), text("tal")] },
        { type: "footnoteRef", label: "a", number: 1 },
        { type: "break" },
        text("first"),
        { type: "image", alt: "a map", src: "map.png" },
      ),
      "Go digital first a map",
    ],
    [
      "a nested list",
      {
        kind: "list",
        ordered: true,
        start: 3,
        items: [
          { inlines: [text("one")], children: [paragraph(text("more"))], checked: null },
          { inlines: [text("two")], children: [], checked: true },
        ],
      },
      "one more two",
    ],
    [
      "a table",
      {
        kind: "table",
        align: [null, "right"],
        header: [[text("h")], [text("i")]],
        rows: [[[text("a")], []]],
      },
      "h i a",
    ],
    ["a quote", { kind: "quote", blocks: [paragraph(text("a")), paragraph(text("b"))] }, "a b"],
    ["code", { kind: "code", text: "let a;\n  a", language: "js" }, "let a; a"],
    [
      "footnotes",
      { kind: "footnotes", notes: [{ label: "x", number: 1, blocks: [paragraph(text("note"))] }] },
      "note",
    ],
    ["a figure", { kind: "figure", alt: "a map", src: "x", caption: "of Kent" }, "a map of Kent"],
    ["a rule", { kind: "rule" }, ""],
  ])("%s", (_case, content, words) => {
    expect(plainText(content)).toBe(words);
  });
});

describe("addresses that may be followed", () => {
  test.each([
    "https://www.kent.gov.uk/a?b=c#d",
    "http://example.org",
    "mailto:a@example.org",
    "tel:+441234567890",
    "#section-4",
    "/exercises/digital",
  ])("%s", (href) => {
    expect(safeHref(` ${href} `)).toBe(href);
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "//evil.example",
    "/\\evil.example",
    "https:evil.example",
    "https:///evil.example",
    "http://",
    "https://exa mple.org",
    "infrastructure.html",
    "../up",
    "mailto:",
    "",
  ])("not %j", (href) => {
    expect(safeHref(href)).toBeNull();
  });

  test("whatever is let through stays with the schemes that are listed", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.webUrl()), (href) => {
        const safe = safeHref(href);
        if (safe === null) return;
        const { protocol, host } = new URL(safe, "https://soundings.example/");
        expect(["https:", "http:", "mailto:", "tel:"]).toContain(protocol);
        if (!/^https?:/i.test(safe) && protocol === "https:") expect(host).toBe("soundings.example");
      }),
      { numRuns: 1000 },
    );
  });
});
