import { numberedSection } from "@/domain/draft-outline";
import type { ImportedSection } from "@/domain/version-draft";
import { deepestNesting, mostSections, sourceRefusal, tooDeep } from "./markdown-limits";
import { outlineOf } from "./markdown-outline";
import { type FindingKind, nodesOf, type Reading, report, startReading } from "./markdown-reading";
import { type ReadSection, sectionsOf } from "./markdown-sections";

/** Something that was changed, left out or needs a look, in plain English; `where` names the line and the section. */
export type Finding = { kind: FindingKind; message: string; where: string };
export type ImportedDraft = { title: string | null; sections: ImportedSection[]; findings: Finding[] };
export type ImportRefusal = { refusal: string };

/**
 * Reads a strategy draft from Markdown (CommonMark with tables, footnotes, task lists, strike-through and YAML front
 * matter) into numbered sections of numbered blocks. No word is dropped in silence: what is not in a section is in a
 * finding. Returns a refusal, and reads nothing, when the file is empty, is not text, is over 2 MB or 500 sections,
 * or is so intricate that reading it would take long.
 */
export function importMarkdown(file: string): ImportedDraft | ImportRefusal {
  const source = file.replace(/^\uFEFF/, "");
  const refusal = sourceRefusal(source);
  if (refusal !== null) return { refusal };

  const reading = startReading(source);
  if (nodesOf(reading.tree).some(({ depth }) => depth > deepestNesting)) return { refusal: tooDeep };
  const { title, parts } = outlineOf(reading);
  if (parts.filter(({ heading }) => heading).length > mostSections) {
    return { refusal: `The selected file must have ${mostSections} sections or fewer` };
  }
  const sections = sectionsOf(parts, reading);
  reportUnusedDefinitions(reading);
  reportBrokenCharacters(reading);
  return { title, sections: sections.map(numberedSection), findings: findingsOf(reading, sections) };
}

/** Addresses that were given apart from the links that use them, and those that nothing uses. */
export function reportUnusedDefinitions(reading: Reading): void {
  for (const { node } of nodesOf(reading.tree)) {
    if (node.type !== "definition" || reading.usedDefinitions.has(node)) continue;
    const title = node.title ? ` (“${node.title}”)` : "";
    const message = `Nothing links to the address [${node.label ?? node.identifier}]: ${node.url}${title}`;
    report(reading, { kind: "link", node, message });
  }
  const labels = [...reading.usedDefinitions].map(({ label, identifier }) => `[${label ?? identifier}]`);
  if (labels.length > 0) {
    const message = `Links that were written as references now carry their addresses: ${labels.join(", ")}`;
    report(reading, { kind: "link", message });
  }
}

function reportBrokenCharacters(reading: Reading): void {
  const broken = reading.source.match(/\uFFFD/g)?.length ?? 0;
  if (broken === 0) return;
  const message = `Characters that could not be read are shown as \uFFFD (${broken} of them): save the file as UTF-8`;
  report(reading, { kind: "characters", message });
}

/** In the order of the document; what concerns the whole of it stands first. */
function findingsOf({ findings }: Reading, sections: readonly ReadSection[]): Finding[] {
  return findings
    .toSorted((one, other) => one.line - other.line)
    .map(({ kind, message, line }) => {
      const section = sections.findLast((candidate) => candidate.line <= line);
      const place = section ? `Line ${line}, in “${section.title}”` : `Line ${line}`;
      return { kind, message, where: line === 0 ? "The whole document" : place };
    });
}
