import type { Metadata } from "next";
import { NextStep } from "@/components/decision/next-step";
import { DecisionStatusTag } from "@/components/decision/status-tag";
import { Page } from "@/components/layout/page";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { TaskList } from "@/components/ui/task-list";
import { When } from "@/components/ui/when";
import { localDate } from "@/domain/calendar";
import { earliestLawfulDate } from "@/domain/decision-dates";
import { keepRefusal, writeRefusal } from "@/domain/decision-permissions";
import { requirePerson } from "../require-person";
import { takeBackRecord } from "./actions";
import { findKeptDecision } from "./find";

export const metadata: Metadata = { title: "Record of Decision" };

const banners = new Map([
  ["saved", "Saved."],
  ["ready", "The record is with the decision maker."],
]);

/** The record as a list of tasks, and the next step of the decision. */
export default async function KeptDecisionPage({
  params,
  searchParams,
}: PageProps<"/manage/decisions/[reference]">) {
  const { reference } = await params;
  const viewer = await requirePerson();
  const { decision, settings, summary, acknowledgedAt, tasks } = await findKeptDecision(reference, viewer);
  const banner = banners.get(String((await searchParams).done));
  const earliest = earliestLawfulDate(decision, settings);
  const open = writeRefusal(viewer, decision) === null;
  return (
    <Page breadcrumbs={[{ href: "/manage/decisions", text: "Records of decision" }]}>
      {banner ? <NotificationBanner success>{banner}</NotificationBanner> : null}
      <PageHeading caption={`Record of Decision ${decision.reference}`}>{decision.title}</PageHeading>
      <SummaryList
        rows={[
          {
            key: "Status",
            value: <DecisionStatusTag decision={decision} today={localDate(new Date())} />,
          },
          { key: "Decision maker", value: decision.content.decisionMaker.title || undefined },
          {
            key: "Engagement summary",
            value: summary ? (
              <a className="govuk-link" href={`/decisions/${reference}/summary`}>
                Sealed on <When at={summary.sealedAt} />
              </a>
            ) : (
              "None that was run here"
            ),
          },
          {
            key: "Acknowledged",
            value: acknowledgedAt ? <When at={acknowledgedAt} time /> : "Not yet",
          },
          { key: "Earliest lawful date", value: earliest ? <When at={earliest} /> : "No waiting time" },
          { key: "Decision due", value: decision.dueOn ? <When at={decision.dueOn} /> : "Not set" },
        ]}
      />
      <h2 className="govuk-heading-m">What the record needs</h2>
      <TaskList
        tasks={tasks.map(({ part, title, done, missing }) => ({
          title,
          href: open ? `/manage/decisions/${reference}/${part}` : undefined,
          hint: missing.length > 0 ? `${missing.join(". ")}.` : undefined,
          status: done ? "Completed" : <Tag>Incomplete</Tag>,
        }))}
      />
      {keepRefusal(viewer) ? null : (
        <NextStep
          decision={decision}
          address={reference}
          complete={tasks.every(({ done }) => done)}
          takeBack={takeBackRecord}
        />
      )}
    </Page>
  );
}
