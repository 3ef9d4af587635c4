import { ActionForm } from "@/components/form/action-form";
import type { FormAction } from "@/components/form/form-state";
import { type Column, DataTable } from "@/components/ui/data-table";
import { When } from "@/components/ui/when";
import type { ExerciseForum } from "@/db/exercise-forums";
import { numberInWords } from "@/domain/counts-in-words";
import { forumKindWords } from "@/domain/forum";
import { basisOf, basisWords } from "@/domain/metric";

type Props = {
  forums: readonly ExerciseForum[];
  slug: string;
  /** Null where nothing can be taken off any more. */
  takeOff: FormAction | null;
};

/** The forums of an exercise, with how many people each brings and how that is known. */
export function InvitedForums({ forums, slug, takeOff }: Props) {
  return (
    <DataTable
      caption="Forums of this exercise"
      captionHidden
      rows={forums}
      rowKey={({ id }) => id}
      columns={[...columns, lastColumn(slug, takeOff)]}
    />
  );
}

const columns: [Column<ExerciseForum>, ...Column<ExerciseForum>[]] = [
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
  { heading: "People", numeric: true, cell: peopleOf },
  {
    heading: "How that is known",
    cell: ({ membershipSource, headcountBasis }) =>
      membershipSource === "unlisted" ? basisWords[basisOf(headcountBasis)] : "Counted on its roster",
  },
];

function peopleOf({ membershipSource, members, statedHeadcount }: ExerciseForum): string {
  if (membershipSource !== "unlisted") return numberInWords(members);
  return statedHeadcount === null ? "Not stated" : numberInWords(statedHeadcount);
}

function lastColumn(slug: string, takeOff: FormAction | null): Column<ExerciseForum> {
  return {
    heading: "Invited",
    cell: ({ invitedAt, slug: forum, name }) => {
      if (invitedAt) return <When at={invitedAt} />;
      if (!takeOff) return "Not yet";
      return (
        <ActionForm
          id={`off-${forum}`}
          label={`Take ${name} off`}
          action={takeOff}
          tone="secondary"
          submit={
            <>
              Take off<span className="govuk-visually-hidden"> {name}</span>
            </>
          }
          fields={[
            { type: "hidden", name: "slug", value: slug },
            { type: "hidden", name: "forum", value: forum },
          ]}
        />
      );
    },
  };
}
