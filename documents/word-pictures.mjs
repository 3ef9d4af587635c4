import { Buffer } from "node:buffer";

/**
 * A PNG, JPEG or GIF with no more in it than what is drawn: what its camera or program wrote about people and places
 * is left out, and so is whatever stands behind its end. Returns { type, width, height, moves, bytes }, or null for
 * anything else and for what is broken. Of a moving picture the first frame is kept.
 */
export function cleanPicture(bytes) {
  const picture = cleanPng(bytes) ?? cleanJpeg(bytes) ?? cleanGif(bytes);
  return picture && picture.width > 0 && picture.height > 0 ? picture : null;
}

// What is drawn, and in which colours. Colour profiles are left out: those of screens are often called after people.
const drawn = new Set(["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB"]);

function cleanPng(bytes) {
  if (bytes.length < 33 || bytes.toString("latin1", 0, 8) !== "\x89PNG\r\n\x1a\n") return null;
  const chunks = [...chunksOf(bytes)];
  if (chunks[0]?.name !== "IHDR" || chunks.at(-1)?.name !== "IEND") return null;
  const kept = chunks.filter(({ name }) => drawn.has(name)).map(({ chunk }) => chunk);
  return {
    type: "image/png",
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    moves: chunks.some(({ name }) => name === "acTL"),
    bytes: Buffer.concat([bytes.subarray(0, 8), ...kept]),
  };
}

/** The chunks of a PNG up to its end, or to where it breaks off. */
function* chunksOf(bytes) {
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return;
    const name = bytes.toString("latin1", at + 4, at + 8);
    yield { name, chunk: bytes.subarray(at, end) };
    if (name === "IEND") return;
    at = end;
  }
}

const startOfScan = 0xda;
const exif = 0xe1;
const adobeColours = 0xee;

function cleanJpeg(bytes) {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const segments = [...segmentsOf(bytes)];
  const kept = segments.filter(({ marker }) => marker < 0xe0 || marker === adobeColours);
  const frame = kept.find(({ marker, segment }) => isFrame(marker) && segment.length >= 9)?.segment;
  if (!frame || !kept.some(({ marker }) => marker === startOfScan)) return null;
  const turn = segments.find(({ marker, segment }) => marker === exif && turnOf(segment))?.segment;
  const whole = [Buffer.of(0xff, 0xd8), ...turned(turn), ...kept.map(({ segment }) => segment)];
  return {
    type: "image/jpeg",
    width: frame.readUInt16BE(7),
    height: frame.readUInt16BE(5),
    moves: false,
    bytes: Buffer.concat([...whole, Buffer.of(0xff, 0xd9)]),
  };
}

function isFrame(marker) {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** The segments of a JPEG up to its end; the one that starts a scan has the scan with it. */
function* segmentsOf(bytes) {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1];
    if (marker === 0xd9) return;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    let end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) return;
    if (marker === startOfScan) end = endOfScan(bytes, end);
    yield { marker, segment: bytes.subarray(at, end) };
    at = end;
  }
}

function endOfScan(bytes, start) {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** Which way up a camera was held: the one thing in its notes that changes what is seen. 1 is upright. */
function turnOf(segment) {
  const tiff = segment.subarray(10);
  if (segment.toString("latin1", 4, 10) !== "Exif\0\0" || tiff.length < 8) return null;
  const isSmallFirst = tiff.toString("latin1", 0, 2) === "II";
  const short = (at) => (isSmallFirst ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = isSmallFirst ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return null;
  for (let entry = 0; entry < short(first); entry += 1) {
    const at = first + 2 + entry * 12;
    if (at + 12 > tiff.length) return null;
    if (short(at) === 0x0112) return short(at + 8);
  }
  return null;
}

/** Notes of a camera that say nothing but which way up it was held. */
function turned(notes) {
  const turn = notes ? turnOf(notes) : 1;
  if (turn < 2 || turn > 8) return [];
  const head = Buffer.from("ffe10022457869660000", "hex");
  const tiff = Buffer.from("4d4d002a00000008000101120003000000010000000000000000", "hex");
  tiff.writeUInt16BE(turn, 18);
  return [head, tiff];
}

function cleanGif(bytes) {
  if (bytes.length < 13 || !/^GIF8[79]a$/.test(bytes.toString("latin1", 0, 6))) return null;
  const size = { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  const head = bytes.subarray(0, 13 + colours(bytes[10]));
  let control = Buffer.alloc(0);
  for (let at = head.length; bytes[at] === 0x21; ) {
    const end = endOfBlocks(bytes, at + 2);
    if (bytes[at + 1] === 0xf9) control = bytes.subarray(at, end);
    at = end;
    if (bytes[at] !== 0x2c) continue;
    return firstFrame(bytes, at, { size, before: [head, control] });
  }
  return bytes[head.length] === 0x2c ? firstFrame(bytes, head.length, { size, before: [head] }) : null;
}

function firstFrame(bytes, at, { size, before }) {
  const end = endOfBlocks(bytes, at + 11 + colours(bytes[at + 9] ?? 0));
  if (end > bytes.length) return null;
  const moves = bytes[end] !== 0x3b && end < bytes.length;
  const whole = [...before, bytes.subarray(at, end), Buffer.of(0x3b)];
  return { type: "image/gif", ...size, moves, bytes: Buffer.concat(whole) };
}

/** How many bytes the table of colours has that these flags tell of. */
function colours(flags) {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function endOfBlocks(bytes, start) {
  let at = start;
  while (at < bytes.length && bytes[at] !== 0) at += bytes[at] + 1;
  return at + 1;
}
