import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import type { Field } from "@/components/form/field";
import { Page } from "@/components/layout/page";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { listVersionContent } from "@/db/versions";
import { editDraftRefusal } from "@/domain/version-permissions";
import { requirePerson, requireTeamVersion } from "../../../../../find";
import { addSection } from "./actions";

const title = "Add a section";
export const metadata: Metadata = { title };

export default async function NewSectionPage({
  params,
  searchParams,
}: PageProps<"/manage/strategies/[slug]/versions/[number]/sections/new">) {
  const viewer = await requirePerson();
  const version = await requireTeamVersion(viewer, await params);
  const { strategySlug: slug, number } = version;
  const content = await listVersionContent(viewer, version.id);
  const { beside, where } = await searchParams;
  const neighbour = content.find(({ stableId }) => stableId === beside);
  const place = where === "before" ? "before" : "after";
  const refusal = editDraftRefusal(version, version);
  const list = `/manage/strategies/${slug}/versions/${number}/sections`;
  const placed: Field[] = neighbour
    ? [
        { type: "hidden", name: "beside", value: neighbour.stableId },
        { type: "hidden", name: "where", value: place },
      ]
    : [];

  return (
    <Page back={{ href: list, text: "All sections" }}>
      <div className="snd-measure">
        <PageHeading caption={`${version.strategyTitle}, version ${number}`}>{title}</PageHeading>
        {refusal ? (
          <InsetText>{refusal}</InsetText>
        ) : (
          <>
            <p className="govuk-body">
              {neighbour
                ? `It comes ${place} section ${neighbour.number}, ${neighbour.title}.`
                : "It comes at the end of the draft."}{" "}
              You write its text next.
            </p>
            <ActionForm
              action={addSection}
              submit="Add the section"
              fields={[
                { type: "hidden", name: "slug", value: slug },
                { type: "hidden", name: "number", value: number },
                ...placed,
                { type: "text", name: "title", label: "Title of the section" },
              ]}
              cancel={{ href: list, text: "Cancel" }}
            />
          </>
        )}
      </div>
    </Page>
  );
}
