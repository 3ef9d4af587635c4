import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { entryFields } from "@/components/assisted/entry-fields";
import { placeFields } from "@/components/assisted/place-fields";
import { ActionForm } from "@/components/form/action-form";
import { SearchForm } from "@/components/form/search-form";
import { Page } from "@/components/layout/page";
import { InsetText } from "@/components/ui/inset-text";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { type AssistedPlace, findAssistedPlace, listPeopleToEnterFor } from "@/db/assisted-entries";
import { assistRefusal, isEnteredLate } from "@/domain/assisted-entry";
import { assistedQuery } from "@/domain/assisted-entry-input";
import { contributionReference } from "@/domain/contribution-words";
import { exerciseAddress } from "@/domain/exercise-input";
import type { Person } from "@/domain/person";
import { enterContribution } from "./actions";

const title = "Enter contributions for others";
export const metadata: Metadata = { title };

type Query = ReturnType<typeof assistedQuery.parse>;

export default async function AssistedPage({
  params,
  searchParams,
}: PageProps<"/exercises/[slug]/assisted">) {
  const address = exerciseAddress.safeParse(await params);
  const viewer = await getViewer();
  const query = assistedQuery.parse(await searchParams);
  const place =
    viewer && address.success
      ? await findAssistedPlace(viewer, { ...address.data, section: query.section })
      : null;
  if (!viewer || !place || place.forums.length === 0) notFound();
  const { exercise } = place;
  const refusal = assistRefusal(viewer, { ...exercise, forums: place.forums }, new Date());
  return (
    <Page
      breadcrumbs={[
        { href: "/exercises", text: "Exercises" },
        { href: `/exercises/${exercise.slug}`, text: exercise.title },
      ]}
    >
      {query.done ? <Entered id={query.done} /> : null}
      <PageHeading caption={exercise.title}>{title}</PageHeading>
      <div className="snd-measure">
        {refusal ? (
          <InsetText>{refusal}</InsetText>
        ) : (
          <Entering viewer={viewer} place={place} query={query} />
        )}
      </div>
    </Page>
  );
}

function Entered({ id }: { id: number }) {
  return (
    <NotificationBanner success>
      <p className="govuk-notification-banner__heading">
        {contributionReference(id)} has been entered. You can enter the next one.
      </p>
    </NotificationBanner>
  );
}

type Props = { viewer: Person; place: AssistedPlace; query: Query };

async function Entering({ viewer, place, query }: Props) {
  const { exercise, forums } = place;
  const forum = forums.find(({ slug }) => slug === query.forum) ?? forums[0];
  if (!forum) return null;
  const found = forum.listed
    ? await listPeopleToEnterFor(viewer, {
        exerciseId: exercise.id,
        forumId: forum.id,
        search: query.search,
      })
    : [];
  const base = `/exercises/${exercise.slug}/assisted`;
  return (
    <>
      <p className="govuk-body">
        For what staff wrote on paper or told you. It is theirs: they see it under their name, can correct and
        withdraw it, and see what becomes of it. That you entered it stays on record. You can{" "}
        <a className="govuk-link" href={`/exercises/${exercise.slug}/paper?forum=${forum.slug}`}>
          print a form to write on
        </a>
        .
      </p>
      <SearchForm
        action={base}
        label="Forum, section and person"
        submit="Show"
        fields={placeFields({ place, forum, query })}
      />
      <h2 className="govuk-heading-m">What was said</h2>
      <ActionForm
        // Another place, or the next contribution, is another form: nothing of the last one stands in it.
        key={`${forum.slug} ${query.section} ${query.done ?? ""}`}
        action={enterContribution}
        submit="Enter this contribution"
        fields={entryFields({
          place,
          forum,
          section: query.section,
          found,
          late: isEnteredLate(exercise, new Date()),
        })}
      />
    </>
  );
}
