import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { SessionInList } from "@/db/sessions";
import { sessionStateOf, sessionStateWords } from "@/domain/session";
import { SessionTime } from "./session-time";

type Props = { caption: string; sessions: readonly SessionInList[]; now: Date; withForum?: boolean };

/** Labs and meetings, the nearest first. How many came is for those who run them. */
export function SessionTable({ caption, sessions, now, withForum = false }: Props) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={sessions}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: "Session",
          cell: ({ id, title, forum }) => (
            <>
              <a className="govuk-link" href={`/sessions/${id}`}>
                {title}
              </a>
              {withForum ? <span className="snd-quiet"> {forum.name}</span> : null}
            </>
          ),
        },
        { heading: "When", cell: (session) => <SessionTime {...session} /> },
        { heading: "Where", cell: ({ place, link }) => place ?? (link ? "Online" : "") },
        {
          heading: "State",
          cell: (session) => <Tag>{sessionStateWords[sessionStateOf(session, now)]}</Tag>,
        },
      ]}
    />
  );
}
