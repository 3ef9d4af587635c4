import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { HalfWrittenItem } from "@/components/contribution/half-written-item";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { listHalfWritten } from "@/db/contribution-drafts";

export const metadata: Metadata = { title: "What you have half-written" };

export default async function HalfWrittenPage() {
  const viewer = await getViewer();
  if (!viewer) notFound();
  const half = await listHalfWritten(viewer);
  return (
    <Page back={{ href: "/contributions", text: "My contributions" }}>
      <PageHeading>What you have half-written</PageHeading>
      <p className="govuk-body snd-measure">
        Nobody but you can read this: not your convenor, and not the programme lead. It is not counted
        anywhere. You can go on with it on any device while the exercise is open, and copy your words from
        here at any time. It is deleted 30 days after the exercise is sealed or cancelled.
      </p>
      {half.length === 0 ? (
        <p className="govuk-body">You have nothing half-written.</p>
      ) : (
        <ul className="govuk-list snd-said-list">
          {half.map((one) => (
            <HalfWrittenItem key={one.id} half={one} />
          ))}
        </ul>
      )}
    </Page>
  );
}
