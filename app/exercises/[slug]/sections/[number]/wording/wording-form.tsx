import { keepingFields } from "@/components/contribution/half-written-fields";
import type { Speaking } from "@/components/contribution/speaking-fields";
import { SpeakingForm } from "@/components/contribution/speaking-form";
import { suggestionFields } from "@/components/suggestion/suggestion-fields";
import type { SectionPage } from "@/db/section-page";
import { markdownOf } from "@/documents/block-markdown";
import { blockAnchor, placeInWords } from "@/domain/contribution-words";
import { suggestWords } from "./actions";

type Props = {
  page: SectionPage;
  block: SectionPage["blocks"][number] & { number: string };
  speaking: Speaking;
  formKey: string;
  refusal: string | null;
};

/** The form to suggest other words for a block: it begins with the words that stand there. */
export function WordingForm({ page, block, speaking, formKey, refusal }: Props) {
  const { slug } = page.exercise;
  const here = `/exercises/${slug}/sections/${page.section.number}`;
  const name = placeInWords(block);
  return (
    <SpeakingForm
      action={suggestWords}
      address={`${here}?suggest=${block.number}#write`}
      fields={suggestionFields(
        speaking,
        {
          slug,
          number: page.section.number,
          block: block.stableId,
          ...keepingFields(speaking.half ?? null, formKey),
        },
        { name, written: markdownOf(block.content), plain: block.kind === "paragraph" },
      )}
      heading={`Your suggestion for ${name}`}
      submit="Send your suggestion"
      close={{ href: `${here}#${blockAnchor(block.number)}`, text: "Close without sending" }}
      refusal={refusal}
      keeps
    />
  );
}
