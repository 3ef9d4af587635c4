import type { Speaking } from "@/components/contribution/speaking-fields";
import type { Field } from "@/components/form/field";
import type { AskedQuestion } from "@/db/question-answers";
import { choices, type Scale, scaleWords } from "@/domain/question";

type Hidden = { slug: string; number: number };

/** The fields to answer a closed question: the scale, and the forum spoken from where there is a choice. */
export function scaleFields(
  hidden: Hidden,
  { scale, chosen }: { scale: Scale; chosen: AskedQuestion["chosen"] },
  { forums, last }: Pick<Speaking, "forums" | "last">,
): Field[] {
  return [
    { type: "hidden", name: "slug", value: hidden.slug },
    { type: "hidden", name: "number", value: hidden.number },
    {
      type: "radios",
      name: "choice",
      label: "Your answer",
      value: chosen?.choice,
      options: choices.map((value) => ({ value, text: scaleWords[scale][value] })),
    },
    forumField(forums, chosen?.forumId ?? last?.forumId),
  ];
}

function forumField(forums: Speaking["forums"], before: number | undefined): Field {
  const [only, ...others] = forums;
  if (only && others.length === 0) return { type: "hidden", name: "forum", value: only.slug };
  return {
    type: "radios",
    name: "forum",
    label: "Which forum are you answering from?",
    hint: "You are counted once, in the forum that you choose.",
    small: true,
    value: forums.find(({ id }) => id === before)?.slug,
    options: forums.map(({ slug, name }) => ({ value: slug, text: name })),
  };
}
