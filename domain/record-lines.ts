/** The lines of a box, one answer on each; empty lines and list numbers or bullets in front are let go. */
export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim().replace(/^(?:\d{1,2}[.)]|[-•*])\s+/, ""))
    .filter((line) => line !== "");
}

export type Pair = { first: string; second: string };

/** Lines of the form “Do nothing: it leaves accounts shared”, or the first line that has no colon between two parts. */
export function pairsOf(text: string): { pairs: Pair[] } | { unclear: string } {
  const pairs: Pair[] = [];
  for (const line of linesOf(text)) {
    const at = line.indexOf(":");
    const pair = { first: line.slice(0, at).trim(), second: line.slice(at + 1).trim() };
    if (at < 1 || pair.second === "") return { unclear: line };
    pairs.push(pair);
  }
  return { pairs };
}

/** The lines that `pairsOf` reads. */
export function pairLines(pairs: readonly Pair[]): string {
  return pairs.map(({ first, second }) => `${first}: ${second}`).join("\n");
}
