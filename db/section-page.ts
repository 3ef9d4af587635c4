import { asc, eq, type SQL, sql } from "drizzle-orm";
import type { SectionAddress } from "@/domain/exercise-input";
import type { Viewer } from "@/domain/person";
import { asViewer, type Transaction } from "./client";
import { listHalfWrittenIn } from "./contribution-drafts";
import { listNotes } from "./contribution-notes";
import { listResponses } from "./contribution-responses";
import { blocks } from "./schema/strategies";
import { findSectionFrame, type SectionFrame } from "./section-frame";
import { countNew, countTalk } from "./talk-counts";
import { heard, newestAt, shown } from "./talk-scope";

export type SectionPage = NonNullable<Awaited<ReturnType<typeof findSectionPage>>>;

const notesBeside = 3;

/**
 * A section with its blocks and the newest talk beside each, for somebody invited or on the team; null for
 * everyone else. Two steps: what the page is, then all that is on it at once. `pinned` is a contribution that is
 * shown whether or not it is among the newest.
 */
export async function findSectionPage(viewer: Viewer, address: SectionAddress, pinned?: number) {
  if (!viewer) return null;
  return asViewer(viewer, async (tx) => {
    const frame = await findSectionFrame(tx, viewer, address);
    if (!frame) return null;
    const [text, notes, counts, fresh, drafts] = await Promise.all([
      listBlocks(tx, frame.section.id),
      listNotes(tx, viewer, { ids: newestBeside(frame, pinned), hearing: frame.hearing, pinned }),
      countTalk(tx, frame),
      countNew(tx, frame, viewer.id),
      listHalfWrittenIn(tx, frame.exercise.id),
    ]);
    const responses = frame.answered ? await listResponses(tx, idsOf(notes)) : [];
    return { ...frame, blocks: text, notes, counts, fresh, drafts, responses };
  });
}

export type DraftBlockRow = Awaited<ReturnType<typeof listBlocks>>[number];

function listBlocks(tx: Transaction, sectionId: number) {
  return tx
    .select({
      stableId: blocks.stableId,
      number: blocks.number,
      kind: blocks.kind,
      content: blocks.content,
    })
    .from(blocks)
    .where(eq(blocks.sectionId, sectionId))
    .orderBy(asc(blocks.position));
}

function placeOf({ exercise, section }: SectionFrame) {
  return { exerciseId: exercise.id, sectionStableId: section.stableId };
}

/** The newest few on each block and on the whole section, and the one that the address asks for. */
function newestBeside(frame: SectionFrame, pinned: number | undefined): SQL {
  const place = placeOf(frame);
  const limit = { limit: notesBeside };
  const onBlocks = newestAt({ ...place, block: sql`b.stable_id` }, frame.hearing, limit);
  const onWhole = newestAt({ ...place, block: null }, frame.hearing, limit);
  const asked = pinned
    ? sql`union all select coalesce(c.parent_id, c.id) from contributions c where c.id = ${pinned}
        and c.exercise_id = ${place.exerciseId} and c.placed_section = ${place.sectionStableId} and ${shown} and ${heard(frame.hearing)}`
    : sql``;
  return sql`select n.id from blocks b cross join lateral (${onBlocks}) n
      where b.section_id = ${frame.section.id} and b.number is not null
    union all (${onWhole}) ${asked}`;
}

const idsOf = (notes: readonly { id: number; replies: readonly { id: number }[] }[]) =>
  notes.flatMap(({ id, replies }) => [id, ...replies.map((reply) => reply.id)]);
