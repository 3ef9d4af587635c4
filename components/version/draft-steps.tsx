import { Tag } from "@/components/ui/tag";
import { TaskList } from "@/components/ui/task-list";
import type { Version } from "@/db/versions";
import { countInWords } from "@/domain/counts-in-words";

type Props = {
  version: Version;
  /** Why the draft cannot be published, or discarded, by this viewer now. */
  publishing: string | null;
  discarding: string | null;
  /** The same for editing it. */
  editing: string | null;
};

/** What is left to do with a draft before staff see it. */
export function DraftSteps({ version, publishing, discarding, editing }: Props) {
  const base = `/manage/strategies/${version.strategySlug}/versions/${version.number}`;
  return (
    <section aria-labelledby="steps" className="snd-measure">
      <p className="govuk-body">
        <Tag tone="yellow">Draft</Tag> Only the team sees this. Read it below as staff will see it.
      </p>
      <h2 className="govuk-heading-m" id="steps">
        Before it is published
      </h2>
      <TaskList
        tasks={[
          ...(editing ? [] : [{ title: "Edit the text", href: `${base}/sections`, status: "" }]),
          ...(version.supersedesNumber ? [changesTask(version, base)] : []),
          {
            title: `Publish version ${version.number}`,
            href: publishing ? undefined : `${base}/publication`,
            hint: publishing ?? "It cannot be edited afterwards.",
            status: publishing ? "Cannot start yet" : <Tag>To do</Tag>,
          },
        ]}
      />
      {discarding ? null : (
        <p className="govuk-body">
          <a className="govuk-link" href={`${base}/discard`}>
            Discard this draft
          </a>
        </p>
      )}
    </section>
  );
}

function changesTask({ changeCount, unexplainedCount, supersedesNumber }: Version, base: string) {
  const left = unexplainedCount > 0;
  return {
    title: "Say why each thing changed",
    href: `${base}/changes`,
    hint: `${countInWords(changeCount, "change")} since version ${supersedesNumber}`,
    status: left ? <Tag>{countInWords(unexplainedCount, "left", "left")}</Tag> : "Completed",
  };
}
