import { ActionForm } from "@/components/form/action-form";
import type { RosterImport } from "@/db/roster-imports";
import { rosterFields } from "@/domain/roster";
import { recognisedColumns, rosterFieldWords } from "@/domain/roster-columns";
import { chooseColumns } from "./columns/actions";

/** Which column of the file is what, as far as it was recognised; everything else is not read. */
export function ChooseColumns({ slug, file }: { slug: string; file: RosterImport }) {
  const headings = file.headings ?? [];
  const columns = file.columns ?? recognisedColumns(headings);
  const options = headings.map((heading, at) => ({ value: String(at), text: heading || `Column ${at + 1}` }));
  return (
    <>
      <p className="govuk-body">
        Say which column of the file is what. A name is needed, and an e-mail address, a staff number or a
        directorate beside it.
      </p>
      <ActionForm
        action={chooseColumns}
        submit="Read the file by these columns"
        fields={[
          { type: "hidden", name: "slug", value: slug },
          { type: "hidden", name: "id", value: file.id },
          ...rosterFields.map((field) => ({
            type: "select" as const,
            name: field,
            label: rosterFieldWords[field],
            value: columns[field]?.toString() ?? "",
            options: [{ value: "", text: "Not in the file" }, ...options],
          })),
        ]}
      />
    </>
  );
}
