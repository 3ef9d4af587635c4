import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { Details } from "@/components/ui/details";
import { ErrorSummary } from "@/components/ui/error-summary";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { findRosterImport } from "@/db/roster-imports";
import { rosterStateOf } from "@/domain/roster-import";
import { bringInRoster } from "./actions";
import { requireRosterForum } from "./find";

const title = "Bring in members from a file";
export const metadata: Metadata = { title };

export default async function RosterPage({ params, searchParams }: PageProps<"/forums/[slug]/roster">) {
  const { viewer, forum } = await requireRosterForum((await params).slug);
  const file = await findRosterImport(viewer, forum.id);
  const state = file ? rosterStateOf(file) : null;
  const waits = state !== null && state !== "refused" && state !== "applied";
  const { problem } = await searchParams;
  const base = `/forums/${forum.slug}/roster`;
  return (
    <Page back={{ href: `/forums/${forum.slug}/members`, text: "Members" }}>
      <div className="snd-measure">
        {problem === "too-large" ? (
          <ErrorSummary
            problems={[{ text: "The selected file must be smaller than 10 MB", target: "file" }]}
          />
        ) : null}
        <PageHeading caption={forum.name}>{title}</PageHeading>
        {file && waits ? (
          <InsetText>
            {file.fileName} has been brought in already.{" "}
            <a className="govuk-link" href={`${base}/file`}>
              Go on with it
            </a>
            , or{" "}
            <a className="govuk-link" href={`${base}/file/discard`}>
              give it up
            </a>{" "}
            before you choose another.
          </InsetText>
        ) : (
          <>
            <p className="govuk-body">
              You see who would join, who is not in the file and what would change before anything is saved.
              Bring the next file in the same way: it is an update, and nobody is added twice.
            </p>
            <HowToPrepare example={`${base}/example`} />
            <ActionForm
              action={bringInRoster}
              submit="Read the file"
              fields={[
                { type: "hidden", name: "slug", value: forum.slug },
                {
                  type: "file",
                  name: "file",
                  label: "CSV or Excel file",
                  hint: "A file that ends in .csv or .xlsx, up to 10 MB and 60,000 people",
                  accept: ".csv,.tsv,.txt,.xlsx",
                },
              ]}
            />
          </>
        )}
      </div>
    </Page>
  );
}

function HowToPrepare({ example }: { example: string }) {
  return (
    <Details summary="How to prepare the file">
      <p className="govuk-body">
        The first line says what each column is: Name (or First name and Last name), E-mail address, Staff
        number, Post, Directorate, Joined on and Left on. Only the name is needed, with one of e-mail address,
        staff number and directorate. Other columns are not read and not kept.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={example} download>
          Download an example file (CSV)
        </a>
      </p>
    </Details>
  );
}
