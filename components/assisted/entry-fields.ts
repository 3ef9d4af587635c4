import type { Field } from "@/components/form/field";
import type { AssistedForum, AssistedPlace } from "@/db/assisted-entries";
import { saidBy, saidByWords, unlistedPerson } from "@/domain/assisted-entry";
import { longestContribution } from "@/domain/contribution";
import { firstWords } from "@/domain/contribution-words";

type Props = {
  place: AssistedPlace;
  forum: AssistedForum;
  section: number;
  found: readonly { id: number; name: string; post: string | null }[];
  /** The exercise has closed: why is it entered now? */
  late: boolean;
};

/** What somebody said, how and when, and who they are. */
export function entryFields({ place, forum, section, found, late }: Props): Field[] {
  return [
    { type: "hidden", name: "slug", value: place.exercise.slug },
    { type: "hidden", name: "number", value: section },
    { type: "hidden", name: "forum", value: forum.slug },
    { type: "hidden", name: "openedAt", value: place.exercise.readAt },
    whoField(forum, found),
    {
      type: "radios",
      name: "said",
      label: "How was it said?",
      small: true,
      options: saidBy.map((value) => ({ value, text: saidByWords[value] })),
    },
    { type: "date", name: "saidOn", label: "When was it said or written?" },
    {
      type: "select",
      name: "block",
      label: "What is it about?",
      value: "",
      options: [
        { value: "", text: "The section as a whole" },
        ...place.blocks.map(({ stableId, number, text }) => ({
          value: stableId,
          text: `${number} ${firstWords(text, 50)}`,
        })),
      ],
    },
    {
      type: "textarea",
      name: "body",
      label: "What did they say?",
      hint: "In their words, as they stand. Leave out personal details about residents, clients or colleagues.",
      rows: 6,
      limit: longestContribution,
    },
    ...nameFields(place, forum),
    {
      type: "checkboxes",
      name: "quote",
      label: "Quoting their words",
      small: true,
      options: [{ value: "yes", text: "They said that they may be quoted without their name" }],
    },
    ...(late ? [lateField] : []),
  ];
}

function whoField(forum: AssistedForum, found: Props["found"]): Field {
  if (!forum.listed) return { type: "hidden", name: "person", value: unlistedPerson };
  return {
    type: "radios",
    name: "person",
    label: "Who said it?",
    hint: "Look for others above. Somebody who is in none of the lists counts for no person.",
    small: true,
    options: [
      ...found.map(({ id, name, post }) => ({ value: String(id), text: post ? `${name}, ${post}` : name })),
      { value: unlistedPerson, text: "Somebody who is not on the list, or gave no name" },
    ],
  };
}

/** Whether their name is shown was theirs to say; what they did not say is confidential. */
function nameFields({ exercise }: AssistedPlace, forum: AssistedForum): Field[] {
  if (exercise.nameVisibility !== "names_shown" || !forum.listed) {
    return [{ type: "hidden", name: "visibility", value: "confidential" }];
  }
  return [
    {
      type: "radios",
      name: "visibility",
      label: "Who did they say may see their name?",
      small: true,
      value: "confidential",
      options: [
        { value: "confidential", text: "Confidential, or they did not say" },
        { value: "forum", text: `Members of ${forum.name}` },
      ],
    },
  ];
}

const lateField: Field = {
  type: "textarea",
  name: "lateReason",
  label: "Why is it entered after the exercise closed?",
  hint: "It was said in time, so it counts from that day. The reason stays on record.",
  rows: 2,
};
