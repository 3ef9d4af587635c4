import { When } from "@/components/ui/when";
import type { ForumExercise } from "@/db/forums";

/** The exercises that a forum is invited to, and that the reader may see. */
export function ForumExercises({ exercises }: { exercises: readonly ForumExercise[] }) {
  return (
    <ul className="govuk-list govuk-list--spaced">
      {exercises.map(({ slug, title, closesAt, closed }) => (
        <li key={slug}>
          <a className="govuk-link" href={`/exercises/${slug}`}>
            {title}
          </a>
          <br />
          <span className="snd-quiet">
            {closed ? "Closed" : "Closes at"} <When at={new Date(closesAt)} time={!closed} />
          </span>
        </li>
      ))}
    </ul>
  );
}
