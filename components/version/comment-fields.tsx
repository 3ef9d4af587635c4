import type { Field } from "@/components/form/field";
import type { ReadComment } from "@/domain/draft-comments";
import type { DraftAnswers } from "@/domain/draft-questions";

/** The comments of a Word file, each kept unless somebody says otherwise: by their place in the list. */
export function commentFields(comments: readonly ReadComment[], { comments: kept }: DraftAnswers): Field[] {
  if (comments.length === 0) return [];
  const all = comments.map((_, index) => String(index));
  return [
    {
      type: "checkboxes",
      name: "comments",
      label: "Which comments are kept?",
      size: "m",
      hint: "They are not in the text. Those you keep wait until an exercise asks about this version: you then say which forum said each, and bring it in. The names and dates that Word has for them are not read.",
      small: true,
      values: kept === undefined ? all : kept.split(" "),
      options: comments.map(({ text, words }, index) => ({
        value: String(index),
        text,
        hint: words.trim() ? `On “${shortened(words.trim())}”` : undefined,
      })),
    },
  ];
}

function shortened(words: string): string {
  return words.length <= 100 ? words : `${words.slice(0, 100)}…`;
}
