import type { Metadata } from "next";
import { requireAdministration } from "@/app/admin/find";
import { organisationFields } from "@/components/administration/organisation-fields";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { findOrganisation, type Organisation } from "@/db/organisation";
import { administrationRefusal } from "@/domain/administration-permissions";
import { dayInWords } from "@/domain/dates-in-words";
import { changeSettings } from "./actions";

export const metadata: Metadata = { title: "The council" };

export default async function OrganisationPage({ searchParams }: PageProps<"/admin/organisation">) {
  const viewer = await requireAdministration("/admin/organisation");
  const organisation = await findOrganisation();
  const { done } = await searchParams;
  return (
    <Page breadcrumbs={[{ href: "/admin", text: "Administration" }]}>
      {done ? <NotificationBanner success>Saved</NotificationBanner> : null}
      <PageHeading>The council</PageHeading>
      <div className="snd-prose">
        {administrationRefusal(viewer) === null ? (
          <ActionForm action={changeSettings} submit="Save" fields={organisationFields(organisation)} />
        ) : (
          <Settings organisation={organisation} />
        )}
      </div>
    </Page>
  );
}

function Settings({ organisation }: { organisation: Organisation }) {
  const { name, brandColour, serviceEmail, callInDays, closureDays } = organisation;
  return (
    <SummaryList
      rows={[
        { key: "Name", value: name },
        { key: "Colour", value: brandColour },
        { key: "Service email", value: serviceEmail || "Not provided" },
        { key: "Call-in period", value: `${callInDays} working days` },
        { key: "Closure days", value: closureDays.map((day) => dayInWords(day)).join(", ") || "None" },
      ]}
    />
  );
}
