import { ButtonLink } from "@/components/ui/button";
import type { Deliveries } from "@/db/reminders";
import { countInWords, numberInWords } from "@/domain/counts-in-words";

type Props = { slug: string; deliveries: Deliveries; open: boolean };

/** What became of the invitations by e-mail, and while it is open the way to remind the quiet. For its leads. */
export function InvitationDeliveries({ slug, deliveries, open }: Props) {
  const { sent, waiting, failed } = deliveries;
  return (
    <>
      <p className="govuk-body">
        {sent + waiting + failed === 0
          ? "No invitation has gone by email."
          : `${countInWords(sent, "invitation")} sent by email, ${numberInWords(waiting)} waiting to be sent, ${numberInWords(failed)} could not be sent.`}
      </p>
      {open ? (
        <ButtonLink href={`/manage/exercises/${slug}/reminders`} tone="secondary">
          Remind those who have not taken part
        </ButtonLink>
      ) : null}
    </>
  );
}
