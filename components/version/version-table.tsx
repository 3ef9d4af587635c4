import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { When } from "@/components/ui/when";
import type { VersionInList } from "@/db/versions";

type Props = { slug: string; versions: readonly VersionInList[] };

/** The versions of a strategy, the newest first. */
export function VersionTable({ slug, versions }: Props) {
  const columns: [Column<VersionInList>, ...Column<VersionInList>[]] = [
    {
      heading: "Version",
      cell: ({ number, label }) => (
        <>
          <a className="govuk-link" href={`/manage/strategies/${slug}/versions/${number}`}>
            Version {number}
          </a>
          {label ? <span className="snd-quiet"> {label}</span> : null}
        </>
      ),
    },
    { heading: "Sections", cell: ({ sectionCount }) => sectionCount, numeric: true },
    {
      heading: "Published",
      cell: ({ publishedAt }) => (publishedAt ? <When at={publishedAt} /> : <Tag tone="yellow">Draft</Tag>),
    },
  ];
  return (
    <DataTable
      caption="Versions of this strategy"
      captionHidden
      columns={columns}
      rows={versions}
      rowKey={({ number }) => number}
    />
  );
}
