import { DataTable } from "@/components/ui/data-table";
import { When } from "@/components/ui/when";
import type { Sentence } from "@/domain/consultation-paragraph";
import { figuresIn } from "./consultation-text";

/** Where each figure of the consultation paragraph comes from. */
export function ConsultationLineage({ sentences }: { sentences: readonly Sentence[] }) {
  const figures = figuresIn(sentences);
  if (figures.length === 0) return null;
  return (
    <DataTable
      caption="Where the figures come from"
      rows={figures}
      rowKey={({ label }) => label}
      columns={[
        { heading: "Figure", cell: ({ text }) => text },
        { heading: "What it is", cell: ({ label }) => label },
        { heading: "Known how", cell: ({ basis }) => basis },
        { heading: "Source", cell: ({ source }) => source },
        { heading: "As at", cell: ({ asAt }) => <When at={asAt.length > 10 ? new Date(asAt) : asAt} /> },
      ]}
    />
  );
}
