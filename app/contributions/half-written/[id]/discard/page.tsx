import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { findHalfWritten } from "@/db/contribution-drafts";
import { contributionAddress } from "@/domain/contribution-input";
import { discardHalfWritten } from "./actions";

export const metadata: Metadata = { title: "Are you sure you want to throw this away?" };

/** There is no way back from here, so it is asked first. */
export default async function DiscardPage({ params }: PageProps<"/contributions/half-written/[id]/discard">) {
  const asked = contributionAddress.safeParse(await params);
  const half = asked.success ? await findHalfWritten(await getViewer(), asked.data.id) : null;
  if (!half) notFound();
  return (
    <Page back={{ href: "/contributions/half-written", text: "What you have half-written" }}>
      <PageHeading>Are you sure you want to throw this away?</PageHeading>
      {half.proposed ? <p className="govuk-body snd-typed">{half.proposed}</p> : null}
      <p className="govuk-body snd-typed">{half.body}</p>
      <p className="govuk-body">It has not been sent, and cannot be brought back.</p>
      <ActionForm
        action={discardHalfWritten}
        submit="Throw it away"
        tone="warning"
        cancel={{ href: "/contributions/half-written", text: "Keep it" }}
        fields={[{ type: "hidden", name: "id", value: half.id }]}
      />
    </Page>
  );
}
