import { Panel } from "@/components/ui/panel";
import type { ExerciseProgress } from "@/db/exercise-progress";
import type { ExerciseReach } from "@/db/reach";
import { countInWords, numberInWords } from "@/domain/counts-in-words";
import { unheardForums } from "@/domain/exercise-next";

type Props = { reach: ExerciseReach; quietSections: ExerciseProgress["quietSections"] };

const mostShown = 4;

/** Who and what has not been heard yet, in one glance. */
export function NotHeard({ reach, quietSections }: Props) {
  const forums = unheardForums(
    reach.forums.map((forum) => ({
      name: forum.name,
      slug: forum.slug,
      invited: forum.reach.invited.value,
      tookPart: forum.reach.tookPart.value,
    })),
  ).slice(0, mostShown);
  const directorates = reach.directorates.filter(
    (one) => one.reach.invited.value > 0 && one.reach.tookPart.value === 0,
  );
  const nothing = forums.length + directorates.length + quietSections.length === 0;
  return (
    <Panel title="Not heard yet">
      {nothing ? <p className="govuk-body">Every forum, directorate and section has been heard.</p> : null}
      {forums.map(({ slug, name, invited, tookPart }) => (
        <p className="govuk-body" key={slug}>
          <strong>{name}.</strong> {numberInWords(invited)} invited,{" "}
          {tookPart === 0 ? "none took part" : `${numberInWords(tookPart)} took part`}.
        </p>
      ))}
      {directorates.map(({ id, name }) => (
        <p className="govuk-body" key={id}>
          <strong>{name}.</strong> Nobody has taken part.
        </p>
      ))}
      {quietSections.slice(0, mostShown).map(({ number, title }) => (
        <p className="govuk-body" key={number}>
          <strong>
            Section {number}, {title}.
          </strong>{" "}
          No contributions from anyone.
        </p>
      ))}
      {quietSections.length > mostShown ? (
        <p className="govuk-body">
          {countInWords(quietSections.length - mostShown, "more section")} without contributions.
        </p>
      ) : null}
    </Panel>
  );
}
