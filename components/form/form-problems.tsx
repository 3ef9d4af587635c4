"use client";

import { useEffect } from "react";
import { ErrorSummary, type Problem } from "@/components/ui/error-summary";
import { InsetText } from "@/components/ui/inset-text";
import type { FormState } from "./form-state";

type Props = {
  state: FormState;
  /** The id of the control for each name that a problem can have; without it, the name is the id. */
  targets?: ReadonlyMap<string, string>;
  /** The page’s own title, to put “Error: ” before it where there is no JavaScript. */
  pageTitle?: string | undefined;
};

/** Why the form came back: problems by field, a refusal, or a change that someone else made meanwhile. */
export function FormProblems({ state, targets, pageTitle }: Props) {
  if (state.outcome === "unsent") return null;
  return (
    <>
      <ErrorTitle pageTitle={pageTitle} />
      <ErrorSummary problems={problemsIn(state, targets)} />
      {state.outcome === "conflict" ? (
        <InsetText>
          <p className="govuk-body govuk-!-font-weight-bold">What is saved now</p>
          <p className="govuk-body snd-typed">{state.current}</p>
        </InsetText>
      ) : null}
    </>
  );
}

function problemsIn(
  state: Exclude<FormState, { outcome: "unsent" }>,
  targets?: ReadonlyMap<string, string>,
): Problem[] {
  if (state.outcome === "refused") return [{ text: state.reason }];
  if (state.outcome === "conflict") return [{ text: changedMeanwhile }];
  const problems = Object.entries(state.problems).map(([name, text]) => ({
    text,
    target: targets ? targets.get(name) : name,
  }));
  const order = [...(targets?.values() ?? [])];
  return problems.sort((a, b) => order.indexOf(a.target ?? "") - order.indexOf(b.target ?? ""));
}

const changedMeanwhile =
  "Someone else changed this after you opened it. What you typed is still here: compare the two, then send yours again.";

/** The title says that something is wrong before anything else does: it is the first thing that is read out. */
function ErrorTitle({ pageTitle }: { pageTitle: string | undefined }) {
  useEffect(() => {
    const title = document.title;
    if (!title.startsWith("Error: ")) document.title = `Error: ${title}`;
    return () => {
      document.title = document.title.replace(/^Error: /, "");
    };
  }, []);
  return pageTitle ? <title>{`Error: ${pageTitle}`}</title> : null;
}
