import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { PaperForm } from "@/components/assisted/paper-form";
import { SearchForm } from "@/components/form/search-form";
import { Page } from "@/components/layout/page";
import { findAssistedPlace } from "@/db/assisted-entries";
import { type Exercise, findExercise } from "@/db/exercises";
import { listForums } from "@/db/forums";
import { findOrganisation } from "@/db/organisation";
import { listVersionContent } from "@/db/versions";
import { assistedQuery } from "@/domain/assisted-entry-input";
import { exerciseAddress } from "@/domain/exercise-input";
import type { Person } from "@/domain/person";

export const metadata: Metadata = { title: "Paper form" };

/** An exercise to be printed and written on, for staff who do not use a screen. */
export default async function PaperPage({ params, searchParams }: PageProps<"/exercises/[slug]/paper">) {
  const address = exerciseAddress.safeParse(await params);
  const { forum: wanted } = assistedQuery.parse(await searchParams);
  const viewer = await getViewer();
  const exercise = viewer && address.success ? await findExercise(viewer, address.data.slug) : null;
  if (!viewer || !exercise) notFound();
  const [forums, content, { name, serviceEmail }] = await Promise.all([
    listPaperForums(viewer, exercise),
    listVersionContent(viewer, exercise.versionId ?? 0),
    findOrganisation(),
  ]);
  const forum = forums.find(({ slug }) => slug === wanted) ?? (forums.length === 1 ? forums[0] : undefined);
  return (
    <Page back={{ href: `/exercises/${exercise.slug}`, text: exercise.title }} sheet>
      <div className="snd-noprint">
        <p className="govuk-body">
          Print this page with your browser’s print command. Each section has room to write; sheets that come
          back are entered by a convenor or the programme team.
        </p>
        {forums.length > 1 ? <ChooseForum slug={exercise.slug} forums={forums} chosen={forum?.slug} /> : null}
      </div>
      <PaperForm
        council={name}
        serviceEmail={serviceEmail}
        exercise={exercise}
        sections={content}
        forum={forum ?? null}
      />
    </Page>
  );
}

/** The viewer’s own forums here and those they enter contributions for, with whom a sheet goes back to. */
async function listPaperForums(viewer: Person, exercise: Exercise) {
  const [place, known] = await Promise.all([
    findAssistedPlace(viewer, { slug: exercise.slug, section: 1 }),
    listForums(viewer),
  ]);
  const slugs = new Set([...exercise.myForums, ...(place?.forums ?? [])].map(({ slug }) => slug));
  return known
    .filter(({ slug }) => slugs.has(slug))
    .map(({ id, slug, name, restricted, convenors }) => ({ id, slug, name, restricted, convenors }));
}

type ChooseProps = {
  slug: string;
  forums: readonly { slug: string; name: string }[];
  chosen?: string | undefined;
};

function ChooseForum({ slug, forums, chosen }: ChooseProps) {
  return (
    <SearchForm
      action={`/exercises/${slug}/paper`}
      label="Forum"
      submit="Show"
      fields={[
        {
          type: "select",
          name: "forum",
          label: "For which forum?",
          value: chosen,
          options: [
            { value: "", text: "None in particular" },
            ...forums.map((forum) => ({ value: forum.slug, text: forum.name })),
          ],
        },
      ]}
    />
  );
}
