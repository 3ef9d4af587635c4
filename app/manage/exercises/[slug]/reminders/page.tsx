import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requirePerson, requireTeamExercise } from "@/app/manage/exercises/find";
import { RemindersSent } from "@/components/exercise/reminders-sent";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { InsetText } from "@/components/ui/inset-text";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { countDeliveries, findReminding, type Reminding } from "@/db/reminders";
import { countInWords } from "@/domain/counts-in-words";
import { daysBetweenReminders, reminderRefusal } from "@/domain/reminder";
import { sendReminder } from "./actions";

export const metadata: Metadata = { title: "Reminders" };

export default async function RemindersPage({
  params,
  searchParams,
}: PageProps<"/manage/exercises/[slug]/reminders">) {
  const { slug } = await params;
  const viewer = await requirePerson();
  const exercise = await requireTeamExercise(viewer, slug);
  const reminding = exercise.evidence ? await findReminding(viewer, exercise.id) : null;
  if (!reminding) notFound();
  const { sent, most, people } = reminding;
  const soFar = { sent: sent.length, most, lastAt: sent.at(-1)?.sentAt ?? null };
  const refusal = reminderRefusal(exercise, soFar, new Date());
  const deliveries = await countDeliveries(viewer, exercise.id);
  return (
    <Page back={{ href: `/manage/exercises/${slug}/reach`, text: "Reach" }}>
      {(await searchParams).done ? (
        <NotificationBanner success>The reminder is on its way.</NotificationBanner>
      ) : null}
      <div className="snd-measure">
        <PageHeading caption={exercise.title}>Reminders</PageHeading>
        <p className="govuk-body">
          A reminder goes by email to everyone invited who has not taken part, each person once. This exercise
          may send {countInWords(most, "reminder")}, at least {daysBetweenReminders} days apart.
        </p>
        {refusal ? <InsetText>{refusal}</InsetText> : null}
        {!refusal && people === 0 ? (
          <InsetText>Nobody is left to remind: everyone with a mailbox has taken part.</InsetText>
        ) : null}
        {!refusal && people > 0 ? <NextReminder slug={slug} {...reminding} /> : null}
        <h2 className="govuk-heading-m">Sent so far</h2>
        <RemindersSent reminders={sent} />
        <h2 className="govuk-heading-m">Invitations by email</h2>
        <SummaryList
          rows={[
            { key: "Sent", value: countInWords(deliveries.sent, "person", "people") },
            { key: "Waiting to be sent", value: countInWords(deliveries.waiting, "person", "people") },
            { key: "Could not be sent", value: countInWords(deliveries.failed, "person", "people") },
          ]}
        />
      </div>
    </Page>
  );
}

function NextReminder({ slug, forums, people, sent }: Reminding & { slug: string }) {
  return (
    <>
      <h2 className="govuk-heading-m">Are you sure that you want to send one now?</h2>
      <p className="govuk-body">
        {countInWords(people, "person", "people")} will be reminded. By forum, where a person in two forums is
        in both:
      </p>
      <SummaryList
        rows={forums.map((one) => ({
          key: one.forum,
          value: countInWords(one.people, "person", "people"),
        }))}
      />
      <ActionForm
        action={sendReminder}
        submit={`Remind ${countInWords(people, "person", "people")}`}
        cancel={{ href: `/manage/exercises/${slug}/reach`, text: "Send none" }}
        fields={[
          { type: "hidden", name: "slug", value: slug },
          { type: "hidden", name: "number", value: String(sent.length + 1) },
        ]}
      />
    </>
  );
}
