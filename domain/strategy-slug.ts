/** The slug that a title asks for: “Café & Digital Strategy” becomes `cafe-digital-strategy`. */
export function slugOf(title: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = "";
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, longestSlug);
    if (longer.length > longestSlug) break;
    slug = longer;
  }
  return slug || "strategy";
}

// Room for “-12” within the 80 characters of an address.
const longestSlug = 70;
