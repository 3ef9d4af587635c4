import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import type { FormAction } from "@/components/form/form-state";
import { Details } from "@/components/ui/details";
import { Tag } from "@/components/ui/tag";
import { countInWords } from "@/domain/counts-in-words";
import type { VersionContent, VersionSection } from "@/domain/version-content";

type Props = {
  address: { slug: string; number: string };
  content: VersionContent;
  /** Stable ids of sections in which something changed since the superseded version. */
  changed: ReadonlySet<string>;
  /** Null for those who only look. */
  move: FormAction | null;
};

/** The sections of a draft in order, each with the ways to edit, move, merge and take it out. */
export function EditSections({ content, ...rest }: Props) {
  return (
    <ol className="snd-edit-list">
      {content.map((section, at) => (
        <SectionRow
          key={section.stableId}
          section={section}
          next={content[at + 1]}
          isFirst={at === 0}
          isOnly={content.length === 1}
          {...rest}
        />
      ))}
    </ol>
  );
}

type RowProps = Omit<Props, "content"> & {
  section: VersionSection;
  next: VersionSection | undefined;
  isFirst: boolean;
  isOnly: boolean;
};

function SectionRow({ section, changed, move, ...row }: RowProps) {
  const { stableId, number, title, blocks } = section;
  const page = sectionHref(row.address, stableId);
  return (
    <li>
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1">
        {number}.{" "}
        <a className="govuk-link" href={page}>
          {title}
        </a>
      </h2>
      <p className="snd-quiet">
        {countInWords(blocks.length, "block")}{" "}
        {changed.has(stableId) ? <Tag tone="yellow">Changed</Tag> : null}
      </p>
      {move ? (
        <Details
          summary={
            <>
              Move, merge, add or take out <span className="govuk-visually-hidden">at {title}</span>
            </>
          }
        >
          <MoveButtons section={section} move={move} {...row} />
          <ul className="govuk-list">
            {(["before", "after"] as const).map((where) => (
              <li key={where}>
                <a
                  className="govuk-link"
                  href={`${sectionHref(row.address, "new")}?beside=${stableId}&where=${where}`}
                >
                  Add a section {where} <span className="govuk-visually-hidden">{title}</span>
                </a>
              </li>
            ))}
            {row.isOnly ? null : (
              <li>
                <a className="govuk-link" href={`${page}/removal`}>
                  Take <span className="govuk-visually-hidden">{title}</span> out of the draft
                </a>
              </li>
            )}
          </ul>
        </Details>
      ) : null}
    </li>
  );
}

type MoveProps = Pick<RowProps, "address" | "next" | "isFirst"> & {
  section: VersionSection;
  move: FormAction;
};

function MoveButtons({ section: { stableId, title }, next, isFirst, address, move }: MoveProps) {
  const it = <span className="govuk-visually-hidden">{title}</span>;
  const button = (what: string, submit: ReactNode) => (
    <ActionForm
      id={`${what}-${stableId}`}
      action={move}
      submit={submit}
      tone="secondary"
      fields={[
        { type: "hidden", name: "slug", value: address.slug },
        { type: "hidden", name: "number", value: address.number },
        { type: "hidden", name: "section", value: stableId },
        { type: "hidden", name: "do", value: what },
      ]}
    />
  );
  return (
    <div className="snd-inline-forms">
      {isFirst ? null : button("up", <>Move {it} up</>)}
      {next ? button("down", <>Move {it} down</>) : null}
      {next
        ? button(
            "merge",
            <>
              Merge {it} with section {next.number}
            </>,
          )
        : null}
    </div>
  );
}

function sectionHref({ slug, number }: Props["address"], section: string): string {
  return `/manage/strategies/${slug}/versions/${number}/sections/${section}`;
}
