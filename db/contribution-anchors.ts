import { sql } from "drizzle-orm";
import type { Anchor } from "@/domain/anchor";
import type { AnchorState } from "@/domain/anchor-state";
import type { BlockKind } from "@/domain/block";
import { stateSince } from "@/domain/placing-words";
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

/** A contribution’s words, and what became of it in each version since, the newest first. */
export type AnchorRow = AnchorNow & { exact: string | null; selected: boolean };
export const anchorRows = sql<AnchorRow[] | null>`(select json_agg(json_build_object(
  'state', coalesce(a.settled_state, a.state), 'selected', a.state = 'selected', 'exact', a.exact,
  'block', a.block_stable_id, 'start', a.starts_at, 'end', a.ends_at) order by a.version_id desc)
  from contribution_anchors a where a.contribution_id = ${contributions}.id)`;

/** The passage of an earlier version that a contribution is about; null where it is about the present one. */
export type Passage = {
  version: string;
  strategySlug: string;
  section: number;
  title: string;
  block: string | null;
  kind: BlockKind | null;
  text: string | null;
};
export const earlierPassage = sql<Passage | null>`(select json_build_object(
  'version', v.number, 'strategySlug', t.slug, 'section', s.number, 'title', s.title,
  'block', b.number, 'kind', b.kind, 'text', b.text)
  from exercises e join versions v on v.id = ${contributions}.version_id and v.id <> e.version_id
  join strategies t on t.id = v.strategy_id
  join sections s on s.version_id = v.id and s.stable_id = ${contributions}.section_stable_id
  left join blocks b on b.version_id = v.id and b.stable_id = ${contributions}.block_stable_id
  where e.id = ${contributions}.exercise_id)`;

/** Words that somebody meant, as they were and where they stood in their block, and what has become of them. */
export type Meant = { words: string; start: number; end: number; now: AnchorNow };

/** The words that a contribution was about when it was made, and where they are now; null if none were selected. */
export function meantOf(rows: readonly AnchorRow[]): Meant | null {
  const selected = rows.find((row) => row.selected);
  const [now] = rows;
  if (!selected || !now) return null;
  const { exact, start, end } = selected;
  if (exact === null || start === null || end === null) return null;
  return {
    words: exact,
    start,
    end,
    now: { state: now.state, block: now.block, start: now.start, end: now.end },
  };
}

/** What became of the place of a contribution since, in one word; null where no version came after it. */
export function becameOf(rows: readonly AnchorRow[]): AnchorState | null {
  return stateSince(rows.filter(({ selected }) => !selected).map(({ state }) => state));
}
