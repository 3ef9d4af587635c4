import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Written } from "./written";

const html = (text: string) => renderToStaticMarkup(<Written text={text} />);

test("paragraphs, emphasis, lists, quotes and links come out as what they are", () => {
  const made = html(
    "One *two* **three**\nfour\n\n- five\n- six\n\n> seven\n\n[eight](https://example.gov.uk)",
  );
  expect(made).toContain("<em>two</em> <strong>three</strong>\nfour");
  expect(made).toContain("<li>");
  expect(made).toContain("<blockquote");
  expect(made).toContain(
    '<a class="govuk-link" href="https://example.gov.uk" rel="nofollow ugc noreferrer">eight</a>',
  );
});

test("headings, code, rules and pictures stay the text that was typed", () => {
  const made = html("# Not a heading\n\n![a picture](https://example.gov.uk/x.png)\n\n---\n\n`code`");
  expect(made).not.toMatch(/<(h\d|img|hr|code|pre)/);
  expect(made).toContain("# Not a heading");
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "//evil.example",
  "/manage",
  "file:///etc/passwd",
])("a link to %s is only its words", (url) => {
  expect(html(`[words](<${url}>) [words](${url})`)).not.toContain("<a ");
});

/** Pieces that have hurt others, put together in every order that chance finds, the same at each run. */
const pieces = [
  ...[
    "<script>",
    "</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=x>",
    "<a href='javascript:x'>",
    "<!--",
    "-->",
  ],
  ...[
    "[a](javascript:x)",
    "![a](x)",
    "<https://x.example>",
    "<javascript:x>",
    "[a]: javascript:x\n",
    "[a]",
    "](",
    "&#106;avascript:",
  ],
  ...[
    "`",
    "```\n",
    "# ",
    "> ",
    "- ",
    "1. ",
    "*",
    "**",
    "_",
    "\n\n",
    "\n",
    "    ",
    "\\",
    "\u0000",
    "\u202e",
    "&lt;",
    "style=x",
  ],
];

test("nothing but the few elements and safe links comes out, whatever goes in", () => {
  let seed = 20_261_125;
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  for (let round = 0; round < 200; round += 1) {
    const text = Array.from({ length: 1 + next(12) }, () => pieces[next(pieces.length)]).join("");
    const made = html(text);
    const tags = made.match(/<[a-z][^>]*>/gi) ?? [];
    for (const tag of tags) {
      expect(tag, text).toMatch(
        /^<(div class="snd-written"|p class="snd-typed"|em|strong|li|br\/|ul class="[a-z -]+"|ol class="[a-z -]+"( start="\d+")?|blockquote class="snd-quoted"|a class="govuk-link" href="(https?:\/\/|mailto:)[^"]*" rel="nofollow ugc noreferrer")>$/i,
      );
    }
  }
});

test("what is nested without end is shown and does no harm", () => {
  expect(html(`${">".repeat(4000)} deep`)).toContain("deep");
});
