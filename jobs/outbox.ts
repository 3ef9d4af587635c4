import { type Outcome, type TakenMessage, updateSettled, updateTaken } from "@/db/message-work";
import { mostAttempts } from "@/domain/message";
import { env } from "@/env";
import { LetterRefused } from "@/mail/letter";
import { canSend, send, wasSent } from "@/mail/send";
import { letters } from "./letters";

/** How many letters one process sends at a time; as many are in doubt at most when it ends without a word. */
export const atATime = 4;

/** Sends the letters that are due, a few of them; whether there were any. Each is settled as soon as it is sent. */
export async function sendDueLetters(): Promise<boolean> {
  if (!canSend()) return false;
  const taken = await updateTaken(atATime);
  await Promise.all(taken.map(async (message) => updateSettled(message, await attempt(message))));
  return taken.length > 0;
}

/** The same for every attempt, so that a second copy is known for one (docs/decisions/0015). */
export function letterId({ id }: { id: number }): string {
  return `message-${id}@${new URL(env().NEXTAUTH_URL).hostname}`;
}

async function attempt(message: TakenMessage): Promise<Outcome> {
  try {
    return await write(message);
  } catch (error) {
    const problem = wordsOf(error, message);
    const giveUp = error instanceof LetterRefused || message.attempts >= mostAttempts;
    return { outcome: giveUp ? "failed" : "later", problem };
  }
}

async function write(message: TakenMessage): Promise<Outcome> {
  const id = letterId(message);
  if (message.email === null) return { outcome: "dropped", problem: "There is nobody to write to any more." };
  if (message.inDoubt && (await wasSent(id))) return { outcome: "sent" };
  const letter = await letters[message.kind](message, new Date());
  if (!letter) return { outcome: "dropped", problem: "It was not needed any more." };
  await send({ ...letter, to: message.email, id });
  return { outcome: "sent" };
}

/** Why it did not go, for administrators: without the address, which mail servers like to repeat. */
function wordsOf(error: unknown, { email }: TakenMessage): string {
  const said = error instanceof Error ? error.message : String(error);
  const withoutAddress = email ? said.replaceAll(email, "the address") : said;
  return withoutAddress.replace(/[^\s<>]+@[^\s<>]+/g, "an address").slice(0, 300);
}
