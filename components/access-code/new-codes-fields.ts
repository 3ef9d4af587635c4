import type { Field } from "@/components/form/field";
import type { CodeHolder } from "@/db/access-codes";
import { countInWords } from "@/domain/counts-in-words";

type Props = { slug: string; members: readonly CodeHolder[]; without: number; lastDay: string };

/** Whom codes are made for, and until when they work. */
export function newCodesFields({ slug, members, without, lastDay }: Props): Field[] {
  return [
    { type: "hidden", name: "slug", value: slug },
    {
      type: "radios",
      name: "who",
      label: "Who are they for?",
      value: without > 0 ? "all" : undefined,
      options: [
        {
          value: "all",
          text: "Everybody without a mailbox who has no code yet",
          hint: without > 0 ? countInWords(without, "person", "people") : "There is nobody at the moment",
        },
        {
          value: "chosen",
          text: "People I choose",
          hint: "A code that somebody has already stops working.",
          opens: [
            {
              type: "checkboxes",
              name: "person",
              label: "People",
              small: true,
              options: members
                .filter(({ mayHave }) => mayHave)
                .map(({ personId, name, post }) => ({
                  value: String(personId),
                  text: post ? `${name}, ${post}` : name,
                })),
            },
          ],
        },
      ],
    },
    {
      type: "date",
      name: "expires",
      label: "Last day on which they work",
      hint: "A week after the exercise closes, so that people can come back to see what became of what they said",
      value: lastDay,
    },
  ];
}
