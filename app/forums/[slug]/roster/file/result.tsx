import { RosterCountList } from "@/components/roster/roster-counts";
import { ButtonLink } from "@/components/ui/button";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { When } from "@/components/ui/when";
import type { RosterImport } from "@/db/roster-imports";
import type { MissingChoice } from "@/domain/roster-import";

const words: Record<MissingChoice, string> = {
  stay: "Members who are not in the file stayed in the forum.",
  leave: "Members who are not in the file left the forum.",
  left_council: "People who are not in the file, or have left by it, have left the council.",
};

/** What was brought in, and what was left out of it. */
export function Result({ slug, file }: { slug: string; file: RosterImport }) {
  const { appliedAt, counts, missingChoice } = file;
  if (!counts) return null;
  const base = `/forums/${slug}/roster`;
  const kept = /^(?:problem|twice|doubt)$/;
  return (
    <>
      <NotificationBanner success>The members are saved</NotificationBanner>
      <p className="govuk-body">
        Saved <When at={appliedAt ?? new Date()} time />. {words[missingChoice ?? "stay"]}
      </p>
      <RosterCountList
        counts={counts}
        listed={(show) => (kept.test(show) ? `${base}/file/rows?show=${show}` : null)}
      />
      {counts.problem > 0 ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`${base}/file/problems`} download>
            Download what is wrong with each line that was left out (CSV)
          </a>
        </p>
      ) : null}
      <ButtonLink href={`/forums/${slug}/members`}>Go to the members</ButtonLink>
      <p className="govuk-body">
        <a className="govuk-link" href={base}>
          Bring in another file
        </a>
      </p>
    </>
  );
}
