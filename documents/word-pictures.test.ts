import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { cleanPicture } from "./word-pictures.mjs";

const bytes = (...parts: (string | number[] | Buffer)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))),
  );
const long = (number: number) => {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(number);
  return four;
};
const chunk = (name: string, content: Buffer) => bytes(long(content.length), name, content, long(0));
const png = (...more: Buffer[]) =>
  bytes(
    "\x89PNG\r\n\x1a\n",
    chunk("IHDR", bytes(long(2), long(3), [8, 0, 0, 0, 0])),
    ...more,
    chunk("IDAT", deflateSync(Buffer.alloc(9))),
    chunk("IEND", Buffer.alloc(0)),
  );
const segment = (marker: number, content: Buffer) =>
  bytes([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255], content);
const frame = segment(0xc0, bytes([8, 0, 3, 0, 2, 1, 1, 0x11, 0]));
const scan = bytes(segment(0xda, bytes([1, 1, 0, 0, 0x3f, 0])), [1, 0xff, 0, 2, 0xff, 0xd0, 3]);
const jpeg = (...more: Buffer[]) => bytes([0xff, 0xd8], ...more, frame, scan, [0xff, 0xd9]);
const heldSideways = segment(
  0xe1,
  bytes(
    "Exif\0\0II",
    [42, 0, 8, 0, 0, 0, 2, 0],
    [0x0f, 1, 2, 0, 4, 0, 0, 0],
    "Ann\0",
    [0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0],
    [0, 0, 0, 0],
  ),
);
const gifFrame = bytes([0x2c, 0, 0, 0, 0, 2, 0, 3, 0, 0, 2, 2, 0x4c, 1, 0]);
const gif = (...parts: Buffer[]) =>
  bytes("GIF89a", [2, 0, 3, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255], ...parts, [0x3b]);

describe("a picture keeps what is drawn", () => {
  test("and a PNG loses what was written into it and what stands behind it", () => {
    const noted = bytes(png(chunk("tEXt", bytes("Author\0Ann")), chunk("eXIf", bytes("Ann"))), "Ann");
    expect(cleanPicture(noted)).toEqual({
      type: "image/png",
      width: 2,
      height: 3,
      moves: false,
      bytes: png(),
    });
  });

  test("and a JPEG loses all notes but which way up it was held", () => {
    const noted = bytes(jpeg(heldSideways, segment(0xed, bytes("Ann")), segment(0xfe, bytes("Ann"))), "Ann");
    const clean = cleanPicture(noted);
    expect(clean).toMatchObject({ type: "image/jpeg", width: 2, height: 3 });
    expect(clean?.bytes.toString("latin1")).not.toContain("Ann");
    expect(clean?.bytes.subarray(38)).toEqual(bytes(frame, scan, [0xff, 0xd9]));
    // It can be read again, and still says how it was held.
    expect(cleanPicture(clean?.bytes)?.bytes).toEqual(clean?.bytes);
    expect(cleanPicture(jpeg())?.bytes).toEqual(jpeg());
  });

  test("and a GIF is its first frame, which is told when there are more", () => {
    const comment = bytes([0x21, 0xfe, 3], "Ann", [0]);
    expect(cleanPicture(gif(comment, gifFrame))).toEqual({
      type: "image/gif",
      width: 2,
      height: 3,
      moves: false,
      bytes: gif(gifFrame),
    });
    expect(cleanPicture(gif(gifFrame, gifFrame))).toMatchObject({ moves: true, bytes: gif(gifFrame) });
  });
});

test("what is no such picture, or is cut off, is none", () => {
  const cut = (whole: Buffer, left: number) => whole.subarray(0, left);
  const none = [
    Buffer.alloc(0),
    bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"),
    cut(png(), 40),
    cut(jpeg(), 10),
    cut(gif(gifFrame), 25),
    bytes([0xff, 0xd8, 0xff, 0xd9]),
  ];
  for (const one of none) expect(cleanPicture(one)).toBeNull();
});

test("whatever the bytes, nothing is thrown and nothing goes on for ever", () => {
  let seed = 7;
  const random = (most: number) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return seed % most;
  };
  for (const whole of [png(), jpeg(heldSideways), gif(gifFrame, gifFrame)]) {
    for (let round = 0; round < 2000; round += 1) {
      const broken = Buffer.from(whole);
      for (let change = 0; change <= random(4); change += 1) broken[random(broken.length)] = random(256);
      expect(() => cleanPicture(broken.subarray(0, random(broken.length) + 1))).not.toThrow();
    }
  }
});
