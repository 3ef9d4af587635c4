import { NotificationBanner } from "@/components/ui/notification-banner";
import { contributionReference } from "@/domain/contribution-words";
import { instantInWords } from "@/domain/dates-in-words";

type Props = { id: number; reply: boolean; closesAt: Date | null };

/** That it was received, under which reference, and what happens next. */
export function SentBanner({ id, reply, closesAt }: Props) {
  const what = reply ? "Your reply" : "Your comment";
  return (
    <NotificationBanner success>
      <p className="govuk-notification-banner__heading">
        {what} is published. Its reference is {contributionReference(id)}.
      </p>
      <p className="govuk-body">
        Your forum can read it now, and the team of the strategy reads everything that is said. What the
        council answers will stand under it and in{" "}
        <a className="govuk-notification-banner__link" href="/contributions">
          My contributions
        </a>
        .
      </p>
      <p className="govuk-body">
        {closesAt ? `You can edit it until ${instantInWords(closesAt)}. ` : ""}
        <a className="govuk-notification-banner__link" href={`#c-${id}`}>
          See it in its place
        </a>
      </p>
    </NotificationBanner>
  );
}
