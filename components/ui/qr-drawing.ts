import encodeQR from "qr";

/** Light modules that must stand round a code, by the standard (ISO/IEC 18004). */
const quietZone = 4;

/** A QR code as one SVG path in a square of `size` modules: every run of dark modules in a row is a rectangle. */
export function qrDrawing(text: string): { size: number; path: string } {
  const rows = encodeQR(text, "raw", { border: quietZone, ecc: "medium" });
  return { size: rows.length, path: rows.map((row, y) => darkRuns(row, y)).join("") };
}

function darkRuns(row: readonly boolean[], y: number): string {
  const runs: string[] = [];
  let start = 0;
  for (let x = 0; x <= row.length; x++) {
    if (row[x] === true) continue;
    if (x > start) runs.push(`M${start} ${y}h${x - start}v1h-${x - start}z`);
    start = x + 1;
  }
  return runs.join("");
}
