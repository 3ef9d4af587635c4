import { LinksPanel } from "@/components/ui/panel";
import type { Session } from "@/db/sessions";

type Props = {
  session: Session;
  /** Why no notes can be taken now, or null. */
  notes: string | null;
};

/** What can be done with a session: the calendar and the agenda for everybody, the rest for those who run it. */
export function SessionLinks({ session, notes }: Props) {
  const base = `/sessions/${session.id}`;
  const running = session.runs
    ? [
        { href: `${base}/notes`, text: notes ? "Notes taken" : "Take notes" },
        { href: `${base}/screen`, text: "Show the code to join" },
        { href: `${base}/attendance`, text: "How many came" },
        ...(session.cancelledAt
          ? []
          : [
              { href: `${base}/details`, text: "Change this session" },
              { href: `${base}/cancellation`, text: "Cancel this session" },
            ]),
      ]
    : [];
  const links = [
    { href: `/calendar/${session.calendarToken}`, text: "Put it in my calendar (.ics)" },
    { href: `${base}/agenda`, text: "Agenda to print" },
    ...running,
  ];
  return <LinksPanel title="This session" links={links} />;
}
