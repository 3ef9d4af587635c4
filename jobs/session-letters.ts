import { findMemberSession } from "@/db/message-facts";
import type { TakenMessage } from "@/db/message-work";
import { sessionStateOf } from "@/domain/session";
import { env } from "@/env";
import type { Words } from "@/mail/letter";
import { type SessionNews, sessionLetter } from "@/mail/letters/session";

/** What happened to a session, to a member of its forum; null once it is past, or says what is not so any more. */
export async function writeSession(
  news: SessionNews,
  { personId, detail }: TakenMessage,
  now: Date,
): Promise<Words | null> {
  const session = await findMemberSession({ id: personId }, Number(detail.session));
  if (!session || session.endsAt < now) return null;
  if ((sessionStateOf(session, now) === "cancelled") !== (news === "cancelled")) return null;
  const { calendarToken, ...given } = session;
  return sessionLetter(news, {
    ...given,
    page: new URL(`/sessions/${session.id}`, env().NEXTAUTH_URL),
    calendar: new URL(`/calendar/${calendarToken}`, env().NEXTAUTH_URL),
  });
}
