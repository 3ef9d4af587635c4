import { notFound } from "next/navigation";
import { findOrganisation } from "@/db/organisation";
import { findCalendarSession } from "@/db/session-attendance";
import { calendarFile } from "@/documents/calendar-file";
import { calendarAddress } from "@/domain/session-input";
import { env } from "@/env";

/** One session for a calendar program, which has the token and no sign-in: when and where, and no words of staff. */
export async function GET(_request: Request, { params }: RouteContext<"/calendar/[token]">) {
  const address = calendarAddress.safeParse(await params);
  const session = address.success ? await findCalendarSession(address.data.token) : null;
  if (!session) notFound();
  const { name, serviceEmail } = await findOrganisation();
  const { sessionId, ...entry } = session;
  const page = new URL(`/sessions/${sessionId}`, env().NEXTAUTH_URL);
  const organiser = { name, address: serviceEmail || `noreply@${page.hostname}` };
  return new Response(calendarFile({ ...entry, page: page.href, organiser }), {
    headers: {
      "content-type": `text/calendar; charset=utf-8; method=${entry.cancelledAt ? "CANCEL" : "PUBLISH"}`,
      "content-disposition": `attachment; filename="session-${sessionId}.ics"`,
      "cache-control": "private, no-store",
    },
  });
}
