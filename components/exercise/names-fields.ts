import type { Field } from "@/components/form/field";
import type { Exercise } from "@/db/exercises";
import { nameVisibilities, othersShownChoices, talkScopes } from "@/domain/exercise";
import { nameVisibilityWords, othersShownWords, talkScopeWords } from "@/domain/exercise-words";

/** What is promised about names and talk, which stays or is only tightened after the launch. */
export function namesFields(exercise: Exercise, notice: string): Field[] {
  return [
    { type: "hidden", name: "slug", value: exercise.slug },
    {
      type: "radios",
      name: "nameVisibility",
      label: "Who sees names?",
      hint: "After the launch this can be made stricter, and never looser.",
      value: exercise.nameVisibility,
      options: nameVisibilities.map((value) => ({ value, text: nameVisibilityWords[value] })),
    },
    {
      type: "radios",
      name: "talkScope",
      label: "Who sees contributions?",
      hint: "A restricted forum always keeps its contributions to itself.",
      value: exercise.talkScope,
      options: talkScopes.map((value) => ({ value, text: talkScopeWords[value] })),
    },
    {
      type: "radios",
      name: "othersShown",
      label: "When do people see what others said?",
      hint: "Writing first keeps the first voices from steering the rest. Convenors, your team and the decision maker always see everything, and so does everyone after closing. It stays as it is after the launch.",
      value: exercise.othersShown,
      options: othersShownChoices.map((value) => ({ value, text: othersShownWords[value] })),
    },
    {
      type: "checkboxes",
      name: "privacyNoticeVersion",
      label: "Privacy notice",
      hint: "People read it before they first contribute. It is at /privacy.",
      values: exercise.privacyNoticeVersion ? [exercise.privacyNoticeVersion] : [],
      options: [{ value: notice, text: `Version ${notice} covers this exercise` }],
    },
  ];
}
