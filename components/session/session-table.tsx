import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { SessionInList } from "@/db/sessions";
import { sessionStateOf, sessionStateWords } from "@/domain/session";
import { cameWords, invitedWords } from "./session-figures";
import { SessionTime } from "./session-time";

type Props = {
  caption: string;
  sessions: readonly SessionInList[];
  now: Date;
  withForum?: boolean;
  withFigures?: boolean;
};

/** Labs and meetings, the nearest first. How many came is for those who run them. */
export function SessionTable({ caption, sessions, now, withForum = false, withFigures = false }: Props) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={sessions}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: "Session",
          cell: ({ id, title }) => (
            <a className="govuk-link" href={`/sessions/${id}`}>
              {title}
            </a>
          ),
        },
        ...(withForum ? [forumColumn] : []),
        { heading: "When", cell: (session) => <SessionTime {...session} /> },
        { heading: "Where", cell: ({ place, link }) => place ?? (link ? "Online" : "") },
        {
          heading: "State",
          cell: (session) => <Tag>{sessionStateWords[sessionStateOf(session, now)]}</Tag>,
        },
        ...(withFigures ? figureColumns : []),
      ]}
    />
  );
}

const forumColumn: Column<SessionInList> = { heading: "Forum", cell: ({ forum }) => forum.name };

const figureColumns: readonly Column<SessionInList>[] = [
  { heading: "Invited", cell: invitedWords },
  { heading: "Came", cell: cameWords },
];
