const mostPixels = 40_000_000;

/** Whether a PNG, GIF or JPEG says that it has more pixels than anybody should be asked to draw. */
export function isTooLargeToDraw(bytes) {
  const size = pngSize(bytes) ?? gifSize(bytes) ?? jpegSize(bytes);
  return size !== null && size.width * size.height > mostPixels;
}

function pngSize(bytes) {
  if (bytes.length < 24 || bytes.readUInt32BE(0) !== 0x89504e47) return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function gifSize(bytes) {
  if (bytes.length < 10 || bytes.toString("latin1", 0, 3) !== "GIF") return null;
  return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
}

function jpegSize(bytes) {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  for (let at = 2; at < bytes.length - 9; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1];
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}
