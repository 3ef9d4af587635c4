import { Tag } from "@/components/ui/tag";
import { When } from "@/components/ui/when";
import type { ListedNotice } from "@/db/notices";
import { noticeWords } from "@/domain/notice-words";

/** What somebody is told, the newest first; what they have not seen is marked. */
export function NoticeList({ notices }: { notices: readonly ListedNotice[] }) {
  return (
    <ol className="govuk-list snd-notices">
      {notices.map((notice) => (
        <Item key={keyOf(notice)} notice={notice} />
      ))}
    </ol>
  );
}

function Item({ notice }: { notice: ListedNotice }) {
  const { text, href } = noticeWords(notice);
  return (
    <li className="snd-notice">
      <a className="govuk-link" href={href}>
        {text}
      </a>
      <p className="snd-quiet">
        {notice.unseen ? (
          <>
            <Tag tone="blue">New</Tag>{" "}
          </>
        ) : null}
        <When at={notice.at} time />
        {notice.contribution && notice.exercise ? `, ${notice.exercise.title}` : null}
        {notice.forum && notice.exercise ? `, ${notice.exercise.title}` : null}
      </p>
    </li>
  );
}

function keyOf({ kind, at, exercise, contribution, forum, decision }: ListedNotice): string {
  return [kind, at.getTime(), exercise?.slug, contribution?.id, forum, decision?.reference].join(" ");
}
