"use client";

import { Apology } from "@/components/layout/apology";
import { Page } from "@/components/layout/page";

/** What is shown in place of a page that failed. Nothing about the fault itself, but a number to quote. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <Page>
      <Apology digest={error.digest} tryAgain={reset} />
    </Page>
  );
}
