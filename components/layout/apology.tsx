"use client";

import { useEffect, useRef } from "react";

type Props = { digest: string | undefined; tryAgain: () => void };

/** “Sorry, there is a problem”: what to do, and the number under which the fault is in the log. */
export function Apology({ digest, tryAgain }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = "Sorry, there is a problem – Soundings";
    heading.current?.focus();
  }, []);

  return (
    <div className="snd-prose">
      <h1 className="govuk-heading-l" ref={heading} tabIndex={-1}>
        Sorry, there is a problem
      </h1>
      <p className="govuk-body">Try again in a few minutes.</p>
      <p className="govuk-body">
        Anything you had already submitted is safe. If you were writing, go back to the page: what was saved
        is still there.
      </p>
      {digest ? <p className="govuk-body">If you report this, quote {digest}.</p> : null}
      <button type="button" className="govuk-button" onClick={tryAgain}>
        Try again
      </button>
    </div>
  );
}
