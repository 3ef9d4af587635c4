import { and, eq, isNotNull, sql } from "drizzle-orm";
import { type Anchor, anchorOf } from "@/domain/anchor";
import { type AnchorPlacing, placeAnchors } from "@/domain/anchor-placing";
import type { AnchorState } from "@/domain/anchor-state";
import type { Transaction } from "./client";
import { contributionAnchors } from "./schema/anchors";
import { contributions } from "./schema/contributions";
import { blocks, sections } from "./schema/strategies";

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

/**
 * Says where the words of an exercise’s contributions are in the version that it goes on with: one row more for each
 * that was placed in the version before (`from`); those that wait for a person or are gone stay as they are.
 */
export async function insertPlacings(
  tx: Transaction,
  { exerciseId, from, to }: { exerciseId: number; from: number; to: number },
) {
  const rows = await tx
    .select()
    .from(contributionAnchors)
    .where(
      and(
        eq(contributionAnchors.exerciseId, exerciseId),
        eq(contributionAnchors.versionId, from),
        isNotNull(contributionAnchors.blockStableId),
      ),
    );
  if (rows.length === 0) return;
  const [before, after] = await Promise.all([blocksOf(tx, from), blocksOf(tx, to)]);
  const placings = placeAnchors(before, after, rows.map(anchorOfRow));
  const placed = rows.flatMap((row, index) => {
    const placing = placings[index];
    if (!placing) return [];
    const { contributionId } = row;
    return [
      { contributionId, exerciseId, versionId: to, ...wordsAt(placing, after, anchorOfRow(row).quote) },
    ];
  });
  for (let at = 0; at < placed.length; at += batchSize)
    await tx.insert(contributionAnchors).values(placed.slice(at, at + batchSize));
}

const batchSize = 1000;

function blocksOf(tx: Transaction, versionId: number) {
  return tx
    .select({ stableId: blocks.stableId, text: blocks.text, section: sections.stableId })
    .from(blocks)
    .innerJoin(sections, eq(sections.id, blocks.sectionId))
    .where(eq(blocks.versionId, versionId))
    .orderBy(blocks.sectionId, blocks.position);
}

type Row = typeof contributionAnchors.$inferSelect;

function anchorOfRow({ blockStableId, startsAt, endsAt, exact, prefix, suffix }: Row): Anchor {
  return {
    blockStableId: blockStableId ?? "",
    quote: { exact: exact ?? "", prefix: prefix ?? "", suffix: suffix ?? "" },
    position: { start: startsAt ?? 0, end: endsAt ?? 0 },
  };
}

type Quote = Anchor["quote"];
type Held = { stableId: string; text: string; section: string };

/** Where the words are now: placed, with what stands there; or nowhere, with what was meant and where it might be. */
function wordsAt(placing: AnchorPlacing, after: readonly Held[], meant: Quote) {
  if (placing.state === "removed") return { state: placing.state, ...meant };
  if (placing.state === "ambiguous")
    return {
      state: placing.state,
      ...meant,
      candidates: placing.candidates.map((spot) => ({
        ...spot,
        sectionStableId: after.find(({ stableId }) => stableId === spot.blockStableId)?.section ?? "",
      })),
    };
  const { state, blockStableId, start, end, score } = placing;
  const block = after.find(({ stableId }) => stableId === blockStableId);
  if (!block)
    throw new Error(`Words were placed in block ${blockStableId}, which the version does not have.`);
  return {
    state,
    sectionStableId: block.section,
    blockStableId,
    startsAt: start,
    endsAt: end,
    score,
    ...anchorOf(block, start, end).quote,
  };
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
