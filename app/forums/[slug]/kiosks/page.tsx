import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireForum, requirePerson } from "@/app/forums/find";
import { ActionForm } from "@/components/form/action-form";
import { kioskFields } from "@/components/kiosk/kiosk-fields";
import { Page } from "@/components/layout/page";
import { EmptyState } from "@/components/ui/empty-state";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryCard, SummaryList } from "@/components/ui/summary-list";
import { WarningText } from "@/components/ui/warning-text";
import { When } from "@/components/ui/when";
import { type KioskInList, listKioskExercises, listKiosks } from "@/db/kiosks";
import { membersRefusal } from "@/domain/forum-permissions";
import { revokeKiosk, setUpKiosk } from "./actions";

const title = "Shared devices";
export const metadata: Metadata = { title };

export default async function KiosksPage({ params, searchParams }: PageProps<"/forums/[slug]/kiosks">) {
  const { slug } = await params;
  const { done } = await searchParams;
  const viewer = await requirePerson();
  const forum = await requireForum(viewer, slug);
  if (membersRefusal(viewer, forum)) notFound();
  const [kiosks, exercises] = await Promise.all([
    listKiosks(viewer, forum.id),
    listKioskExercises(viewer, forum.id),
  ]);
  return (
    <Page
      breadcrumbs={[
        { href: "/forums", text: "Forums" },
        { href: `/forums/${slug}`, text: forum.name },
      ]}
    >
      {done ? (
        <NotificationBanner success>The device is not a shared device any more.</NotificationBanner>
      ) : null}
      <PageHeading caption={forum.name}>{title}</PageHeading>
      <div className="snd-measure">
        <p className="govuk-body">
          A tablet or computer in a depot, a kitchen or a staff room: staff enter their access code, read, say
          what they think, and the device clears itself for the next person.
        </p>
        <h2 className="govuk-heading-m">Set up the device you are using now</h2>
        {exercises.length === 0 ? (
          <EmptyState>There is no exercise here that you could set a device up for.</EmptyState>
        ) : (
          <>
            <WarningText>Do this on the device itself. It signs you out on it.</WarningText>
            <ActionForm
              action={setUpKiosk}
              submit="Make this a shared device"
              fields={kioskFields(slug, exercises)}
            />
          </>
        )}
        <h2 className="govuk-heading-m">Devices that are set up</h2>
        {kiosks.length === 0 ? <EmptyState>None yet.</EmptyState> : null}
        {kiosks.map((kiosk) => (
          <OneKiosk key={kiosk.id} slug={slug} kiosk={kiosk} />
        ))}
      </div>
    </Page>
  );
}

function OneKiosk({ slug, kiosk }: { slug: string; kiosk: KioskInList }) {
  return (
    <SummaryCard title={kiosk.name}>
      <SummaryList
        rows={[
          { key: "Exercise", value: kiosk.exercise },
          { key: "Clears itself after", value: `${kiosk.idleMinutes} minutes without a touch` },
          {
            key: "Set up",
            value: (
              <>
                {kiosk.setUpBy ?? "A colleague"}, <When at={kiosk.setUpAt} time />
              </>
            ),
          },
        ]}
      />
      <ActionForm
        id={`kiosk-${kiosk.id}`}
        label={`Revoke ${kiosk.name}`}
        action={revokeKiosk}
        tone="secondary"
        submit={
          <>
            Revoke<span className="govuk-visually-hidden"> {kiosk.name}</span>
          </>
        }
        fields={[
          { type: "hidden", name: "slug", value: slug },
          { type: "hidden", name: "kiosk", value: kiosk.id },
        ]}
      />
    </SummaryCard>
  );
}
