import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { Details } from "@/components/ui/details";
import { PageHeading } from "@/components/ui/page-heading";
import { codeIdleMinutes, codeInGroups, codeProblem, plainCode } from "@/domain/access-code";
import { signInByCode } from "./actions";

export const metadata: Metadata = { title: "Sign in with an access code" };

/**
 * What the code on a card opens. Reading it signs nobody in and looks nothing up: a telephone that only shows what an
 * address holds gives nothing away, and a guess costs a form.
 */
export default async function SignInByCodePage({ searchParams }: PageProps<"/sign-in/code">) {
  const { code } = await searchParams;
  const given = typeof code === "string" ? plainCode(code.slice(0, 100)) : "";
  const printed = codeProblem(given) ? "" : codeInGroups(given);
  return (
    <Page back={{ href: "/sign-in", text: "Other ways to sign in" }}>
      <div className="snd-measure">
        <PageHeading>Sign in with your access code</PageHeading>
        <ActionForm
          action={signInByCode}
          submit="Sign in"
          fields={[
            {
              type: "text",
              name: "code",
              label: "Access code",
              hint: "It is on your card: four groups of four letters and numbers. Capitals and dashes do not matter.",
              width: 20,
              autoComplete: "off",
              value: printed,
            },
          ]}
        />
        <p className="govuk-body">
          We take this to be a device that others use too. You are signed out after {codeIdleMinutes} minutes
          if you do nothing, and when you close the browser.
        </p>
        <Details summary="I have no code, or it does not work">
          <p className="govuk-body">
            Ask whoever gave you your card, or the convenor of your forum, for a new one. A code is yours
            alone and stands for your name: if you have lost it, tell them, and they will make it worthless.
          </p>
        </Details>
      </div>
    </Page>
  );
}
