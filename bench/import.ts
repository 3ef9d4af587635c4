import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { importMarkdown } from "@/documents/markdown-import";
import { importWord } from "@/documents/word-import";

// Brings every file of a folder in, each in a process of its own so that its peak memory can be told, and prints what
// became of it. Where an outline.json stands beside files, their headings are compared with it.

type Heading = { level: number; title: string };
type Result = {
  outcome: "imported" | "refused";
  reason: string | null;
  sections: number;
  findings: number;
  ms: number;
  mb: number;
  outline: Heading[];
};

const [first, file] = process.argv.slice(2);
if (!first) {
  console.error("Say which folder: npm run bench:import -- FOLDER");
  process.exit(1);
}
if (first === "--one" && file) console.log(JSON.stringify(await importOne(file)));
else console.log(JSON.stringify({ files: measureFolder(path.resolve(first)) }));

async function importOne(name: string): Promise<Result> {
  const bytes = fs.readFileSync(name);
  const began = performance.now();
  const read = /\.(?:md|markdown)$/i.test(name) ? importMarkdown(bytes.toString()) : await importWord(bytes);
  const ms = Math.round(performance.now() - began);
  const mb = Math.round(process.resourceUsage().maxRSS / 1024);
  if ("refusal" in read)
    return { outcome: "refused", reason: read.refusal, sections: 0, findings: 0, ms, mb, outline: [] };
  const outline = read.sections.flatMap(({ title, blocks }) => [
    { level: 1, title },
    ...blocks.flatMap(({ content, text }) =>
      content.kind === "heading" ? [{ level: content.level - 1, title: text }] : [],
    ),
  ]);
  const { length: sections } = read.sections;
  return { outcome: "imported", reason: null, sections, findings: read.findings.length, ms, mb, outline };
}

function measureFolder(folder: string) {
  const names = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(?:outline\.json|readme.*|licen[cs]e.*)$/i.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return names.map((name) => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", "bench/import.ts", "--one", name],
      {
        encoding: "utf8",
        maxBuffer: 1e8,
      },
    );
    if (stdout === "") throw new Error(`${name} broke the import: ${stderr}`);
    const { outline, ...result }: Result = JSON.parse(stdout);
    const headings = compared(outline, path.join(path.dirname(name), "outline.json"));
    const told = { file: path.relative(folder, name), ...result, ...(headings ? { headings } : {}) };
    console.log(JSON.stringify(told));
    return told;
  });
}

function compared(found: readonly Heading[], outlineFile: string) {
  if (!fs.existsSync(outlineFile)) return null;
  const wanted: Heading[] = JSON.parse(fs.readFileSync(outlineFile, "utf8"));
  const left = found.map(({ level, title }) => `${level} ${title}`);
  let right = 0;
  for (const { level, title } of wanted) {
    const at = left.indexOf(`${level} ${title}`);
    if (at < 0) continue;
    left.splice(at, 1);
    right += 1;
  }
  return { right, wanted: wanted.length, extra: left.length };
}
