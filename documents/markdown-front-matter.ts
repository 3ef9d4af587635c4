import { type Reading, report } from "./markdown-reading";

/**
 * The title that a file's YAML front matter gives, or null. A title is read only where it is one plain line; every
 * other line is reported, because the product has no place for it.
 */
export function frontMatterTitle(reading: Reading): string | null {
  const node = reading.tree.children.find(({ type }) => type === "yaml");
  if (node?.type !== "yaml") return null;
  const lines = node.value.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  const titleLine = lines.find((line) => titleIn(line) !== null);
  const others = lines.filter((line) => line !== titleLine).map((line) => line.trim());
  if (others.length > 0) {
    report(reading, {
      kind: "front-matter",
      node,
      message: `Front matter that is not used: ${others.join("; ")}`,
    });
  }
  return titleLine === undefined ? null : titleIn(titleLine);
}

function titleIn(line: string): string | null {
  const value = /^title\s*:\s+(.*)$/i.exec(line)?.[1]?.trim() ?? "";
  if (/^[|>[{&*!#]/.test(value)) return null;
  const quoted = /^(["'])(.*)\1$/.exec(value);
  const inside = quoted?.[2] ?? value;
  const title = quoted?.[1] === '"' ? inside.replaceAll(/\\(["\\])/g, "$1") : inside.replaceAll("''", "'");
  return title.trim() || null;
}
