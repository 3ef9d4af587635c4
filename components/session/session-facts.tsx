import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import type { Session } from "@/db/sessions";
import { countInWords } from "@/domain/counts-in-words";
import { basisOf, basisWords } from "@/domain/metric";
import { sessionFormatWords } from "@/domain/session";
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

function invitedRow({ listed, members, stated }: Session): SummaryRow {
  return {
    key: "Invited",
    value: listed
      ? `${countInWords(members ?? 0, "member")} of the forum. ${basisWords.counted}.`
      : `${countInWords(stated.count ?? 0, "person", "people")}. ${basisWords[basisOf(stated.basis)]}.`,
  };
}

function attendedRow({ id, joined, attendedCount, attendedBasis, runs }: Session): SummaryRow {
  const said =
    attendedCount === null
      ? `${countInWords(joined, "person", "people")} joined. ${basisWords.counted}.`
      : `${countInWords(attendedCount, "person", "people")}. ${basisWords[basisOf(attendedBasis)]}. ${countInWords(joined, "person", "people")} joined here.`;
  const actions = [{ href: `/sessions/${id}/attendance`, text: "Change", hidden: "how many came" }];
  return { key: "Came", value: said, ...(runs ? { actions } : {}) };
}
