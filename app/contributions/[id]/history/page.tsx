import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { When } from "@/components/ui/when";
import { listMyRevisions } from "@/db/contribution-history";
import { contributionAddress } from "@/domain/contribution-input";
import { contributionReference } from "@/domain/contribution-words";

const title = "What you wrote before";
export const metadata: Metadata = { title };

export default async function HistoryPage({ params }: PageProps<"/contributions/[id]/history">) {
  const address = contributionAddress.safeParse(await params);
  const viewer = await getViewer();
  const revisions = viewer && address.success ? await listMyRevisions(viewer, address.data.id) : [];
  if (!address.success || revisions.length === 0) notFound();
  return (
    <Page back={{ href: `/contributions#c-${address.data.id}`, text: "My contributions" }}>
      <PageHeading caption={contributionReference(address.data.id)}>{title}</PageHeading>
      <p className="govuk-body">Only you, your convenor and the team of the strategy can read these.</p>
      <ol className="snd-said-list" reversed>
        {revisions.toReversed().map(({ revision, body, at }) => (
          <li key={revision}>
            <h2 className="govuk-heading-s govuk-!-margin-bottom-1">
              {revision === revisions.length ? "As it stands" : `Revision ${revision}`}
            </h2>
            <p className="snd-note__meta">
              <When at={at} time />
            </p>
            <p className="snd-typed">{body}</p>
          </li>
        ))}
      </ol>
    </Page>
  );
}
