const designed = "#17494d";

/**
 * The stylesheet rules for a council’s own colour, or none where it is the designed one (or not a colour at all).
 * Links are the colour a little darker, so that they stay readable on the pale surfaces as well.
 */
export function brandRules(colour: string): string | null {
  if (!/^#[0-9a-f]{6}$/i.test(colour) || colour.toLowerCase() === designed) return null;
  const rules = {
    "--snd-brand": colour,
    "--snd-link": mix(colour, 85, "black"),
    "--snd-link-hover": mix(colour, 60, "black"),
    "--snd-brand-deep": mix(colour, 55, "black"),
    "--snd-brand-mid": mix(colour, 75, "white"),
    "--snd-brand-pale": mix(colour, 22, "white"),
    "--snd-edge": mix(colour, 40, "#707070"),
    "--snd-rule": mix(colour, 30, "white"),
    "--snd-wash": mix(colour, 7, "white"),
    "--govuk-surface-border-colour": mix(colour, 45, "white"),
  };
  return `:root{${Object.entries(rules)
    .map(([name, value]) => `${name}:${value}`)
    .join(";")}}`;
}

function mix(colour: string, percent: number, other: string): string {
  return `color-mix(in srgb,${colour} ${percent}%,${other})`;
}
