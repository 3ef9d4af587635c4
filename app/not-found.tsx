import type { Metadata } from "next";
import { Page } from "@/components/layout/page";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <Page>
      <div className="snd-prose">
        <h1 className="govuk-heading-l">Page not found</h1>
        <p className="govuk-body">If you typed the web address, check that it is correct.</p>
        <p className="govuk-body">If you pasted the web address, check that you copied all of it.</p>
        <p className="govuk-body">
          Some pages are only there for people who are signed in, or for members of a forum.{" "}
          <a className="govuk-link" href="/sign-in">
            Sign in
          </a>{" "}
          and open the address again, or go to the{" "}
          <a className="govuk-link" href="/">
            start page
          </a>
          .
        </p>
      </div>
    </Page>
  );
}
