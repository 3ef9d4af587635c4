import { ChartWithTable } from "@/components/charts/chart-with-table";
import { ReachBars } from "@/components/charts/reach-bars";
import { DataTable } from "@/components/ui/data-table";
import type { ExerciseReach, ForumReach } from "@/db/reach";
import { listInWords, numberInWords } from "@/domain/counts-in-words";
import { basisWords, type Reach } from "@/domain/metric";
import { hrefOf } from "./figure-address";
import { type ReachRow, ReachTable } from "./reach-table";

type Props = { slug: string; reach: ExerciseReach };

/** Reach by directorate: each bar as long as the directorate is large, and the table that says the same. */
export function ReachByDirectorate({ slug, reach: { directorates, overall } }: Props) {
  const rows = directorates.map(({ id, name, reach }): ReachRow => {
    const key = String(id ?? 0);
    return { key, label: name, reach, href: hrefOf(slug, `directorate=${key}`) };
  });
  return (
    <ChartWithTable
      chart={
        <ReachBars
          title="Each bar is as long as the directorate is large"
          description={inWords(rows, "directorates")}
          rows={rows.map(barOf)}
          scale="together"
        />
      }
      table={
        <ReachTable
          caption="Staff by directorate, each person once"
          of="Directorate"
          rows={rows}
          total={{ key: "all", label: "All", reach: overall, href: hrefOf(slug, "") }}
        />
      }
    />
  );
}

/** Reach by forum: a person in two forums is in two rows. Forums that only state a headcount stand apart. */
export function ReachByForum({ slug, reach: { forums, unlisted } }: Props) {
  const rows = forums.map((forum) => forumRow(slug, forum));
  return (
    <>
      {rows.length === 0 ? null : (
        <ChartWithTable
          chart={
            <ReachBars
              title="Each bar is the whole of one forum"
              description={inWords(rows, "forums")}
              rows={rows.map(barOf)}
              scale="each"
            />
          }
          table={
            <>
              <ReachTable caption="Members by forum" of="Forum" rows={rows} />
              <p className="snd-quiet">
                A person in two forums is in two rows, so the rows cannot be added up.
              </p>
            </>
          }
        />
      )}
      {unlisted.length === 0 ? null : <UnlistedForums slug={slug} forums={unlisted} />}
    </>
  );
}

function UnlistedForums({ slug, forums }: { slug: string; forums: readonly ForumReach[] }) {
  return (
    <>
      <DataTable
        caption="Forums that keep no list here"
        rows={forums.map((forum) => ({ ...forum, row: forumRow(slug, forum) }))}
        rowKey={({ id }) => id}
        columns={[
          { heading: "Forum", cell: ({ name }) => name },
          {
            heading: "Stated to be invited",
            numeric: true,
            cell: ({ reach, row }) => (
              <a className="govuk-link" href={row.href("invited")}>
                {numberInWords(reach.invited.value)}
                <span className="govuk-visually-hidden"> stated, {row.label}</span>
              </a>
            ),
          },
          { heading: "How that is known", cell: ({ reach }) => basisWords[reach.invited.basis] },
          {
            heading: "Took part, of those known here",
            numeric: true,
            cell: ({ reach }) => numberInWords(reach.tookPart.value),
          },
        ]}
      />
      <p className="snd-quiet">What a forum states of itself is never added to what is counted.</p>
    </>
  );
}

function forumRow(slug: string, { slug: forum, name, reach }: ForumReach): ReachRow {
  return { key: forum, label: name, reach, href: hrefOf(slug, `forum=${forum}`) };
}

function barOf({ label, reach }: ReachRow) {
  const { invited, reached, tookPart, contributed } = reach;
  return {
    label,
    eligible: reach.eligible?.value ?? invited.value,
    invited: invited.value,
    reached: reached.value,
    tookPart: tookPart.value,
    contributed: contributed.value,
  };
}

/** For those who do not see the chart: which rows have been heard least. */
function inWords(rows: readonly ReachRow[], of: string): string {
  const share = ({ invited, tookPart }: Reach) => tookPart.value / invited.value;
  const [least] = rows
    .filter(({ reach }) => reach.invited.value > 0)
    .toSorted((a, b) => share(a.reach) - share(b.reach));
  const names = listInWords(rows.map(({ label }) => label));
  if (!least) return `Nested bars for the ${of} ${names}.`;
  const { invited, tookPart } = least.reach;
  return `Nested bars for ${numberInWords(rows.length)} ${of}. The smallest share took part in ${least.label}: ${numberInWords(tookPart.value)} of ${numberInWords(invited.value)} invited.`;
}
