import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import JSZip from "jszip";
import { describe, expect, test } from "vitest";
import { buildWordFile } from "@/fixtures/build-word";
import type { ImportedDraft } from "./markdown-import";
import { type ImportedWord, importWord } from "./word-import";

/** Real bytes through the real thread: each test writes a small Word file of its own. */

const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const styles = `<w:styles ${names}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${[1, 2].map((level) => `<w:style w:type="paragraph" w:styleId="Own${level}"><w:name w:val="Own ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`).join("")}<w:style w:type="paragraph" w:styleId="Based"><w:name w:val="Based"/><w:basedOn w:val="Own1"/></w:style><w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`;

const run = (text: string, look = "") =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inside: string, style = "") =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}</w:pPr>${inside}</w:p>`;
const text = (words: string, style = "") => paragraph(run(words), style);
const bold = (words: string) => paragraph(run(words, '<w:b/><w:sz w:val="32"/>'));
const plain = text("People travel to work and back again every day of the week.");

async function wordFile(
  body: string,
  more: Record<string, string> = {},
  relationships = "",
): Promise<Uint8Array> {
  const zip = new JSZip();
  const overrides = ["document.main", "styles", "footnotes"].map(
    (kind) =>
      `<Override PartName="/word/${kind.split(".")[0]}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`,
  );
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="f1" Type="${office}/footnotes" Target="footnotes.xml"/>${relationships}</Relationships>`,
    "word/styles.xml": styles,
    "word/document.xml": `<w:document ${names}><w:body>${body}</w:body></w:document>`,
    ...more,
  };
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

async function imported(...file: Parameters<typeof wordFile>): Promise<ImportedWord> {
  const read = await importWord(await wordFile(...file));
  if ("refusal" in read) throw new Error(read.refusal);
  return read;
}

async function refusal(bytes: Uint8Array): Promise<string | null> {
  const read = await importWord(bytes);
  return "refusal" in read ? read.refusal : null;
}

const outline = ({ sections }: ImportedDraft) =>
  sections.flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap(({ kind, text: words }) => (kind === "heading" ? [`- ${words}`] : [])),
  ]);
const told = ({ findings }: ImportedDraft, kind: string) =>
  findings.flatMap((finding) => (finding.kind === kind ? [finding.message] : []));

describe("headings", () => {
  test("by outline levels of styles, also of those they are based on", async () => {
    const draft = await imported(
      text("Homes", "Own1") + plain + text("Heat", "Own2") + plain + text("Travel", "Based") + plain,
    );
    expect(outline(draft)).toEqual(["Homes", "- Heat", "Travel"]);
    expect(told(draft, "heading")).toEqual([]);
  });

  test("by numbers that were typed, which are taken out and told", async () => {
    const draft = await imported(
      ["1. Homes", "1.1 Heat", "2. Travel"].map((words) => text(words) + plain).join(""),
    );
    expect(outline(draft)).toEqual(["Homes", "- Heat", "Travel"]);
    expect(told(draft, "heading")).toHaveLength(3);
  });

  test("by bold lines, which are told as guesses", async () => {
    const draft = await imported(bold("Homes") + plain + bold("Travel") + plain);
    expect(outline(draft)).toEqual(["Homes", "Travel"]);
    expect(told(draft, "heading")[0]).toContain("guessed");
  });
});

describe("what readers do not see", () => {
  test("hidden text is left out, also where a style hides it, and told", async () => {
    const draft = await imported(
      paragraph(run("Seen ") + run("unseen", "<w:vanish/>") + run("too", '<w:rStyle w:val="Secret"/>')),
    );
    expect(draft.sections[0]?.blocks[0]?.text).toBe("Seen");
    expect(told(draft, "hidden")[0]).toContain("unseen too");
  });

  test("insertions are kept, deletions left out, both told", async () => {
    const moved = `<w:moveTo w:id="3">${run("moved ")}</w:moveTo>`;
    const draft = await imported(
      paragraph(
        `<w:ins w:id="1">${run("New ")}</w:ins>${moved}<w:del w:id="2"><w:r><w:delText>old</w:delText></w:r></w:del>${run("words")}`,
      ),
    );
    expect(draft.sections[0]?.blocks[0]?.text).toBe("New moved words");
    expect(told(draft, "change")).toHaveLength(1);
  });

  test("comments are told apart from the text, with the words they are about; who wrote them is not read", async () => {
    const comments = `<w:comments ${names}><w:comment w:id="7" w:author="Ann Author">${text("Too vague")}</w:comment></w:comments>`;
    const range = `<w:commentRangeStart w:id="7"/>${run("often")}<w:commentRangeEnd w:id="7"/>`;
    const body = text("Travel", "Own1") + plain + paragraph(`${run("More ")}${range}${run(" than not.")}`);
    const draft = await imported(body, { "word/comments.xml": comments });
    expect(draft.comments).toEqual([
      {
        text: "Too vague",
        words: "often",
        begun: "often",
        before: "More ",
        paragraph: { text: "More often than not.", nth: 0 },
      },
    ]);
    expect(JSON.stringify([draft.sections, draft.findings])).not.toContain("Too vague");
    expect(JSON.stringify(draft)).not.toContain("Ann Author");
  });
});

describe("blocks", () => {
  test("a footnote is a mark and a note at the end of its section", async () => {
    const notes = `<w:footnotes ${names}><w:footnote w:id="2">${text("See the map.")}</w:footnote></w:footnotes>`;
    const draft = await imported(paragraph(`${run("Here")}<w:r><w:footnoteReference w:id="2"/></w:r>`), {
      "word/footnotes.xml": notes,
    });
    const [first, last] = draft.sections[0]?.blocks ?? [];
    expect(first?.content).toMatchObject({ inlines: [{ text: "Here" }, { type: "footnoteRef", number: 1 }] });
    expect(last).toMatchObject({ kind: "footnotes", text: "See the map." });
  });

  test("a table says whether Word was told that its first row is a header", async () => {
    const row = (cells: string[], look = "") =>
      `<w:tr>${look}${cells.map((cell) => `<w:tc>${text(cell)}</w:tc>`).join("")}</w:tr>`;
    const told = row(["Year", "Homes"], "<w:trPr><w:tblHeader/></w:trPr>");
    const table = (first: string) => `<w:tbl>${first}${row(["2030", "4,000"])}</w:tbl>`;
    const draft = await imported(`${table(told)}${plain}${table(row(["Year", "Homes"]))}`);
    const [first, , last] = draft.sections[0]?.blocks ?? [];
    for (const block of [first, last])
      expect(block?.content).toMatchObject({ header: [[{ text: "Year" }], [{ text: "Homes" }]] });
    expect(draft.tables).toEqual([1]);
  });

  test("a picture is kept once, with its description and its caption, and who took it is not", async () => {
    const file = await buildWordFile([
      { text: "Skills", style: "Heading1" },
      { picture: "square", alt: "Homes by year" },
      { text: "Figure 1: homes", style: "Caption" },
      { picture: "square" },
      { text: "We train." },
    ]);
    const read = await importWord(file);
    if ("refusal" in read) throw new Error(read.refusal);
    const [kept, ...others] = read.pictures;
    expect(others).toEqual([]);
    expect(kept?.sha256).toBe(
      createHash("sha256")
        .update(kept?.bytes ?? "")
        .digest("hex"),
    );
    const src = `/pictures/${kept?.sha256}`;
    const [section] = read.sections;
    expect(section?.blocks.map(({ content }) => content)).toMatchObject([
      { kind: "figure", alt: "Homes by year", src, caption: "Figure 1: homes" },
      { kind: "figure", alt: "", src, caption: null },
      { kind: "paragraph" },
    ]);
    expect(told(read, "picture")).toEqual([]);
  });

  test("a picture that no browser shows is told, with its description", async () => {
    const file = await buildWordFile(
      [
        { text: "Skills", style: "Heading1" },
        { picture: "square", alt: "A map" },
      ],
      {
        "word/media/square.png": "<svg/>",
      },
    );
    const read = await importWord(file);
    if ("refusal" in read) throw new Error(read.refusal);
    expect(read.pictures).toEqual([]);
    expect(read.sections[0]?.blocks[0]?.content).toMatchObject({ kind: "figure", alt: "A map", src: "" });
    expect(told(read, "picture")[0]).toContain("A map");
  });

  test("a list that was broken off goes on counting, and one that says so begins again", async () => {
    const level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl>';
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const list = (id: number, more = "") =>
      `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${more}</w:num>`;
    const numbering = `<w:numbering ${names}><w:abstractNum w:abstractNumId="0">${level}</w:abstractNum>${list(1)}${list(2, restart)}</w:numbering>`;
    const item = (words: string, id = 1) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr></w:pPr>${run(words)}</w:p>`;
    const relationship = `<Relationship Id="n1" Type="${office}/numbering" Target="numbering.xml"/>`;
    const body = `${item("One")}${item("Two")}${plain}${item("Three")}${item("Four")}${plain}${item("Five", 2)}${plain}${item("Six")}`;
    const draft = await imported(body, { "word/numbering.xml": numbering }, relationship);
    const starts = draft.sections.flatMap(({ blocks }) =>
      blocks.flatMap(({ content }) =>
        content.kind === "list" ? [[content.start, content.items.length]] : [],
      ),
    );
    expect(starts).toEqual([
      [1, 2],
      [3, 2],
      [5, 1],
      [6, 1],
    ]);
  });

  test("a link that is a script keeps its words alone", async () => {
    const link = `<Relationship Id="x" Type="${office}/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>`;
    const draft = await imported(
      paragraph(`<w:hyperlink r:id="x">${run("Read on")}</w:hyperlink>`),
      {},
      link,
    );
    expect(JSON.stringify(draft.sections)).not.toContain("javascript");
    expect(told(draft, "link")).toHaveLength(1);
  });
});

describe("refusals", () => {
  test("of a file that is not a ZIP, and of an empty one", async () => {
    expect(await refusal(new TextEncoder().encode("hello"))).toBe(
      "The selected file must be a Word document (.docx)",
    );
    expect(await refusal(new Uint8Array())).toBe("The selected file is empty");
  });

  test("of a document type, of macros, of a part that swells", async () => {
    const doctype = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><w:document ${names}><w:body>${plain}</w:body></w:document>`;
    expect(await refusal(await wordFile("", { "word/document.xml": doctype }))).toContain("definitions");
    expect(await refusal(await wordFile(plain, { "word/vbaProject.bin": "x" }))).toContain("macros");
    expect(await refusal(await wordFile(plain, { "word/swollen.xml": " ".repeat(5_000_000) }))).toContain(
      "unpacks",
    );
  });
});

const folder = new URL("../../shared/data/docx/headings/", import.meta.url);
const without = existsSync(folder) ? "" : " (left out: ../shared is not beside this project)";
test.skipIf(!existsSync(folder))(
  `the headings of one strategy in five variants${without}`,
  async () => {
    const wanted: { level: number; title: string }[] = JSON.parse(
      readFileSync(new URL("outline.json", folder), "utf8"),
    );
    const lines = wanted.map(({ level, title }) => (level === 1 ? title : `- ${title}`));
    for (const variant of ["styled", "custom", "numbered", "autonum", "bold"]) {
      const draft = await importWord(readFileSync(new URL(`${variant}.docx`, folder)));
      expect({ variant, lines: "refusal" in draft ? [] : outline(draft) }).toEqual({ variant, lines });
    }
  },
  30_000,
);

test("a long quotation is not cut through a character, which no database would keep", async () => {
  const hidden = paragraph(run(`${"a".repeat(499)}\u{1F6B2} and on`, "<w:vanish/>"));
  const read = await importWord(await wordFile(text("Skills", "Own1") + plain + hidden));
  if ("refusal" in read) throw new Error(read.refusal);
  const [found] = read.findings.filter(({ kind }) => kind === "hidden");
  expect(found?.message).toContain("a".repeat(499));
  expect(found?.message).not.toMatch(/\p{Cs}/u);
});
