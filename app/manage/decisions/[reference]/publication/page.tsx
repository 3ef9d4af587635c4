import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { WarningText } from "@/components/ui/warning-text";
import { When } from "@/components/ui/when";
import { localDate } from "@/domain/calendar";
import { outcomeWords } from "@/domain/decision";
import { publicationDates } from "@/domain/decision-dates";
import { publishRefusal } from "@/domain/decision-permissions";
import { requirePerson } from "../../require-person";
import { publishRecord } from "../actions";
import { findKeptDecision } from "../find";

export const metadata: Metadata = { title: "Publish the record" };

/** The last look before the record is public and can never be edited. */
export default async function PublicationPage({
  params,
}: PageProps<"/manage/decisions/[reference]/publication">) {
  const { reference } = await params;
  const viewer = await requirePerson();
  const { decision, tasks, settings } = await findKeptDecision(reference, viewer);
  const refused = publishRefusal(viewer, decision, tasks);
  const dates = publicationDates(decision, localDate(new Date()), settings);
  const back = { href: `/manage/decisions/${reference}`, text: `Record of Decision ${decision.reference}` };
  return (
    <Page back={back}>
      <PageHeading caption={decision.title}>Are you sure you want to publish this record?</PageHeading>
      {refused || !decision.takenOn || !decision.outcome ? (
        <p className="govuk-body">{refused}</p>
      ) : (
        <>
          <SummaryList
            rows={[
              { key: "Decision", value: outcomeWords[decision.outcome] },
              { key: "Taken on", value: <When at={decision.takenOn} /> },
              { key: "Published on", value: <When at={dates.publishedOn} /> },
              {
                key: "Last day of call-in",
                value: dates.callInDeadline ? <When at={dates.callInDeadline} /> : "Not subject to call-in",
              },
              { key: "Takes effect", value: <When at={dates.effectiveFrom} /> },
            ]}
          />
          <WarningText>
            Anyone will be able to read it, with the engagement summary. It can never be edited; a correction
            is a dated note beneath it.
          </WarningText>
          <ActionForm
            action={publishRecord}
            submit="Publish the record"
            tone="warning"
            cancel={{ href: back.href, text: "Cancel" }}
            fields={[
              { type: "hidden", name: "address", value: reference },
              { type: "hidden", name: "revision", value: decision.revision },
              {
                type: "checkboxes",
                name: "sure",
                label: "Your word on it",
                options: [{ value: "yes", text: "I have checked the record and it is right" }],
              },
            ]}
          />
        </>
      )}
    </Page>
  );
}
