import { InsetText } from "@/components/ui/inset-text";
import { When } from "@/components/ui/when";
import type { ExerciseEvent } from "@/db/exercise-stages";
import type { Exercise } from "@/db/exercises";
import type { Stage } from "@/domain/exercise";
import { eventWords } from "@/domain/exercise-words";

type Props = { exercise: Exercise; stage: Stage; events: readonly ExerciseEvent[] };

/** Until when one may contribute, or why one may not now: said to everyone who was invited (D§2.5). */
export function StageNotice({ exercise, stage, events }: Props) {
  const { opensAt, closesAt, closedAt, cancelledReason, slug } = exercise;
  switch (stage) {
    case "open":
      return (
        <InsetText>
          <strong>Closes at {closesAt ? <When at={closesAt} time /> : null}.</strong>
          <LastChange events={events} kind="extended" />
        </InsetText>
      );
    case "scheduled":
      return (
        <InsetText>
          <strong>Opens at {opensAt ? <When at={opensAt} time /> : null}.</strong> You can read the draft now.
        </InsetText>
      );
    case "paused":
      return (
        <InsetText>
          <strong>Paused: nobody can contribute at the moment.</strong>
          <LastChange events={events} kind="paused" />
        </InsetText>
      );
    case "cancelled":
      return (
        <InsetText>
          <strong>This exercise was cancelled.</strong> {cancelledReason} What was said is kept, and nothing
          will be decided from it.
        </InsetText>
      );
    case "draft":
      return (
        <InsetText>
          <strong>Only the team sees this.</strong> It is still{" "}
          <a className="govuk-link" href={`/manage/exercises/${slug}/set-up`}>
            being set up
          </a>
          .
        </InsetText>
      );
    case "reported":
      return (
        <InsetText>
          <strong>The results are published.</strong>{" "}
          <a className="govuk-link" href={`/exercises/${slug}/feedback`}>
            See what you said and what we did
          </a>
          .
        </InsetText>
      );
    default:
      return (
        <InsetText>
          <strong>Closed at {closesAt ? <When at={closedAt ?? closesAt} time /> : null}.</strong> Every point
          is being answered.
          <LastChange events={events} kind="closed" />
        </InsetText>
      );
  }
}

function LastChange({ events, kind }: { events: readonly ExerciseEvent[]; kind: ExerciseEvent["kind"] }) {
  const event = events.find((one) => one.kind === kind);
  if (!event?.reason) return null;
  return (
    <>
      <br />
      {eventWords[kind]} on <When at={event.at} />: {event.reason}
    </>
  );
}
