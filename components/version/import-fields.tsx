import type { Field } from "@/components/form/field";
import { Details } from "@/components/ui/details";
import { fileSizeInWords } from "@/domain/counts-in-words";
import { largestDraft, largestWordFile } from "@/domain/version-source";
import { SizeCheck } from "./size-check";

/** What is asked when a draft comes in: a file or pasted text, and how the version is called. */
export function importFields(slug: string, number: string): Field[] {
  return [
    { type: "hidden", name: "slug", value: slug },
    {
      type: "file",
      name: "file",
      label: "Word or Markdown file",
      hint: `A file that ends in .docx, up to ${fileSizeInWords(largestWordFile)}, or in .md, up to ${fileSizeInWords(largestDraft)}`,
      accept: ".docx,.md,.markdown,.txt,text/markdown,text/plain",
    },
    { type: "content", content: <SizeCheck fileId="file" textId="pasted" /> },
    { type: "textarea", name: "pasted", label: "Or paste the Markdown here", rows: 10 },
    { type: "content", content: <HowItIsRead /> },
    { type: "text", name: "number", label: "Version number", value: number, width: 5 },
    {
      type: "text",
      name: "label",
      label: "Label (optional)",
      hint: "For example, Consultation draft",
      width: 20,
    },
  ];
}

function HowItIsRead() {
  return (
    <Details summary="How the file becomes sections">
      <ul className="govuk-list govuk-list--bullet">
        <li>Each main heading starts a numbered section.</li>
        <li>Each paragraph, list, table and quotation becomes a block that staff can comment on.</li>
        <li>
          In a Word file the headings are found, and you say which are right before anything is saved. Text
          that was hidden or struck out is left out, and you are told.
        </li>
        <li>Footnotes, links and emphasis are kept. HTML is not: its words are kept, and you are told.</li>
      </ul>
    </Details>
  );
}
