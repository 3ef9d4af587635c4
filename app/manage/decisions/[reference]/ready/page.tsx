import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { When } from "@/components/ui/when";
import { earliestLawfulDate } from "@/domain/decision-dates";
import { readyRefusal } from "@/domain/decision-permissions";
import { requirePerson } from "../../require-person";
import { handOverRecord } from "../actions";
import { findKeptDecision } from "../find";

export const metadata: Metadata = { title: "Ready for the decision maker" };

export default async function ReadyPage({ params }: PageProps<"/manage/decisions/[reference]/ready">) {
  const { reference } = await params;
  const viewer = await requirePerson();
  const { decision, tasks, settings } = await findKeptDecision(reference, viewer);
  const refused = readyRefusal(viewer, decision, { tasks, dueOn: null, settings });
  const earliest = earliestLawfulDate(decision, settings);
  const back = { href: `/manage/decisions/${reference}`, text: `Record of Decision ${decision.reference}` };
  return (
    <Page back={back}>
      <PageHeading caption={decision.title}>Hand the record to the decision maker</PageHeading>
      {refused ? (
        <p className="govuk-body">{refused}</p>
      ) : (
        <>
          <p className="govuk-body">
            From now on the record holds still while it is read. You can take it back until the decision is
            taken.
          </p>
          <ActionForm
            action={handOverRecord}
            submit="Hand it over"
            cancel={{ href: back.href, text: "Cancel" }}
            fields={[
              { type: "hidden", name: "address", value: reference },
              { type: "hidden", name: "revision", value: decision.revision },
              {
                type: "date",
                name: "due",
                label: "When is the decision to be taken?",
                hint: earliest ? (
                  <>
                    The earliest lawful date is <When at={earliest} />.
                  </>
                ) : undefined,
                value: decision.dueOn,
              },
            ]}
          />
        </>
      )}
    </Page>
  );
}
