import { speakingFields } from "@/components/contribution/speaking-fields";
import { SpeakingForm } from "@/components/contribution/speaking-form";
import { ActionForm } from "@/components/form/action-form";
import { scaleFields } from "@/components/question/answer-fields";
import { InsetText } from "@/components/ui/inset-text";
import { contributionReference } from "@/domain/contribution-words";
import { scaleWords } from "@/domain/question";
import type { findAskedQuestion } from "../find";
import { answerInWords, answerOnScale, takeBackAnswer } from "./actions";

type Asked = NonNullable<Awaited<ReturnType<typeof findAskedQuestion>>>;
type Props = { asked: Asked; address: string; formKey: string };

/** The one form of a question: its scale, words to write, or what was written with the ways to change it. */
export function AnswerForm(props: Props) {
  const { scale } = props.asked.question;
  return scale ? <OnScale {...props} scale={scale} /> : <InWords {...props} />;
}

function OnScale({ asked, address, scale }: Props & { scale: NonNullable<Asked["question"]["scale"]> }) {
  const { exercise, question, myForums, lastWords, refusal } = asked;
  const { slug } = exercise;
  const { chosen, number } = question;
  return (
    <>
      {chosen && refusal ? (
        <p className="govuk-body">Your answer: {scaleWords[scale][chosen.choice]}.</p>
      ) : null}
      <SpeakingForm
        action={answerOnScale}
        address={address}
        fields={scaleFields({ slug, number }, { scale, chosen }, { forums: myForums, last: lastWords })}
        submit={chosen ? "Change your answer" : "Save your answer"}
        close={{ href: `/exercises/${slug}/questions`, text: "All questions" }}
        refusal={refusal}
      />
      <p className="snd-quiet">
        Answers are counted, each person once. Nobody in your forum sees yours, and what is published holds no
        small numbers.
      </p>
      {chosen && !refusal ? (
        <ActionForm
          id="take-back"
          action={takeBackAnswer}
          submit="Take your answer back"
          tone="secondary"
          fields={[
            { type: "hidden", name: "slug", value: slug },
            { type: "hidden", name: "number", value: number },
          ]}
        />
      ) : null}
    </>
  );
}

function InWords({ asked, address, formKey }: Props) {
  const { exercise, question, myForums, lastWords, refusal } = asked;
  const { said, number } = question;
  if (said) {
    return (
      <>
        <InsetText>
          <span className="snd-typed">{said.body}</span>
        </InsetText>
        <p className="govuk-body">
          This is your answer. It is contribution {contributionReference(said.id)}.
        </p>
        {refusal ? null : (
          <p className="govuk-body">
            <a className="govuk-link" href={`/contributions/${said.id}/revision`}>
              Change your answer
            </a>{" "}
            or{" "}
            <a className="govuk-link" href={`/contributions/${said.id}/withdrawal`}>
              withdraw it
            </a>
          </p>
        )}
      </>
    );
  }
  return (
    <SpeakingForm
      action={answerInWords}
      address={address}
      fields={speakingFields(
        {
          forums: myForums,
          nameVisibility: exercise.nameVisibility,
          talkScope: exercise.talkScope,
          last: lastWords,
        },
        { slug: exercise.slug, number, key: formKey },
      )}
      submit="Send your answer"
      close={{ href: `/exercises/${exercise.slug}/questions`, text: "All questions" }}
      refusal={refusal}
    />
  );
}
