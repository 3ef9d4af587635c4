import { eq, sql } from "drizzle-orm";
import { anchorOf } from "@/domain/anchor";
import { type Placing, placeTargets, standingIn, type Target, type VersionText } from "@/domain/placing";
import type { Transaction } from "./client";
import { contributionAnchors } from "./schema/anchors";
import { blocks, sections } from "./schema/strategies";

/**
 * Says what becomes of every contribution of an exercise in the version that it goes on with: a row for each, placed
 * from the last version that it had a place in, and where it stands moved along with its replies. What a person settled
 * as removed stays so. Replies follow what they answer, and have no row.
 */
export async function insertPlacings(
  tx: Transaction,
  { exerciseId, to }: { exerciseId: number; to: number },
) {
  const said = await listToPlace(tx, exerciseId);
  if (said.length === 0) return;
  const after = await findVersionText(tx, to);
  const placed = [];
  for (const versionId of new Set(said.map((row) => row.versionId))) {
    const rows = said.filter((row) => row.versionId === versionId);
    const before = await findVersionText(tx, versionId);
    const placings = placeTargets(before, after, rows.map(targetOf));
    placed.push(...rows.flatMap((row, index) => placedRow(row, placings[index], after)));
  }
  const values = placed.map(({ now: _now, ...row }) => ({ ...row, exerciseId, versionId: to }));
  for (let at = 0; at < values.length; at += batchSize)
    await tx.insert(contributionAnchors).values(values.slice(at, at + batchSize));
  await updateStanding(tx, placed.filter(isElsewhere));
}

const batchSize = 1000;

/** A contribution in the last version that it had a place in, what was meant there, and where it stands now. */
type ToPlace = {
  id: number;
  versionId: number;
  section: string;
  block: string | null;
  start: number | null;
  end: number | null;
  exact: string | null;
  prefix: string | null;
  suffix: string | null;
  /** Where it stands in the version that people have read until now. */
  now: { section: string | null; block: string | null };
  /** Whether a person said that it has no place any more. */
  settledAsRemoved: boolean;
};

async function listToPlace(tx: Transaction, exerciseId: number): Promise<ToPlace[]> {
  const rows = await tx.execute<ToPlace>(sql`
    select c.id, coalesce(a.version_id, c.version_id) as "versionId",
      coalesce(a.section_stable_id, c.section_stable_id) as section,
      case when a.contribution_id is null then c.block_stable_id else a.block_stable_id end as block,
      a.starts_at as start, a.ends_at as "end", a.exact, a.prefix, a.suffix,
      json_build_object('section', c.placed_section, 'block', c.placed_block) as now,
      coalesce(last.settled_state = 'removed', false) as "settledAsRemoved"
    from contributions c
    left join lateral (select a.* from contribution_anchors a where a.contribution_id = c.id
      and coalesce(a.settled_state, a.state) not in ('ambiguous', 'removed') order by a.version_id desc limit 1) a on true
    left join lateral (select a.settled_state from contribution_anchors a where a.contribution_id = c.id
      order by a.version_id desc limit 1) last on true
    where c.exercise_id = ${exerciseId} and c.parent_id is null order by c.id`);
  return [...rows];
}

function targetOf({ section, block, start, end }: ToPlace): Target {
  return { section, block, words: start === null || end === null ? null : { start, end } };
}

/** The sections and blocks of a version, in order, for placing what was said of another in it. */
export async function findVersionText(tx: Transaction, versionId: number) {
  const held = await tx
    .select({ stableId: sections.stableId, number: sections.number, title: sections.title })
    .from(sections)
    .where(eq(sections.versionId, versionId))
    .orderBy(sections.number);
  const texts = await tx
    .select({
      stableId: blocks.stableId,
      sectionStableId: sections.stableId,
      number: blocks.number,
      kind: blocks.kind,
      text: blocks.text,
    })
    .from(blocks)
    .innerJoin(sections, eq(sections.id, blocks.sectionId))
    .where(eq(blocks.versionId, versionId))
    .orderBy(sections.number, blocks.position);
  return { sections: held, blocks: texts };
}

function placedRow(row: ToPlace, found: Placing | undefined, after: VersionText) {
  if (!found) return [];
  const { id: contributionId, now } = row;
  const {
    start: startsAt,
    end: endsAt,
    candidates,
    ...placing
  } = row.settledAsRemoved ? removedFor(row, after) : found;
  const quote = quoteAt(row, { blockStableId: placing.blockStableId, startsAt, endsAt }, after);
  return [{ contributionId, now, ...placing, startsAt, endsAt, ...quote, candidates: orNull(candidates) }];
}

const orNull = <Item>(list: Item[]) => (list.length > 0 ? list : null);

/** What a person said is gone is not looked for again; it goes on standing where they left it, as far as that is there. */
function removedFor({ now }: ToPlace, after: VersionText): Placing {
  const standing = standingIn(after, { section: now.section ?? "", block: now.block });
  return { state: "removed", ...standing, start: null, end: null, score: null, candidates: [] };
}

type Spot = { blockStableId: string | null; startsAt: number | null; endsAt: number | null };
type Quote = { exact: string | null; prefix: string | null; suffix: string | null };

/** What stands where the words are placed; or what was meant, where they are placed nowhere. */
function quoteAt(
  { exact, prefix, suffix }: Quote,
  { blockStableId, startsAt, endsAt }: Spot,
  after: VersionText,
) {
  if (startsAt === null || endsAt === null) return { exact, prefix, suffix };
  const block = after.blocks.find(({ stableId }) => stableId === blockStableId);
  if (!block)
    throw new Error(`Words were placed in block ${blockStableId}, which the version does not have.`);
  return anchorOf(block, startsAt, endsAt).quote;
}

type Placed = {
  contributionId: number;
  sectionStableId: string | null;
  blockStableId: string | null;
  now?: { section: string | null; block: string | null };
};

function isElsewhere({ sectionStableId, blockStableId, now }: Placed) {
  return now?.section !== sectionStableId || now.block !== blockStableId;
}

/** Moves contributions, and the replies to them, to where they stand; the tallies follow by their triggers. */
export async function updateStanding(tx: Transaction, placed: readonly Placed[]) {
  for (let at = 0; at < placed.length; at += batchSize) {
    const places = placed
      .slice(at, at + batchSize)
      .map(({ contributionId: id, sectionStableId: section, blockStableId: block }) => ({
        id,
        section,
        block,
      }));
    // Twice, since either is found by an index and “either” by none.
    for (const column of [sql`c.id`, sql`c.parent_id`]) {
      await tx.execute(sql`
        update contributions c set placed_section = p.section, placed_block = p.block
        from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) p(id integer, section text, block text)
        where ${column} = p.id`);
    }
  }
}
