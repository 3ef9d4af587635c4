import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Tag } from "@/components/ui/tag";
import { When } from "@/components/ui/when";
import type { QueueItem } from "@/db/moderation-queue";
import { statusWords } from "@/domain/contribution";
import { countInWords, numberInWords } from "@/domain/counts-in-words";

type Show = "waiting" | "held" | "flagged" | "reviews" | "withheld" | "all";

type Props = {
  rows: readonly QueueItem[];
  filter: { show: Show; exercise?: string | undefined };
  counts: { held: number; flagged: number; reviews: number };
  older: number | null;
};

/** What waits for a moderator, and what was decided. */
export function ModerationQueue({ rows, filter, counts, older }: Props) {
  const tabs: { show: Show; text: string }[] = [
    { show: "waiting", text: "Waiting for you" },
    { show: "held", text: `Held (${numberInWords(counts.held)})` },
    { show: "flagged", text: `Flagged (${numberInWords(counts.flagged)})` },
    { show: "reviews", text: `Reviews asked for (${numberInWords(counts.reviews)})` },
    { show: "withheld", text: "Redacted, withheld, transferred" },
    { show: "all", text: "Everything" },
  ];
  return (
    <>
      <nav aria-label="Which contributions">
        <ul className="govuk-list snd-filters">
          {tabs.map(({ show, text }) => (
            <li key={show}>
              <a
                className="govuk-link"
                href={address(show, filter.exercise)}
                aria-current={show === filter.show ? "page" : undefined}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {rows.length === 0 ? <EmptyState>{nothing[filter.show]}</EmptyState> : <Rows rows={rows} />}
      {older ? (
        <Pagination
          label="Contributions"
          next={{ href: `${address(filter.show, filter.exercise)}&before=${older}`, text: "Older" }}
        />
      ) : null}
    </>
  );
}

const nothing: Record<Show, string> = {
  waiting: "Nothing waits for you. New flags, held contributions and reviews appear here.",
  held: "Nothing is held for review.",
  flagged: "Nobody has flagged a contribution.",
  reviews: "No contributor has asked for a review.",
  withheld: "Nothing has been redacted, withheld or transferred.",
  all: "There are no contributions in your forums yet.",
};

function address(show: Show, exercise: string | undefined): string {
  return `/moderation?show=${show}${exercise ? `&exercise=${encodeURIComponent(exercise)}` : ""}`;
}

function Rows({ rows }: { rows: readonly QueueItem[] }) {
  return (
    <ul className="govuk-task-list">
      {rows.map((row) => (
        <li className="govuk-task-list__item govuk-task-list__item--with-link" key={row.id}>
          <div className="govuk-task-list__name-and-hint">
            <a className="govuk-link govuk-task-list__link" href={`/moderation/${row.id}`}>
              {firstWords(row.body)}
            </a>
            <div className="govuk-task-list__hint">
              {row.forum}, {row.exercise}, <When at={row.receivedAt} time />
            </div>
          </div>
          <div className="govuk-task-list__status">
            <ul className="snd-marks">
              <li>{row.status === "held" ? <Tag tone="yellow">Held</Tag> : statusWords[row.status]}</li>
              {row.flags > 0 ? (
                <li>
                  <Tag tone="orange">{countInWords(row.flags, "flag")}</Tag>
                </li>
              ) : null}
              {row.reviewAsked ? (
                <li>
                  <Tag tone="purple">Review asked for</Tag>
                </li>
              ) : null}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  );
}

function firstWords(body: string): string {
  return body.length > 120 ? `${body.slice(0, body.lastIndexOf(" ", 120))} …` : body;
}
