"use client";

import { Apology } from "@/components/layout/apology";
import { Page } from "@/components/layout/page";
import { SiteFooter } from "@/components/layout/site-footer";
import "./styles/global.scss";
import "./styles/soundings.scss";

/** Stands in for the whole page when even the frame failed: when the database cannot be reached, for one. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="en-GB" className="govuk-template">
      <body className="govuk-template__body">
        <title>Sorry, there is a problem – Soundings</title>
        <Page>
          <Apology digest={error.digest} tryAgain={reset} />
        </Page>
        <SiteFooter />
      </body>
    </html>
  );
}
