import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { VersionChange } from "@/db/version-changes";
import type { Version } from "@/db/versions";
import { countInWords } from "@/domain/counts-in-words";
import { isUnexplained } from "@/domain/version-change";
import type { ChangedSection } from "@/domain/version-change-words";
import { ChangeEntry } from "./change-entry";
import { ChangeReason } from "./change-reason";

type Props = { version: Version; sections: ChangedSection<VersionChange>[]; editable: boolean };

/** Every change of a draft for its team: which still need a reason, and the way to give it. */
export function ChangesToExplain({ version, sections, editable }: Props) {
  const base = `/manage/strategies/${version.strategySlug}/versions/${version.number}`;
  if (sections.length === 0) return <EmptyState>Nothing changed but the number of the version.</EmptyState>;
  return (
    <>
      {editable ? <Progress version={version} sections={sections} base={base} /> : null}
      {sections.map(({ stableId, title, changes }) => (
        <section key={stableId} aria-labelledby={`changes-${stableId}`} className="govuk-!-margin-bottom-8">
          <h2 className="govuk-heading-m" id={`changes-${stableId}`}>
            {title}
          </h2>
          {changes.map((change) => (
            <ChangeEntry key={change.number} change={change} id={`change-${change.number}`}>
              <ChangeReason change={change} />
              {editable ? <ExplainLink change={change} base={base} /> : null}
            </ChangeEntry>
          ))}
        </section>
      ))}
    </>
  );
}

type ProgressProps = Pick<Props, "version" | "sections"> & { base: string };

function Progress({ version, sections, base }: ProgressProps) {
  const left = sections.flatMap(({ changes }) => changes).filter(isUnexplained);
  const [next] = left;
  if (!next) {
    return (
      <>
        <p className="govuk-body">
          Every one of the {countInWords(version.changeCount, "change")} has its reason.
        </p>
        <ButtonLink href={`${base}/publication`}>Publish version {version.number}</ButtonLink>
      </>
    );
  }
  return (
    <div className="snd-measure">
      <p className="govuk-body">
        {countInWords(left.length, "change")} of {version.changeCount} {left.length === 1 ? "has" : "have"} no
        reason yet. Say which issues are behind each, or that it is editorial. Until then the version cannot
        be published.
      </p>
      <ul className="govuk-list">
        {left.map(({ number, heading }) => (
          <li key={number}>
            <a className="govuk-link" href={`#change-${number}`}>
              {heading}
            </a>
          </li>
        ))}
      </ul>
      <ButtonGroup>
        <ButtonLink href={`${base}/changes/${next.number}`}>Explain the next one</ButtonLink>
        <ButtonLink href={`${base}/changes/editorial`} tone="secondary">
          Mark all remaining as editorial
        </ButtonLink>
      </ButtonGroup>
    </div>
  );
}

function ExplainLink({
  change,
  base,
}: {
  change: ChangedSection<VersionChange>["changes"][number];
  base: string;
}) {
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={`${base}/changes/${change.number}`}>
        {isUnexplained(change) ? "Say why" : "Change the reason"}
        <span className="govuk-visually-hidden">: {change.heading}</span>
      </a>
    </p>
  );
}
