import { and, asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { BlockKind } from "@/domain/block";
import type { Person } from "@/domain/person";
import { asViewer } from "./client";
import { contributions } from "./schema/contributions";
import { exercises } from "./schema/exercises";
import { forums, people } from "./schema/people";
import { blocks, sections, versions } from "./schema/strategies";
import { suggestionAnswers, suggestions } from "./schema/suggestions";
import { inEvidenceExercises } from "./visibility";

export type SuggestionInList = Awaited<ReturnType<typeof listSuggestions>>[number];
export type SuggestionToAnswer = NonNullable<Awaited<ReturnType<typeof findSuggestion>>>;

const answered = alias(versions, "answered_in");
const now = alias(blocks, "block_now");

/** Shown, and not answered: what waits for the lead. */
const waits = sql<boolean>`(${contributions.status} = 'published' and ${suggestionAnswers.contributionId} is null)`;

const columns = {
  id: suggestions.contributionId,
  status: contributions.status,
  body: contributions.body,
  receivedAt: contributions.receivedAt,
  forum: forums.name,
  section: { number: sections.number, title: sections.title },
  block: sql<{ number: string | null; kind: BlockKind } | null>`case when ${blocks.id} is null then null
    else json_build_object('number', ${blocks.number}, 'kind', ${blocks.kind}) end`,
  was: blocks.content,
  content: suggestions.content,
  waits,
  told: sql<boolean>`suggestion_is_told(${suggestions.contributionId})`,
  outcome: suggestionAnswers.outcome,
  version: answered.number,
  // Whether the words that were adopted are those of the draft; null where none were.
  stands: sql<boolean | null>`${suggestionAnswers.content} = ${now.content}`,
};

/** The suggestions of an exercise for those who read all that was said: what waits first, then by section and block. */
export async function listSuggestions(viewer: Person, exerciseId: number) {
  return asViewer(viewer, (tx) =>
    tx
      .select(columns)
      .from(suggestions)
      .innerJoin(contributions, eq(contributions.id, suggestions.contributionId))
      .innerJoin(forums, eq(forums.id, contributions.forumId))
      .leftJoin(sections, inItsVersion(sections, contributions.sectionStableId))
      .leftJoin(blocks, inItsVersion(blocks, contributions.blockStableId))
      .leftJoin(suggestionAnswers, eq(suggestionAnswers.contributionId, suggestions.contributionId))
      .leftJoin(answered, eq(answered.id, suggestionAnswers.versionId))
      .leftJoin(now, isWhereAdopted())
      .where(and(eq(suggestions.exerciseId, exerciseId), inEvidenceExercises(suggestions.exerciseId)))
      .orderBy(
        sql`${waits} desc`,
        asc(sections.number),
        asc(blocks.position),
        asc(suggestions.contributionId),
      ),
  );
}

/** One suggestion of an exercise with all that its answer needs, in the scope of `listSuggestions`; or null. */
export async function findSuggestion(viewer: Person, { exerciseId, id }: { exerciseId: number; id: number }) {
  const [suggestion] = await asViewer(viewer, (tx) =>
    tx
      .select({
        ...columns,
        // Where it stands now, as far as it stands on a block.
        blockStableId: sql<string>`coalesce(${contributions.placedBlock}, ${contributions.blockStableId})`,
        issues: sql<number[]>`array(select x.issue_id from issue_contributions x
          where x.contribution_id = ${suggestions.contributionId})`,
        revision: sql<number>`coalesce(${suggestionAnswers.revision}, 0)`,
        // First what every answer has: by whether it is null, the whole object is.
        answer: {
          decidedAt: suggestionAnswers.decidedAt,
          reason: suggestionAnswers.reason,
          versionId: suggestionAnswers.versionId,
          blockStableId: suggestionAnswers.blockStableId,
          content: suggestionAnswers.content,
          replaced: suggestionAnswers.replaced,
          issueId: suggestionAnswers.issueId,
        },
        decidedBy: people.name,
      })
      .from(suggestions)
      .innerJoin(contributions, eq(contributions.id, suggestions.contributionId))
      .innerJoin(exercises, eq(exercises.id, suggestions.exerciseId))
      .innerJoin(forums, eq(forums.id, contributions.forumId))
      .leftJoin(sections, inItsVersion(sections, contributions.sectionStableId))
      .leftJoin(blocks, inItsVersion(blocks, contributions.blockStableId))
      .leftJoin(suggestionAnswers, eq(suggestionAnswers.contributionId, suggestions.contributionId))
      .leftJoin(answered, eq(answered.id, suggestionAnswers.versionId))
      .leftJoin(now, isWhereAdopted())
      .leftJoin(people, eq(people.id, suggestionAnswers.decidedBy))
      .where(
        and(
          eq(suggestions.contributionId, id),
          eq(suggestions.exerciseId, exerciseId),
          inEvidenceExercises(suggestions.exerciseId),
        ),
      ),
  );
  return suggestion ?? null;
}

/** How many suggestions of an exercise wait for an answer, for those who read all that was said. */
export async function countWaitingSuggestions(viewer: Person, exerciseId: number): Promise<number> {
  const [row] = await asViewer(viewer, (tx) =>
    tx
      .select({ count: sql<number>`(count(*) filter (where ${waits}))::int` })
      .from(suggestions)
      .innerJoin(contributions, eq(contributions.id, suggestions.contributionId))
      .leftJoin(suggestionAnswers, eq(suggestionAnswers.contributionId, suggestions.contributionId))
      .where(and(eq(suggestions.exerciseId, exerciseId), inEvidenceExercises(suggestions.exerciseId))),
  );
  return row?.count ?? 0;
}

/** The section or block with this stable id in the version that the suggestion was made on. */
function inItsVersion(
  table: typeof sections | typeof blocks,
  stableId: typeof contributions.sectionStableId | typeof contributions.blockStableId,
) {
  return and(eq(table.versionId, contributions.versionId), eq(table.stableId, stableId));
}

function isWhereAdopted() {
  return and(
    eq(now.versionId, suggestionAnswers.versionId),
    eq(now.stableId, suggestionAnswers.blockStableId),
  );
}
