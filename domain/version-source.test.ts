import { describe, expect, test } from "vitest";
import { draftSource, largestDraft } from "./version-source";

const bytes = (text: string) => new TextEncoder().encode(text);
const file = (name: string, content: Uint8Array = bytes("# Draft")) => ({ name, bytes: content });

describe("what is taken", () => {
  test("a file", () => {
    expect(draftSource(file("Draft.MD"), "  \n")).toEqual({ field: "file", text: "# Draft" });
  });

  test("a file of the largest size, with a mark at its start and line ends of Windows", () => {
    const text = `# Draft\r\n\tA\u2028 ${"x".repeat(100)}`;
    expect(draftSource(file("a.markdown", bytes(`\ufeff${text}`)), "")).toEqual({ field: "file", text });
    const largest = "x".repeat(largestDraft);
    expect(draftSource(file("a.md", bytes(largest)), "")).toEqual({ field: "file", text: largest });
  });

  test("a Word file, to be read later", () => {
    const word = file("Draft.DOCX", Uint8Array.of(0x50, 0x4b));
    expect(draftSource(word, "")).toEqual({ field: "file", word });
  });

  test("pasted text, as it is", () => {
    expect(draftSource(null, "  # Draft\r\n")).toEqual({ field: "pasted", text: "  # Draft\r\n" });
  });
});

describe("what is refused, in one sentence", () => {
  test.each([
    ["nothing", null, " \n ", "Choose a Word or Markdown file, or paste the text as Markdown"],
    ["both", file("a.md"), "# Draft", "Choose a file or paste the text, not both"],
    ["an empty file", file("a.md", bytes("")), "", "The file is empty"],
    ["a file of spaces", file("a.md", bytes(" \n\t")), "", "The file is empty"],
    [
      "another type",
      file("a.pdf"),
      "",
      "The file must be Word or Markdown, with a name that ends in .docx or .md",
    ],
    [
      "a name without a type",
      file("draft"),
      "",
      "The file must be Word or Markdown, with a name that ends in .docx or .md",
    ],
    [
      "an older Word file",
      file("a.doc"),
      "",
      "The file must be a Word document. Open it in Word, save it as .docx and choose it again",
    ],
    ["an empty Word file", file("a.docx", bytes("")), "", "The file is empty"],
    [
      "a Word file that is too large",
      file("a.docx", new Uint8Array(25_000_001)),
      "",
      "The file is 25 MB, and the most that can be imported at once is 25 MB",
    ],
    [
      "a picture with another name",
      file("a.md", Uint8Array.of(0x89, 0x50, 0x4e, 0x47)),
      "",
      "The file is not text. Save it as Markdown in UTF-8 and choose it again",
    ],
    [
      "zeros",
      file("a.md", bytes("a\0b")),
      "",
      "The file is not text. Save it as Markdown in UTF-8 and choose it again",
    ],
    [
      "a file that is too large",
      file("a.md", bytes("x".repeat(950_000))),
      "",
      "The file is 950 KB, and the most that can be imported at once is 900 KB",
    ],
    [
      "text that is too long",
      null,
      "é".repeat(460_000),
      "The text is 920 KB, and the most that can be imported at once is 900 KB",
    ],
  ])("%s", (_what, given, pasted, problem) => {
    expect(draftSource(given, pasted)).toMatchObject({ problem });
  });
});
