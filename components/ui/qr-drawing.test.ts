import decodeQR from "qr/decode.js";
import { expect, test } from "vitest";
import { qrDrawing } from "./qr-drawing";

test.each([
  "https://soundings.example.gov.uk/sign-in/code?code=K7PM-2QRT-9WXZ-4BCD",
  "http://localhost:3000/sessions/12/join",
])("a camera reads back what was drawn: %s", (text) => {
  const { size, path } = qrDrawing(text);
  expect(decodeQR(photographOf(size, path))).toBe(text);
});

/** The path as a camera would see it, four pixels to a module. */
function photographOf(size: number, path: string) {
  const scale = 4;
  const width = size * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let py = Number(y) * scale; py < (Number(y) + 1) * scale; py++) {
      for (let px = Number(x) * scale; px < (Number(x) + Number(run)) * scale; px++) {
        data.fill(0, (py * width + px) * 4, (py * width + px) * 4 + 3);
      }
    }
  }
  return { width, height: width, data };
}
