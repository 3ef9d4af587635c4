import { Panel } from "@/components/ui/panel";
import type { Answers } from "@/db/home";
import { countInWords } from "@/domain/counts-in-words";

type Props = {
  answers: Answers;
  /** Of one exercise, or of all. */
  slug?: string;
};

/** What became of what I said: answered, changed something, or not yet. */
export function WhatBecame({ answers: { contributions, answered, changed }, slug }: Props) {
  if (contributions === 0) return null;
  return (
    <Panel title="What became of what I said">
      <p className="govuk-body">
        {answered === 0
          ? `You have made ${countInWords(contributions, "contribution")}. None has an official answer yet.`
          : `${countInWords(answered, "contribution")} of yours ${answered === 1 ? "has" : "have"} an official answer.`}
      </p>
      {changed > 0 ? (
        <p className="govuk-body">
          {slug ? (
            <a className="govuk-link" href={`/exercises/${slug}/changes`}>
              {countInWords(changed, "change")} in the next version
            </a>
          ) : (
            `${countInWords(changed, "change")} in the next version`
          )}{" "}
          came of them.
        </p>
      ) : null}
      <p className="govuk-body">
        <a className="govuk-link" href="/contributions">
          My contributions
        </a>
      </p>
    </Panel>
  );
}
