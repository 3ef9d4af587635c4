import { SuggestedWords } from "@/components/suggestion/suggested-words";
import { EmptyState } from "@/components/ui/empty-state";
import { When } from "@/components/ui/when";
import type { Evidence } from "@/db/evidence";
import { statusWords } from "@/domain/contribution";

type Props = { rows: readonly Evidence[]; next: string | null };

/** Contributions one after another, each with where it was made and what became of it. */
export function EvidenceList({ rows, next }: Props) {
  if (rows.length === 0)
    return <EmptyState>No contribution that you may read makes up this figure.</EmptyState>;
  return (
    <>
      <ol className="govuk-list snd-evidence">
        {rows.map((row) => (
          <li key={row.id} id={`c-${row.id}`}>
            <p className="snd-said">{row.body}</p>
            <SuggestedWords suggested={row.suggested} />
            <p className="govuk-body">
              {placeOf(row)}. {row.forum}, <When at={row.receivedAt} />. {authorOf(row)}
              {row.codes.length > 0 ? ` Coded: ${row.codes.join("; ")}.` : ""}{" "}
              {row.status === "published" ? null : <strong>{statusWords[row.status]}.</strong>}
            </p>
          </li>
        ))}
      </ol>
      {next ? (
        <a className="govuk-link" href={next}>
          Next contributions
        </a>
      ) : null}
    </>
  );
}

function placeOf({ section, sectionTitle, block, since }: Evidence): string {
  const said =
    block ?? (section ? `section ${section}, ${sectionTitle}` : "a section that is no longer there");
  return `On ${said}${since ? ` ${since}` : ""}`;
}

/** Names reach only those whom row-level security gives them to. */
function authorOf({ name, post, named }: Evidence): string {
  if (!name) return "";
  const who = post ? `${name}, ${post}.` : `${name}.`;
  return named ? who : `${who} (Confidential: do not name outside the team.)`;
}
