import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import type { Session } from "@/db/sessions";
import { sessionFormatWords } from "@/domain/session";
import { cameWords, invitedWords } from "./session-figures";
import { SessionTime } from "./session-time";

/** When, where and with whom; for those who run it, how many are invited and came, and how that is known (D§2.3). */
export function SessionFacts({ session }: { session: Session }) {
  const { startsAt, endsAt, format, place, link, facilitator } = session;
  return (
    <SummaryList
      rows={[
        { key: "When", value: <SessionTime startsAt={startsAt} endsAt={endsAt} /> },
        { key: "How people meet", value: sessionFormatWords[format] },
        ...(place ? [{ key: "Where", value: place }] : []),
        ...(link ? [onlineRow(link)] : []),
        { key: "Facilitator", value: facilitator ?? "Not known" },
        ...(session.members === null ? [] : [invitedRow(session), attendedRow(session)]),
      ]}
    />
  );
}

function onlineRow(link: string): SummaryRow {
  return {
    key: "Online",
    value: (
      <a className="govuk-link" href={link} rel="noreferrer">
        Join at {new URL(link).host}
      </a>
    ),
  };
}

function invitedRow(session: Session): SummaryRow {
  return { key: "Invited", value: invitedWords(session) };
}

function attendedRow(session: Session): SummaryRow {
  const actions = [{ href: `/sessions/${session.id}/attendance`, text: "Change", hidden: "how many came" }];
  return { key: "Came", value: cameWords(session), ...(session.runs ? { actions } : {}) };
}
