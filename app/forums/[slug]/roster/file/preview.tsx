import { ActionForm } from "@/components/form/action-form";
import { confirmFields } from "@/components/roster/confirm-fields";
import { RosterCountList } from "@/components/roster/roster-counts";
import { WarningText } from "@/components/ui/warning-text";
import type { RosterImport } from "@/db/roster-imports";
import { listRosterRows } from "@/db/roster-rows";
import { countInWords } from "@/domain/counts-in-words";
import { hasRole, type Person } from "@/domain/person";
import { missingWarning } from "@/domain/roster-import";
import { mostDoubtsAsked } from "@/domain/roster-input";
import { confirmRoster } from "./actions";

type Props = { viewer: Person; slug: string; file: RosterImport };

/** What would become of everybody, before anything is saved; and what only a person can say. */
export async function Preview({ viewer, slug, file: { id, counts } }: Props) {
  if (!counts) return null;
  const base = `/forums/${slug}/roster/file`;
  const doubts = await listRosterRows(viewer, {
    importId: id,
    outcome: "doubt",
    after: 0,
    limit: mostDoubtsAsked,
  });
  const warning = missingWarning(counts);
  return (
    <>
      <p className="govuk-body">
        {countInWords(counts.lines, "line")} in the file, and{" "}
        {countInWords(counts.members, "person", "people")} in the forum now. Nothing has been saved yet.
      </p>
      <RosterCountList counts={counts} listed={(show) => `${base}/rows?show=${show}`} />
      {counts.problem > 0 ? (
        <p className="govuk-body">
          Lines that cannot be read are left out, and change nothing.{" "}
          <a className="govuk-link" href={`${base}/problems`} download>
            Download what is wrong with each (CSV)
          </a>
        </p>
      ) : null}
      {warning ? <WarningText>{warning}</WarningText> : null}
      <ActionForm
        action={confirmRoster}
        submit="Save these members"
        fields={[
          { type: "hidden", name: "slug", value: slug },
          { type: "hidden", name: "id", value: id },
          ...confirmFields({ counts, doubts, mayEndAccess: hasRole(viewer, "administrator") }),
        ]}
      />
      <p className="govuk-body">
        <a className="govuk-link" href={`${base}/columns`}>
          Change which column is what
        </a>
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={`${base}/discard`}>
          Give this file up
        </a>
      </p>
    </>
  );
}
