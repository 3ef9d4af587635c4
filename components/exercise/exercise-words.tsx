import { EvenColumns } from "@/components/layout/two-columns";
import { Details } from "@/components/ui/details";
import type { Exercise } from "@/db/exercises";
import { levelWords } from "@/domain/exercise";
import {
  levelMeanings,
  nameVisibilityWords,
  othersShownWords,
  talkScopeWords,
} from "@/domain/exercise-words";
import { Lines, Paragraphs } from "./lines";

/** Why now, and what is and is not open to influence (D§2.1). */
export function ExerciseWords({ exercise }: { exercise: Exercise }) {
  const { whyNow, openToInfluence, notOpenToInfluence } = exercise;
  return (
    <>
      {whyNow ? (
        <>
          <h2 className="govuk-heading-m">Why now</h2>
          <Paragraphs text={whyNow} />
        </>
      ) : null}
      <EvenColumns>
        <div>
          <h2 className="govuk-heading-m" id="influence">
            Open to influence
          </h2>
          <Lines text={openToInfluence ?? ""} />
        </div>
        <div>
          <h2 className="govuk-heading-m">Not open to influence</h2>
          <Lines text={notOpenToInfluence ?? ""} />
        </div>
      </EvenColumns>
      <More exercise={exercise} />
    </>
  );
}

function More({
  exercise: { options, constraints, level, nameVisibility, talkScope, othersShown, eqiaNote },
}: {
  exercise: Exercise;
}) {
  return (
    <Details summary="The options, the constraints and how this works">
      {options ? <Titled title="Options" text={options} /> : null}
      {constraints ? <Titled title="Constraints" text={constraints} /> : null}
      {eqiaNote ? <Titled title="Equality screening" text={eqiaNote} /> : null}
      {level ? (
        <p className="govuk-body">
          <strong>{levelWords[level]}.</strong> {levelMeanings[level]}
        </p>
      ) : null}
      {nameVisibility ? <p className="govuk-body">{nameVisibilityWords[nameVisibility]}.</p> : null}
      <p className="govuk-body">{talkScopeWords[talkScope]}.</p>
      {othersShown === "after_own" ? <p className="govuk-body">{othersShownWords[othersShown]}.</p> : null}
    </Details>
  );
}

function Titled({ title, text }: { title: string; text: string }) {
  return (
    <>
      <h3 className="govuk-heading-s">{title}</h3>
      <Lines text={text} />
    </>
  );
}
