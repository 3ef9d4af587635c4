/**
 * Whether white words on this colour (`#rrggbb`) can be read: a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3). The council’s
 * name stands in white on its colour at the top of every page.
 */
export function isReadableWithWhite(colour: string): boolean {
  return 1.05 / (luminance(colour) + 0.05) >= 4.5;
}

/** Relative luminance as WCAG 2.2 defines it, from 0 (black) to 1 (white). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
