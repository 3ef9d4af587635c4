import { ActionForm } from "@/components/form/action-form";
import type { FormAction } from "@/components/form/form-state";
import { DataTable } from "@/components/ui/data-table";
import { When } from "@/components/ui/when";
import type { FailedMessage } from "@/db/message-standing";
import { messageWords } from "@/domain/message";

type Props = {
  messages: readonly FailedMessage[];
  /** Tries one again; null for those who only look. */
  action: FormAction | null;
};

/** Letters that could not be sent: to whom, why, and a button for each. */
export function FailedMessages({ messages, action }: Props) {
  return (
    <DataTable
      caption="Messages that could not be sent"
      captionHidden
      rows={messages}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: "To",
          cell: ({ name, email }) => (
            <>
              {name}
              {email ? <div className="govuk-hint govuk-!-margin-bottom-0">{email}</div> : null}
            </>
          ),
        },
        { heading: "What", cell: ({ kind }) => messageWords[kind] },
        { heading: "Why not", cell: ({ problem }) => problem ?? "No reason was given" },
        { heading: "Tries", numeric: true, cell: ({ attempts }) => attempts },
        { heading: "Given up", cell: ({ failedAt }) => <When at={failedAt} time /> },
        ...(action
          ? [{ heading: "Again", cell: (row: FailedMessage) => <Again {...row} action={action} /> }]
          : []),
      ]}
    />
  );
}

function Again({ id, name, action }: FailedMessage & { action: FormAction }) {
  return (
    <ActionForm
      action={action}
      id={`message-${id}`}
      label={`To ${name}`}
      tone="secondary"
      submit={
        <>
          Try again<span className="govuk-visually-hidden"> for {name}</span>
        </>
      }
      fields={[{ type: "hidden", name: "ids", value: String(id) }]}
    />
  );
}
