import { sql } from "drizzle-orm";
import type { Anchor } from "@/domain/anchor";
import type { AnchorState } from "@/domain/anchor-state";
import type { Transaction } from "./client";
import { contributionAnchors } from "./schema/anchors";
import { contributions } from "./schema/contributions";

type OnContribution = {
  contributionId: number;
  versionId: number;
  exerciseId: number;
  sectionStableId: string;
};

/** Keeps which words of a version a new contribution is about. */
export async function insertAnchor(
  tx: Transaction,
  on: OnContribution,
  { blockStableId, quote, position }: Anchor,
) {
  await tx.insert(contributionAnchors).values({
    ...on,
    ...quote,
    state: "selected",
    blockStableId,
    startsAt: position.start,
    endsAt: position.end,
  });
}

/** What has become of the words of a contribution, and where they are in the version that is read; null if none. */
export type AnchorNow = {
  state: AnchorState;
  block: string | null;
  start: number | null;
  end: number | null;
};

/** The words that a contribution was about when it was made, as they stood; null if none. */
export const wordsMeant = sql<string | null>`(select a.exact from contribution_anchors a
  where a.contribution_id = ${contributions}.id and a.state = 'selected')`;
export const anchorNow = sql<AnchorNow | null>`(select json_build_object(
  'state', a.state, 'block', a.block_stable_id, 'start', a.starts_at, 'end', a.ends_at)
  from contribution_anchors a where a.contribution_id = ${contributions}.id order by a.version_id desc limit 1)`;
