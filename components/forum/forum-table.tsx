import { type Column, DataTable } from "@/components/ui/data-table";
import type { ForumInList } from "@/db/forums";
import { numberInWords } from "@/domain/counts-in-words";
import { forumKindWords } from "@/domain/forum";

type Props = { caption: string; forums: readonly ForumInList[] };

/** Forums with who convenes them; how many are in each only where the reader may know. */
export function ForumTable({ caption, forums }: Props) {
  const sizes = forums.some((forum) => sizeOf(forum) !== null);
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={forums}
      rowKey={({ id }) => id}
      columns={sizes ? [...columns, size] : columns}
    />
  );
}

const columns: [Column<ForumInList>, ...Column<ForumInList>[]] = [
  {
    heading: "Forum",
    cell: ({ slug, name, restricted }) => (
      <>
        <a className="govuk-link" href={`/forums/${slug}`}>
          {name}
        </a>
        {restricted ? " (restricted)" : null}
      </>
    ),
  },
  { heading: "Kind", cell: ({ kind }) => forumKindWords[kind] },
  {
    heading: "Convenors",
    cell: ({ convenors }) => convenors.map(({ name }) => name).join(", ") || "None yet",
  },
];

const size: Column<ForumInList> = { heading: "People", numeric: true, cell: (forum) => sizeOf(forum) ?? "–" };

function sizeOf({ membershipSource, members, statedHeadcount }: ForumInList): string | null {
  if (members === null) return null;
  if (membershipSource !== "unlisted") return numberInWords(members);
  return statedHeadcount === null ? "Not stated" : `${numberInWords(statedHeadcount)} stated`;
}
