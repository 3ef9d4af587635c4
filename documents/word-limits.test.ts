import JSZip from "jszip";
import { describe, expect, test } from "vitest";
import { buildWordFile, type WordParagraph } from "@/fixtures/build-word";
import { importWord } from "./word-import";
import { readInThread } from "./word-thread";

/** Files that were made to cost something, or to hide something: each ends in one sentence. */

const content: WordParagraph[] = [
  { text: "Skills", style: "Heading1" },
  { text: "We train everyone who asks." },
];
const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

async function refusalOf(bytes: Uint8Array): Promise<string | null> {
  const read = await importWord(bytes);
  return "refusal" in read ? read.refusal : null;
}

/** A header of a PNG that says how large it is, with nothing to draw in it. */
function pngOf(width: number, height: number): Buffer {
  const chunk = (name: string, body: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    return Buffer.concat([length, Buffer.from(name), body, Buffer.alloc(4)]);
  };
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width);
  size.writeUInt32BE(height, 4);
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([signature, chunk("IHDR", size), chunk("IEND", Buffer.alloc(0))]);
}

async function withParts(parts: Record<string, string | Buffer>): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await buildWordFile(content));
  for (const [name, held] of Object.entries(parts)) zip.file(name, held);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

describe("a Word file is refused in one sentence", () => {
  test("when it nests its parts too deeply", async () => {
    const deep = `${"<w:sdt>".repeat(130)}${"</w:sdt>".repeat(130)}`;
    const document = `<w:document xmlns:w="${word}"><w:body>${deep}</w:body></w:document>`;
    expect(await refusalOf(await withParts({ "word/document.xml": document }))).toBe(
      "The selected file nests its parts too deeply to be read",
    );
  });

  test("when a picture, or all of them, say that they have too many pixels", async () => {
    expect(await refusalOf(await withParts({ "word/media/a.png": pngOf(8000, 5001) }))).toBe(
      "The selected file has a picture that is too large",
    );
    const many = Array.from({ length: 12 }, (_, at) => [`word/media/${at}.png`, pngOf(8000, 5000)] as const);
    expect(await refusalOf(await withParts(Object.fromEntries(many)))).toBe(
      "The selected file has too many pictures to be read",
    );
  });

  test("when it has too many parts", async () => {
    const many = Array.from({ length: 1500 }, (_, at) => [`customXml/${at}.xml`, "<a/>"] as const);
    expect(await refusalOf(await withParts(Object.fromEntries(many)))).toBe(
      "The selected file has too many parts to be read",
    );
  });

  test("when it unpacks to too much in all, though no part of it does", async () => {
    // Nothing that shrinks to a hundred-and-fiftieth, which is refused for itself: see below.
    const part = Array.from({ length: 2_000_000 }, (_, at) => at % 977).join(",");
    const many = Array.from({ length: 21 }, (_, at) => [`customXml/${at}.xml`, part] as const);
    expect(await refusalOf(await withParts(Object.fromEntries(many)))).toBe(
      "The selected file unpacks to more than can be read",
    );
  }, 60_000);

  test("when one part shrinks as nothing does that anybody wrote", async () => {
    expect(await refusalOf(await withParts({ "customXml/a.xml": " ".repeat(3_000_000) }))).toBe(
      "The selected file unpacks to more than can be read",
    );
  });

  test("when it takes too long, or too much memory", async () => {
    const file = await buildWordFile(content);
    expect(await readInThread(file, { milliseconds: 1, megabytes: 400 })).toEqual({
      refusal: "The selected file takes too long to be read",
    });
    expect(await readInThread(file, { milliseconds: 30_000, megabytes: 4 })).toEqual({
      refusal: "The selected file takes too much memory to be read",
    });
  });

  test("when it is larger than may be brought in", async () => {
    expect(await refusalOf(new Uint8Array(25_000_001))).toBe("The selected file must be smaller than 25 MB");
  });

  test("when it is an old .doc, or has a password", async () => {
    const old = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);
    expect(await refusalOf(old)).toBe(
      "The selected file is in an old Word format or has a password: save it as .docx without one",
    );
    const locked = Buffer.from(await buildWordFile(content));
    for (const [mark, flags] of [
      ["PK\x03\x04", 6],
      ["PK\x01\x02", 8],
    ] as const) {
      for (let at = locked.indexOf(mark, 0, "latin1"); at >= 0; at = locked.indexOf(mark, at + 4, "latin1"))
        locked[at + flags] = (locked[at + flags] ?? 0) | 1;
    }
    expect(await refusalOf(locked)).toBe("The selected file has a password: save it without one");
  });

  test("when two of its parts have one name", async () => {
    const twice = Buffer.from(await withParts({ "word/documenu.xml": "<a/>" }));
    for (let at = twice.indexOf("documenu"); at >= 0; at = twice.indexOf("documenu"))
      twice.write("document", at);
    expect(await refusalOf(twice)).toBe(
      "The selected file is damaged and cannot be opened: save it in Word again",
    );
  });

  test("when it ends in the middle", async () => {
    const whole = await buildWordFile(content);
    expect(await refusalOf(whole.subarray(0, whole.length / 2))).toBe(
      "The selected file is damaged and cannot be opened: save it in Word again",
    );
  });
});
