import type { TalkPlace } from "@/db/talk-places";
import { placeInWords } from "@/domain/contribution-words";

type Props = {
  id: number;
  place: TalkPlace | null;
  /** The page is about one section: its name need not be said. */
  sectionFixed?: boolean;
  /** The list is of several exercises. */
  named?: boolean;
};

/** Where something was said, as the link to it beside the draft. */
export function TalkPlaceLink({ id, place, sectionFixed = false, named = false }: Props) {
  if (!place) return null;
  const { exercise, section, block } = place;
  const before = named ? `${exercise.title}, ` : "";
  if (!section) {
    return (
      <p className="snd-quiet">
        {before}
        <a className="govuk-link" href={`/exercises/${exercise.slug}/removed#c-${id}`}>
          About text that is no longer in the draft
        </a>
      </p>
    );
  }
  const words = placeInWords(block);
  const where = sectionFixed ? words : `${section.number}. ${section.title}, ${words}`;
  return (
    <p className="snd-quiet">
      {before}
      <a
        className="govuk-link"
        href={`/exercises/${exercise.slug}/sections/${section.number}?show=${id}#c-${id}`}
      >
        On {where}
      </a>
    </p>
  );
}
