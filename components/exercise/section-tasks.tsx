import { TaskList } from "@/components/ui/task-list";
import type { SectionInExercise } from "@/db/exercise-sections";
import { numberInWords, talkInWords } from "@/domain/counts-in-words";

type Props = { slug: string; sections: readonly SectionInExercise[] };

/** The sections of a draft: how much talk each has, what is new, and what the reader has done with it. */
export function SectionTasks({ slug, sections }: Props) {
  return (
    <TaskList
      tasks={sections.map((section) => ({
        title: `${section.number}. ${section.title}`,
        href: `/exercises/${slug}/sections/${section.number}`,
        hint: <Talk section={section} />,
        status: statusOf(section),
      }))}
    />
  );
}

function Talk({ section: { contributions, fresh, veiled } }: { section: SectionInExercise }) {
  return (
    <>
      {talkInWords(contributions, veiled)}
      {fresh > 0 ? (
        <>
          {" "}
          <span className="snd-new">{numberInWords(fresh)} new</span>
        </>
      ) : null}
    </>
  );
}

function statusOf({ contributed, lastAt }: SectionInExercise): string {
  if (contributed) return "Contributed";
  return lastAt ? "Read" : "Not read yet";
}
