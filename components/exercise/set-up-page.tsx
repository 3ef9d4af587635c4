import type { ReactNode } from "react";
import { Page } from "@/components/layout/page";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import type { Exercise } from "@/db/exercises";
import type { SetUpKey } from "@/domain/exercise-tasks";
import { setUpRows } from "./set-up-rows";

type Props = {
  exercise: Exercise;
  part: SetUpKey;
  title: string;
  /** Why it cannot be changed now: then what is recorded is shown in place of the form. */
  refusal: string | null;
  children: ReactNode;
};

/** One part of a set-up: its form, or what was recorded and why it stays. */
export function SetUpPage({ exercise, part, title, refusal, children }: Props) {
  return (
    <Page back={{ href: `/manage/exercises/${exercise.slug}/set-up`, text: "Set-up" }}>
      <div className="snd-measure">
        <PageHeading caption={exercise.title}>{title}</PageHeading>
        {refusal ? (
          <>
            <InsetText>{refusal}</InsetText>
            <SummaryList rows={setUpRows(exercise, part)} />
          </>
        ) : (
          children
        )}
      </div>
    </Page>
  );
}
