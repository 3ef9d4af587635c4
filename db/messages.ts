import type { MessageDetail, MessageKind } from "@/domain/message";
import type { Transaction } from "./client";
import { inBatches } from "./in-batches";
import { messages } from "./schema/messages";

export type NewMessage = {
  /** Names the letter: the same key twice is one letter, so that what is done twice is told once. */
  key: string;
  kind: MessageKind;
  personId: number;
  exerciseId: number | null;
  detail: MessageDetail;
};

/**
 * Writes letters down to be sent, in the transaction that makes them true: neither happens without the other. They
 * are written from kind and detail when they go, with the rights of whom they go to. Whoever leads the exercise,
 * convenes a forum of the person or manages forums may write to them; the policies refuse others.
 */
export async function insertMessages(tx: Transaction, wanted: readonly NewMessage[]): Promise<void> {
  // Without a target: the application may not read what is in the outbox, not even whether a key is there.
  await inBatches(wanted, (batch) => tx.insert(messages).values(batch).onConflictDoNothing());
}
