"use client";

import { useEffect } from "react";
import { ErrorSummary, type Problem } from "@/components/ui/error-summary";
import { InsetText } from "@/components/ui/inset-text";
import type { FormState } from "./form-state";

type Props = {
  state: FormState;
  /** The id of the control for each name that a problem can have; without it, the name is the id. */
  targets?: ReadonlyMap<string, string>;
};

/** Why the form came back: problems by field, a refusal, or a change that someone else made meanwhile. */
export function FormProblems({ state, targets }: Props) {
  const isFine = state.outcome === "unsent" || state.outcome === "saved";
  useErrorInTitle(!isFine);
  if (state.outcome === "unsent" || state.outcome === "saved") return null;
  return (
    <>
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
  state: Exclude<FormState, { outcome: "unsent" | "saved" }>,
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

/**
 * The title says that something is wrong before anything else does: it is the first thing that is read out. Without
 * JavaScript the root layout does the same.
 */
function useErrorInTitle(wrong: boolean) {
  useEffect(() => {
    if (!wrong) return;
    const mark = () => {
      // Between two pages there is no title, and one that was made up here would outlive the form.
      if (document.title && !document.title.startsWith("Error: "))
        document.title = `Error: ${document.title}`;
    };
    mark();
    // The page’s own title may come after the answer to a form that was sent at once.
    const late = new MutationObserver(mark);
    late.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      late.disconnect();
      if (document.title.startsWith("Error: ")) document.title = document.title.replace("Error: ", "");
    };
  }, [wrong]);
}
