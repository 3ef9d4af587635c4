import { DataTable } from "@/components/ui/data-table";
import type { ExerciseProgress, ForumStatuses, QueueRow } from "@/db/exercise-progress";
import { contributionStatuses, statusWords } from "@/domain/contribution";
import { numberInWords } from "@/domain/counts-in-words";

type Props = { slug: string; progress: ExerciseProgress };

/** What waits for a moderator, by forum and by how long. */
export function QueueByAge({ slug, progress: { queue } }: Props) {
  if (queue.length === 0) return <p className="govuk-body">Nothing waits for a moderator.</p>;
  const href = `/moderation?exercise=${slug}`;
  const cell = (age: "underOneDay" | "oneToTwoDays" | "overTwoDays", words: string) => (row: QueueRow) =>
    figure(row[age], href, `${words}, ${row.name}`);
  return (
    <DataTable
      caption="Waiting in the queue, by age"
      rows={queue}
      rowKey={(row) => row.slug}
      columns={[
        { heading: "Forum", cell: ({ name }) => name },
        { heading: "Under 1 day", numeric: true, cell: cell("underOneDay", "under 1 day") },
        { heading: "1 to 2 days", numeric: true, cell: cell("oneToTwoDays", "1 to 2 days") },
        { heading: "Over 2 days", numeric: true, cell: cell("overTwoDays", "over 2 days") },
      ]}
    />
  );
}

/** Where each contribution is: the rows of a column always add up to what was received (product.md, promise 1). */
export function NothingFallsOut({ slug, progress: { statuses, contributions } }: Props) {
  const register = (query: string) => `/manage/exercises/${slug}/register${query}`;
  const total = (status: (typeof contributionStatuses)[number]) =>
    statuses.reduce((sum, row) => sum + row[status], 0);
  return (
    <DataTable
      caption="Nothing falls out"
      rows={contributionStatuses}
      rowKey={(status) => status}
      columns={[
        { heading: "Where each one is", cell: (status) => statusWords[status] },
        {
          heading: "Contributions",
          numeric: true,
          cell: (status) => figure(total(status), register(`?status=${status}`), statusWords[status]),
        },
      ]}
      total={["Received", figure(contributions, register(""), "received")]}
    />
  );
}

/** The same by forum: every row adds up to what was received through it. */
export function StatusesByForum({ slug, progress: { statuses } }: Props) {
  const cell = (status: (typeof contributionStatuses)[number]) => (row: ForumStatuses) =>
    figure(
      row[status],
      `/manage/exercises/${slug}/register?forum=${row.slug}&status=${status}`,
      `${statusWords[status]}, ${row.name}`,
    );
  return (
    <DataTable
      caption="Where each contribution is, by forum"
      rows={statuses}
      rowKey={(row) => row.slug}
      columns={[
        { heading: "Forum", cell: ({ name }) => name },
        ...contributionStatuses.map((status) => ({
          heading: shortWords[status],
          numeric: true,
          cell: cell(status),
        })),
        {
          heading: "Received",
          numeric: true,
          cell: (row) =>
            figure(
              row.received,
              `/manage/exercises/${slug}/register?forum=${row.slug}`,
              `received, ${row.name}`,
            ),
        },
      ]}
    />
  );
}

const shortWords: Record<(typeof contributionStatuses)[number], string> = {
  published: "Published",
  held: "Held",
  redacted: "Redacted",
  withheld: "Withheld",
  withdrawn: "Withdrawn",
  transferred: "Transferred",
};

/** Nothing opens to nothing: a nought is no link. */
function figure(value: number, href: string, of: string) {
  if (value === 0) return "0";
  return (
    <a className="govuk-link" href={href}>
      {numberInWords(value)}
      <span className="govuk-visually-hidden"> {of}</span>
    </a>
  );
}
