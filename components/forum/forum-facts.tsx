import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import { When } from "@/components/ui/when";
import type { Forum } from "@/db/forums";
import { countInWords } from "@/domain/counts-in-words";
import { basisOf, basisWords } from "@/domain/metric";

type Props = { forum: Forum; knowsMembers: boolean };

/** Who convenes a forum and, for those who may know, how many people are in it and how that is known. */
export function ForumFacts({ forum, knowsMembers }: Props) {
  const { convenors, restricted } = forum;
  return (
    <SummaryList
      rows={[
        {
          key: convenors.length === 1 ? "Convenor" : "Convenors",
          value:
            convenors.length > 0
              ? convenors.map((one) => [one.name, one.post].filter(Boolean).join(", ")).join("; ")
              : "None yet",
        },
        {
          key: "Who reads its contributions",
          value: restricted
            ? "Its own members and the programme team. It is restricted: its talk never leaves it."
            : "As each exercise promises: its own members, or everyone invited",
        },
        ...(knowsMembers || forum.members !== null ? [sizeRow(forum)] : []),
      ]}
    />
  );
}

function sizeRow({
  membershipSource,
  members,
  statedHeadcount,
  headcountBasis,
  headcountAsAt,
}: Forum): SummaryRow {
  if (membershipSource !== "unlisted") {
    return {
      key: "Members",
      value: `${countInWords(members ?? 0, "person", "people")} ${membershipSource === "group" ? "of a group of the sign-in provider, as at their last sign-in" : "on its roster"}`,
    };
  }
  if (statedHeadcount === null) return { key: "Headcount" };
  return {
    key: "Headcount",
    value: (
      <>
        {countInWords(statedHeadcount, "person", "people")}. {basisWords[basisOf(headcountBasis)]}.
        {headcountAsAt ? (
          <>
            {" "}
            As at <When at={headcountAsAt} />.
          </>
        ) : null}
      </>
    ),
  };
}
