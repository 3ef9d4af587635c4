import { ChartWithTable } from "@/components/charts/chart-with-table";
import { DivergingBar } from "@/components/charts/diverging-bar";
import { Figure } from "@/components/charts/figure";
import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/details";
import type { QuestionResult as Result } from "@/db/question-results";
import { countInWords, numberInWords } from "@/domain/counts-in-words";
import { choices, type Scale, scaleWords } from "@/domain/question";
import { answeredBy } from "@/domain/question-results";

type Props = { slug: string; result: Result; cut: "forum" | "directorate"; asAt: Date };

/** What people answered to one question, in raw figures for the team: each opens to how it was counted. */
export function QuestionResult(props: Props) {
  const { number, wording, section, scale } = props.result;
  return (
    <section aria-labelledby={`question-${number}`}>
      <h2 className="govuk-heading-m" id={`question-${number}`}>
        {number}. {wording}
      </h2>
      <p className="snd-quiet">
        {section ? `About section ${section.number}, ${section.title}.` : "About the draft as a whole."}
      </p>
      {scale ? <OnScale {...props} scale={scale} /> : <InWords {...props} />}
    </section>
  );
}

function OnScale({ result: { counts, groups, number }, cut, asAt, scale }: Props & { scale: Scale }) {
  const answered = answeredBy(counts);
  const words = scaleWords[scale];
  return (
    <>
      <Figure
        value={answered}
        label="staff answered"
        basis="Counted, each person once though in several forums"
        source="Answers on the scale as they stand now: a changed answer counts as it was changed, one taken back does not count"
        asAt={asAt}
      />
      {answered === 0 ? null : (
        <>
          <ChartWithTable
            chart={<DivergingBar scale={scale} counts={counts} />}
            table={
              <DataTable
                caption={`Answers to question ${number}, in people`}
                stack
                rows={choices}
                rowKey={(choice) => choice}
                columns={[
                  { heading: "Answer", cell: (choice) => words[choice] },
                  { heading: "Staff", numeric: true, cell: (choice) => numberInWords(counts[choice]) },
                ]}
                total={["All who answered", numberInWords(answered)]}
              />
            }
          />
          <Details summary={`Question ${number} by ${cut}`}>
            <DataTable
              caption={`Answers to question ${number} by ${cut}, in people`}
              rows={groups}
              rowKey={({ label }) => label}
              columns={[
                {
                  heading: cut === "forum" ? "Forum answered from" : "Directorate",
                  cell: ({ label }) => label,
                },
                ...choices.map((choice) => ({
                  heading: words[choice],
                  numeric: true,
                  cell: (group: Result["groups"][number]) => numberInWords(group.counts[choice]),
                })),
                {
                  heading: "All",
                  numeric: true,
                  cell: (group: Result["groups"][number]) => numberInWords(answeredBy(group.counts)),
                },
              ]}
            />
          </Details>
        </>
      )}
    </>
  );
}

function InWords({ slug, result: { id, answers, people }, asAt }: Props) {
  return (
    <Figure
      value={people}
      label="staff answered in words"
      basis="Counted, each person once"
      source={`Authors of ${countInWords(answers, "answer")}, whatever became of them`}
      asAt={asAt}
      madeOf={{
        href: `/manage/exercises/${slug}/register?question=${id}`,
        text: "These answers in the register",
      }}
    />
  );
}
