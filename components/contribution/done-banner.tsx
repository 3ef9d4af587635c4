import type { ReactNode } from "react";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { contributionReference } from "@/domain/contribution-words";
import { instantInWords } from "@/domain/dates-in-words";

type Props = {
  done: "sent" | "edited" | "told";
  contribution: { id: number; reply: boolean; suggestion: boolean };
  closesAt: Date | null;
};

/** What has just been done, under which reference, and what happens next. */
export function DoneBanner({ done, contribution, closesAt }: Props) {
  const reference = contributionReference(contribution.id);
  const what = nameOf(contribution);
  switch (done) {
    case "sent":
      return (
        <Banner heading={`Your ${what} is published. Its reference is ${reference}.`} id={contribution.id}>
          Your forum can read it now, and the team of the strategy reads everything that is said. What the
          council answers will stand under it, and in{" "}
          <a className="govuk-notification-banner__link" href="/contributions">
            My contributions
          </a>
          . {whatNext(contribution, closesAt)}
        </Banner>
      );
    case "edited":
      return (
        <Banner heading={`Your ${what} ${reference} has been changed.`} id={contribution.id}>
          Everyone who can read it sees the new words. What you wrote before is kept for the record.
        </Banner>
      );
    case "told":
      return (
        <Banner heading={`The convenor has been asked to look at ${reference}.`} id={contribution.id}>
          Colleagues are not told that it was you. It stays where it is until the convenor has looked at it.
        </Banner>
      );
  }
}

function whatNext({ suggestion }: Props["contribution"], closesAt: Date | null): string {
  if (suggestion) return "Once the next version is published, it says whether your words are in it.";
  return closesAt ? `You can edit it until ${instantInWords(closesAt)}.` : "";
}

function nameOf({ reply, suggestion }: Props["contribution"]): string {
  if (suggestion) return "suggestion";
  return reply ? "reply" : "comment";
}

function Banner({ heading, id, children }: { heading: string; id: number; children: ReactNode }) {
  return (
    <NotificationBanner success>
      <p className="govuk-notification-banner__heading">{heading}</p>
      <p className="govuk-body">{children}</p>
      <p className="govuk-body">
        <a className="govuk-notification-banner__link" href={`#c-${id}`}>
          See it in its place
        </a>
      </p>
    </NotificationBanner>
  );
}
