import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { When } from "@/components/ui/when";
import type { Reminding } from "@/db/reminders";
import { numberInWords } from "@/domain/counts-in-words";

/** The reminders of an exercise: when, by whom, and how many people each went to. */
export function RemindersSent({ reminders }: { reminders: Reminding["sent"] }) {
  if (reminders.length === 0) return <EmptyState>No reminder has been sent.</EmptyState>;
  return (
    <DataTable
      caption="Reminders sent"
      captionHidden
      rows={reminders}
      rowKey={({ number }) => number}
      columns={[
        { heading: "Reminder", cell: ({ number }) => number },
        { heading: "Sent", cell: ({ sentAt }) => <When at={sentAt} time /> },
        { heading: "By", cell: ({ by }) => by ?? "A colleague" },
        { heading: "People", numeric: true, cell: ({ people }) => numberInWords(people) },
      ]}
    />
  );
}
