import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import type { Transaction } from "./client";
import { issueContributions, issues } from "./schema/analysis";

export type ContributionResponse = Awaited<ReturnType<typeof listResponses>>[number];

/** What the council answered to these contributions, where contributors have been told (D§2.4). */
export async function listResponses(tx: Transaction, contributionIds: readonly number[]) {
  if (contributionIds.length === 0) return [];
  const rows = await tx
    .select({
      contributionId: issueContributions.contributionId,
      issue: { number: issues.number, statement: issues.statement },
      code: issues.responseCode,
      reason: issues.responseReason,
      role: issues.responderRole,
      publishedAt: issues.publishedAt,
    })
    .from(issueContributions)
    .innerJoin(issues, eq(issues.id, issueContributions.issueId))
    .where(
      and(
        inArray(issueContributions.contributionId, [...contributionIds]),
        isNotNull(issues.publishedAt),
        isNotNull(issues.responseCode),
      ),
    )
    .orderBy(asc(issues.number));
  return rows.flatMap(({ code, reason, publishedAt, ...row }) =>
    code && reason && publishedAt ? [{ ...row, code, reason, publishedAt }] : [],
  );
}
