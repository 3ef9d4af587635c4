import { and, eq, isNull, sql } from "drizzle-orm";
import type { MessageDetail, MessageKind } from "@/domain/message";
import { nextAttemptIn } from "@/domain/message";
import { asWorker } from "./client";
import { messages, timedJobs } from "./schema/messages";

/** A letter in hand. `email` is null when there is nobody to write to any more. */
export type TakenMessage = {
  id: number;
  kind: MessageKind;
  personId: number;
  exerciseId: number | null;
  detail: MessageDetail;
  attempts: number;
  /** It was in hand before, and whoever had it ended without a word: it may have been sent. */
  inDoubt: boolean;
  name: string;
  email: string | null;
};

/** For how long a letter is in hand: longer than any attempt may take. */
const secondsInHand = 180;

/** Takes letters that are due in hand, so that no other process has them. For the worker alone. */
export async function updateTaken(limit: number): Promise<TakenMessage[]> {
  const rows = await asWorker((tx) =>
    tx.execute<TakenMessage>(sql`
      select id, kind, person_id as "personId", exercise_id as "exerciseId", detail, attempts,
        in_doubt as "inDoubt", name, email
      from take_messages(${limit}, ${secondsInHand})`),
  );
  return [...rows];
}

/** What became of an attempt. A `problem` names no address and no secret. */
export type Outcome =
  | { outcome: "sent" }
  | { outcome: "dropped"; problem: string }
  | { outcome: "failed"; problem: string }
  | { outcome: "later"; problem: string };

/** Writes down what became of a letter in hand; of one that is settled already nothing. For the worker alone. */
export async function updateSettled({ id, attempts }: TakenMessage, result: Outcome): Promise<void> {
  const problem = "problem" in result ? result.problem : null;
  await asWorker((tx) =>
    tx
      .update(messages)
      .set({ takenAt: null, problem, ...settled(result, attempts) })
      .where(
        and(
          eq(messages.id, id),
          eq(messages.attempts, attempts),
          isNull(messages.sentAt),
          isNull(messages.failedAt),
          isNull(messages.droppedAt),
        ),
      ),
  );
}

function settled({ outcome }: Outcome, attempts: number) {
  if (outcome === "sent") return { sentAt: sql`now()` };
  if (outcome === "dropped") return { droppedAt: sql`now()` };
  if (outcome === "failed") return { failedAt: sql`now()` };
  return { nextAt: sql`now() + make_interval(secs => ${nextAttemptIn(attempts)})` };
}

/**
 * Whether something that is done every so often falls to this process now: true once in so many seconds, across all
 * processes. Compare and set; a job that fails is due again next time.
 */
export async function updateTimedJobBegun(name: string, everySeconds: number): Promise<boolean> {
  const due = sql`${timedJobs.begunAt} <= now() - make_interval(secs => ${everySeconds})`;
  const begun = await asWorker((tx) =>
    tx
      .insert(timedJobs)
      .values({ name })
      .onConflictDoUpdate({ target: timedJobs.name, set: { begunAt: sql`now()` }, setWhere: due })
      .returning({ name: timedJobs.name }),
  );
  return begun.length === 1;
}
