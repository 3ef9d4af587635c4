import type { MyContribution } from "@/db/contribution-mine";
import { placeInWords } from "@/domain/contribution-words";
import { sinceThen } from "@/domain/placing-words";

type Props = { contribution: MyContribution };

/** What a contribution of mine is about, as it was then, and the way to where it stands now. */
export function MyPlace({ contribution }: Props) {
  const { parentId, exercise, section, block, standing } = contribution;
  if (!exercise || !section) return <>An exercise that you are no longer invited to</>;
  const place = placeInWords(block?.kind ? { number: block.number, kind: block.kind } : null);
  const since = standing ? sinceThen({ ...standing, ...numbersOf(contribution) }, standing) : null;
  return (
    <a className="govuk-link" href={`/exercises/${exercise.slug}/${addressOf(contribution)}`}>
      {parentId === null ? "On" : "A reply on"} {place}, {section.number}. {section.title}
      {since ? ` ${since}` : ""}
    </a>
  );
}

function numbersOf({ section, block }: MyContribution) {
  return { section: section?.number ?? null, block: block?.number ?? null };
}

/** In the section, or among what was said of removed text; what is not shown there cannot be pointed at. */
function addressOf({ id, parentId, status, section, standing }: MyContribution): string {
  const shown = status === "published" || status === "redacted";
  if (standing && standing.section === null) {
    return shown ? `removed?before=${(parentId ?? id) + 1}#c-${id}` : "removed";
  }
  const page = `sections/${standing?.section ?? section?.number}`;
  return shown ? `${page}?show=${id}#c-${id}` : page;
}
