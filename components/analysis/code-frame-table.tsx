import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { CodeFrame } from "@/db/code-frame";
import { numberInWords } from "@/domain/counts-in-words";

type Props = { frame: CodeFrame; slug: string; mayRaise: boolean };

/** Themes with their codes, and where the talk is. Counts of contributions are never ranked. */
export function CodeFrameTable({ frame, slug, mayRaise }: Props) {
  if (frame.length === 0) {
    return (
      <EmptyState>
        There is no code frame yet. Read some contributions, then name the themes that you see and the codes
        in them.
      </EmptyState>
    );
  }
  const base = `/manage/exercises/${slug}`;
  return (
    <>
      {frame.map((theme) => (
        <section key={theme.id}>
          <h2 className="govuk-heading-m">{theme.name}</h2>
          <p className="govuk-body">
            {theme.description}{" "}
            <a className="govuk-link" href={`${base}/evidence?theme=${theme.id}`}>
              {numberInWords(theme.contributions)} contributions
            </a>
            .{" "}
            {mayRaise ? (
              <a className="govuk-link" href={`${base}/issues/new?theme=${theme.id}`}>
                Raise an issue from this theme
                <span className="govuk-visually-hidden">: {theme.name}</span>
              </a>
            ) : null}
          </p>
          {theme.codes.length > 0 ? (
            <DataTable
              caption={`Codes of ${theme.name}`}
              captionHidden
              rows={theme.codes}
              rowKey={({ id }) => id}
              columns={[
                { heading: "Code", cell: ({ label }) => label },
                { heading: "What it means", cell: ({ definition }) => definition },
                {
                  heading: "Contributions",
                  cell: ({ contributions }) => numberInWords(contributions),
                  numeric: true,
                },
              ]}
            />
          ) : (
            <p className="govuk-body">It has no codes yet.</p>
          )}
        </section>
      ))}
    </>
  );
}
