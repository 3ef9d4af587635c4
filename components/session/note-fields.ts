import type { Field } from "@/components/form/field";
import type { AgendaSection } from "@/db/session-agenda";
import { longestContribution } from "@/domain/contribution";

type Given = {
  id: number;
  key: string;
  /** Where the last note was, to go on there. */
  at: string | null;
  sections: readonly AgendaSection[];
  joined: readonly { id: number; name: string }[];
};

/** What was said, about what, and by whom: the place of the last note is chosen already. */
export function noteFields({ id, key, at, sections, joined }: Given): Field[] {
  const places = sections.flatMap(placesOf);
  return [
    { type: "hidden", name: "id", value: id },
    { type: "hidden", name: "key", value: key },
    {
      type: "select",
      name: "place",
      label: "What it is about",
      value: places.some(({ value }) => value === at) ? at : undefined,
      options: places,
    },
    {
      type: "select",
      name: "speaker",
      label: "Who said it",
      hint: "Those who joined are listed. They find the note among their contributions.",
      options: [
        { value: "", text: "Several people, or no name" },
        ...joined.map((person) => ({ value: String(person.id), text: person.name })),
      ],
    },
    { type: "textarea", name: "body", label: "What was said", rows: 3, limit: longestContribution },
  ];
}

const firstWords = 60;

function placesOf({ stableId, number, title, blocks }: AgendaSection) {
  const short = (text: string) =>
    text.length > firstWords ? `${text.slice(0, firstWords).trimEnd()}…` : text;
  return [
    { value: stableId, text: `${number}. ${title}: the section as a whole` },
    ...blocks.map((block) => ({
      value: `${stableId}/${block.stableId}`,
      text: `${block.number} ${short(block.text)}`,
    })),
  ];
}
