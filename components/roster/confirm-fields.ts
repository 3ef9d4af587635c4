import type { Field } from "@/components/form/field";
import type { RosterRow } from "@/db/roster-rows";
import { countInWords } from "@/domain/counts-in-words";
import type { RosterCounts } from "@/domain/roster-import";

type Asked = { counts: RosterCounts; doubts: readonly RosterRow[]; mayEndAccess: boolean };

/** What only a person can say of a roster: about members who are not in it, new directorates, and doubtful lines. */
export function confirmFields({ counts, doubts, mayEndAccess }: Asked): Field[] {
  const { missing, leaves, directorates } = counts;
  return [
    ...(missing + (mayEndAccess ? leaves : 0) > 0 ? [missingField(missing, mayEndAccess)] : []),
    ...(directorates.length > 0 ? [directoratesField(directorates)] : []),
    ...doubts.map(doubtField),
  ];
}

function missingField(missing: number, mayEndAccess: boolean): Field {
  const whole = {
    value: "left_council",
    text: "They have left the council",
    hint: "For a file of all staff. They can no longer sign in, and leave all forums. What they said stays.",
  };
  return {
    type: "radios",
    name: "missing",
    label: `${countInWords(missing, "member is", "members are")} not in the file. What happens to them?`,
    size: "m",
    value: "stay",
    options: [
      { value: "stay", text: "They stay in the forum" },
      {
        value: "leave",
        text: "They leave the forum",
        hint: "They are still counted where they were invited.",
      },
      ...(mayEndAccess ? [whole] : []),
    ],
  };
}

function directoratesField(directorates: RosterCounts["directorates"]): Field {
  const names = directorates
    .slice(0, 20)
    .map(({ name, count }) => `${name} (${countInWords(count, "person", "people")})`);
  const more = directorates.length > names.length ? ` and ${directorates.length - names.length} more` : "";
  return {
    type: "radios",
    name: "directorates",
    label: "What about directorates that are not known here?",
    hint: `${names.join(", ")}${more}`,
    size: "m",
    value: "leave",
    options: [
      { value: "add", text: "Add them" },
      { value: "leave", text: "Leave the directorate of these people as it is" },
    ],
  };
}

function doubtField({ line, name, directorate, twin }: RosterRow, at: number): Field {
  return {
    type: "radios",
    name: `doubt-${at}`,
    label: `Line ${line}: ${[name, directorate].filter(Boolean).join(", ")}. Is this the same person as ${twin}?`,
    hint: "They have the same name, and nothing else tells them apart.",
    value: "out",
    small: true,
    options: [
      { value: "same", text: "Yes, the same person" },
      { value: "other", text: "No, another person" },
      { value: "out", text: "I do not know: leave the line out" },
    ],
  };
}
