import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getPerson } from "@/auth/viewer";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { When } from "@/components/ui/when";
import { findDigest, type OwnDigest } from "@/db/own-digest";
import { digestFrequencies, digestWords, nextDigest } from "@/domain/digest";
import { chooseDigest } from "./actions";

export const metadata: Metadata = { title: "How you are told" };

export default async function NoticeSettingsPage() {
  const viewer = await getPerson("/notices/settings");
  const own = await findDigest(viewer);
  if (!own) notFound();
  return (
    <Page back={{ href: "/notices", text: "Notices" }}>
      <PageHeading>How you are told</PageHeading>
      <p className="govuk-body snd-measure">
        You get one e-mail for everything that is new, never one for each thing. It holds numbers and links to
        pages: never what anybody said, and nobody’s name. Everything that it tells is on your{" "}
        <a className="govuk-link" href="/notices">
          page of notices
        </a>{" "}
        as well.
      </p>
      <Next own={own} />
      <ActionForm
        action={chooseDigest}
        submit="Save how often you are told"
        cancel={{ href: "/notices", text: "Cancel" }}
        fields={[
          {
            type: "radios",
            name: "digest",
            label: "How often do you want an e-mail about what is new?",
            size: "m",
            value: own.digest,
            options: digestFrequencies.map((value) => ({ value, ...digestWords[value] })),
          },
        ]}
      />
      <p className="govuk-body snd-measure">
        What the council must tell you comes whatever you choose: an invitation, a sign-in link, or what was
        decided about something you said.
      </p>
    </Page>
  );
}

function Next({ own: { digest, email } }: { own: OwnDigest }) {
  if (email === null) {
    return (
      <InsetText>
        The council has no e-mail address of yours, so you are told here and not by e-mail. Your forum’s
        convenor can ask for an address to be added.
      </InsetText>
    );
  }
  const next = nextDigest(digest, new Date());
  return (
    <InsetText>
      {next ? (
        <>
          The next e-mail goes to {email} at <When at={next} time />, if there is something new by then.
        </>
      ) : (
        "You get no e-mail about what is new."
      )}
    </InsetText>
  );
}
