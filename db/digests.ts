import { eq, sql } from "drizzle-orm";
import { digestSince, digestsDue, type SentFrequency } from "@/domain/digest";
import { digestLines, type NoticeCounts } from "@/domain/notice-words";
import { asViewer, asWorker } from "./client";
import { insertMessages, type NewMessage } from "./messages";
import { countNoticesSince } from "./notices";
import { timedJobs } from "./schema/messages";

const peopleAtATime = 100;
/** One row a day: that its digests were all found. */
export const finishedName = (day: string) => `digests of ${day}`;

/**
 * Finds everyone to whom a digest of the London day is due and has something to tell, and puts one letter for each in
 * the outbox. What is new is counted as the person whom it goes to. One that ends in the middle goes on where it was:
 * a letter has its person and day for a key. Once all are found, the day is done: what comes later is for the next.
 */
export async function insertDigests(now: Date): Promise<void> {
  const due = digestsDue(now);
  if (!due || (await isFinished(due.day))) return;
  for (const frequency of due.frequencies) await insertDigestsOf(due.day, frequency);
  await asWorker((tx) =>
    tx
      .insert(timedJobs)
      .values({ name: finishedName(due.day) })
      .onConflictDoNothing(),
  );
}

async function isFinished(day: string): Promise<boolean> {
  const rows = await asWorker((tx) =>
    tx
      .select({ name: timedJobs.name })
      .from(timedJobs)
      .where(eq(timedJobs.name, finishedName(day))),
  );
  return rows.length > 0;
}

async function insertDigestsOf(day: string, frequency: SentFrequency): Promise<void> {
  const since = digestSince(day, frequency);
  for (let ids = await listPeopleToDigest(frequency, 0); ids.length > 0; ) {
    const letters: NewMessage[] = [];
    for (const personId of ids) {
      if (digestLines(await countNews(personId, since)).length === 0) continue;
      const detail = { since: since.toISOString() };
      letters.push({ key: `digest:${personId}:${day}`, kind: "digest", personId, exerciseId: null, detail });
    }
    await asWorker((tx) => insertMessages(tx, letters));
    ids = await listPeopleToDigest(frequency, ids.at(-1) ?? 0);
  }
}

async function listPeopleToDigest(frequency: SentFrequency, after: number): Promise<number[]> {
  const rows = await asWorker((tx) =>
    tx.execute<{ id: number }>(
      sql`select p.id from people_to_digest(${frequency}, ${after}, ${peopleAtATime}) p (id)`,
    ),
  );
  return rows.map(({ id }) => id);
}

/** What is new to a person since an instant that they have not looked at, by kind. */
function countNews(id: number, since: Date): Promise<NoticeCounts> {
  return asViewer({ id }, (tx) => countNoticesSince(tx, since));
}

/** What a digest says as it goes; null when they have looked meanwhile, or want none any more. */
export async function findDigestNews(person: { id: number }, since: Date): Promise<NoticeCounts | null> {
  return asViewer(person, async (tx) => {
    const wanted = await tx.execute(sql`select from people where id = viewer() and digest <> 'none'`);
    return wanted.length > 0 ? countNoticesSince(tx, since) : null;
  });
}
