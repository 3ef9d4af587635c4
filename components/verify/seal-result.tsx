import { Seal } from "@/components/charts/seal-panel";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { When } from "@/components/ui/when";
import type { Sealed } from "@/db/decision-seals";
import { decisionAddress } from "@/domain/decision-facts";

type Props = { sha256: string; sealed: Sealed | null; file: boolean };

/** What is known about a seal: what it belongs to and since when, or that it matches nothing. */
export function SealResult({ sha256, sealed, file }: Props) {
  if (!sealed)
    return (
      <NotificationBanner title="No match">
        <p className="govuk-notification-banner__heading">
          {file
            ? "This file does not match anything that was sealed here."
            : "This seal matches nothing here."}
        </p>
        <p className="govuk-body">
          The file may have been changed, or what it is from is not published. The seal that was checked:
        </p>
        <Seal hash={sha256} />
      </NotificationBanner>
    );
  return (
    <NotificationBanner success title="Match">
      <p className="govuk-notification-banner__heading">
        {file ? "This file matches: not one byte has changed." : "This seal matches."}
      </p>
      <p className="govuk-body">
        {kinds[sealed.kind]} <SealedTitle sealed={sealed} />, sealed at <When at={sealed.sealedAt} time />.
        {sealed.superseded ? " A later summary has since taken its place." : ""}
      </p>
      <Seal hash={sha256} />
    </NotificationBanner>
  );
}

const kinds = { record: "Record of Decision:", summary: "Engagement summary of the" } as const;

function SealedTitle({ sealed: { kind, title, reference, slug } }: { sealed: Sealed }) {
  const href = addressOf({ kind, reference, slug });
  const text = kind === "record" ? `${reference}, ${title}` : title;
  return href ? (
    <a className="govuk-notification-banner__link" href={href}>
      {text}
    </a>
  ) : (
    text
  );
}

function addressOf({ kind, reference, slug }: Pick<Sealed, "kind" | "reference" | "slug">): string | null {
  if (reference) return `/decisions/${decisionAddress(reference)}${kind === "summary" ? "/summary" : ""}`;
  return slug ? `/exercises/${slug}/summary` : null;
}
