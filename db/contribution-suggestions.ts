import { type SQL, sql } from "drizzle-orm";
import { type BlockContent, plainText } from "@/domain/block";
import type { ToldOutcome } from "@/domain/suggestion";
import type { Transaction } from "./client";
import { contributions } from "./schema/contributions";
import { suggestions } from "./schema/suggestions";
import { inConvenedForums, inEvidenceExercises, inMyContributions } from "./visibility";

/** Other words that a contribution proposes, beside those they would replace, and what became of them as it is told. */
export type Suggested = {
  /** Null for whoever no longer sees the version that it was made on. */
  was: BlockContent | null;
  content: BlockContent;
  /** `words` is the block as it stands in the version that has adopted it; null where it is not there any more. */
  answer: (ToldOutcome & { words: BlockContent | null }) | null;
};

/** Keeps the words that a new contribution proposes for its block. */
export async function insertSuggestion(
  tx: Transaction,
  on: { contributionId: number; exerciseId: number },
  content: BlockContent,
) {
  await tx.insert(suggestions).values({ ...on, content, text: plainText(content) });
}

/** The words that a contribution proposes, for those who read it; nothing when a convenor took any of it out. */
export const suggestedShown = suggestedWhere(sql`${contributions}.status = 'published'`);

/** The same for those who read the originals besides: its author, the convenor and the evidence team. */
export const suggestedKept = suggestedWhere(sql`(${contributions}.status = 'published'
  or ${inMyContributions(contributions.id)} or ${inConvenedForums(contributions.forumId)}
  or ${inEvidenceExercises(contributions.exerciseId)})`);

function suggestedWhere(condition: SQL) {
  return sql<Suggested | null>`(select json_build_object('was', b.content, 'content', s.content, 'answer', (
      select json_build_object('outcome', a.outcome, 'version', v.number, 'reason', a.reason, 'words', n.content)
      from suggestion_answers a left join versions v on v.id = a.version_id
      left join blocks n on n.version_id = a.version_id and n.stable_id = a.block_stable_id
      where a.contribution_id = s.contribution_id and suggestion_is_told(a.contribution_id)))
    from suggestions s
    left join blocks b on b.version_id = ${contributions}.version_id and b.stable_id = ${contributions}.block_stable_id
    where s.contribution_id = ${contributions}.id and ${condition})`;
}
