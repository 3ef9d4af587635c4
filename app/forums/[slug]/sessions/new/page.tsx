import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireForum, requirePerson } from "@/app/forums/find";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { sessionFields } from "@/components/session/session-fields";
import { PageHeading } from "@/components/ui/page-heading";
import { listSectionsOf } from "@/db/issues";
import { listExercisesToMeetAbout, listFacilitators } from "@/db/sessions";
import { setUpSession } from "./actions";

const title = "Set up a session";
export const metadata: Metadata = { title };

export default async function NewSessionPage({
  params,
  searchParams,
}: PageProps<"/forums/[slug]/sessions/new">) {
  const { slug } = await params;
  const { exercise: asked } = await searchParams;
  const viewer = await requirePerson();
  const forum = await requireForum(viewer, slug);
  const exercises = await listExercisesToMeetAbout(viewer, forum.id);
  if (exercises.length === 0) notFound();
  const exercise =
    exercises.find((one) => one.slug === asked) ?? (exercises.length === 1 ? exercises[0] : null);
  return (
    <Page back={{ href: `/forums/${slug}/sessions`, text: "Sessions" }}>
      <div className="snd-measure">
        <PageHeading caption={forum.name}>{title}</PageHeading>
        {exercise ? (
          <>
            <p className="govuk-body">
              It is about <strong>{exercise.title}</strong>. Members of {forum.name} are told by email.
            </p>
            <ActionForm
              action={setUpSession}
              submit="Set up the session"
              fields={[
                { type: "hidden", name: "slug", value: slug },
                { type: "hidden", name: "exercise", value: exercise.slug },
                ...sessionFields(null, {
                  facilitators: await listFacilitators(viewer, forum.id),
                  sections: await listSectionsOf(viewer, exercise.versionId ?? 0),
                }),
              ]}
            />
          </>
        ) : (
          <>
            <h2 className="govuk-heading-m">What is it about?</h2>
            <ul className="govuk-list govuk-list--spaced">
              {exercises.map((one) => (
                <li key={one.slug}>
                  <a className="govuk-link" href={`?exercise=${one.slug}`}>
                    {one.title}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Page>
  );
}
