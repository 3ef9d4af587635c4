import { findDigestNews } from "@/db/digests";
import type { TakenMessage } from "@/db/message-work";
import { findLedExercise } from "@/db/moments";
import { stageOf } from "@/domain/exercise";
import type { Moment } from "@/domain/notice";
import { digestLines } from "@/domain/notice-words";
import { env } from "@/env";
import type { Letter, Words } from "@/mail/letter";
import { digestLetter } from "@/mail/letters/digest";
import { momentLetter } from "@/mail/letters/moment";
import { unsubscribeLinks } from "@/mail/unsubscribe";

type Digest = Words & Pick<Letter, "unsubscribe">;

/** What is new to somebody as the letter goes; null when there is nothing left of it, or they want none any more. */
export async function writeDigest({ personId, detail }: TakenMessage): Promise<Digest | null> {
  const news = await findDigestNews({ id: personId }, new Date(String(detail.since)));
  const lines = news ? digestLines(news) : [];
  if (lines.length === 0) return null;
  const links = unsubscribeLinks(personId);
  const words = digestLetter({
    lines: lines.map(({ text, href }) => ({ text, link: page(href) })),
    notices: page("/notices"),
    settings: page("/notices/settings"),
    unsubscribe: links.page,
  });
  return { ...words, unsubscribe: links.oneClick };
}

/** One of the three moments, to whoever leads the exercise; null where it is past. */
export async function writeMoment(
  moment: Moment,
  { personId, exerciseId }: TakenMessage,
  now: Date,
): Promise<Words | null> {
  const exercise = exerciseId === null ? null : await findLedExercise({ id: personId }, exerciseId);
  if (!exercise?.closesAt || !stillSo[moment].includes(stageOf(exercise, now))) return null;
  return momentLetter({
    moment,
    exercise: exercise.title,
    closesAt: exercise.closesAt,
    link: page(`/manage/exercises/${exercise.slug}`),
  });
}

const stillSo: Record<Moment, readonly string[]> = {
  exercise_opened: ["open", "paused"],
  dates_changed: ["scheduled", "open", "paused"],
  closed_provide_result: ["closed", "sealed"],
};

function page(path: string): URL {
  return new URL(path, env().NEXTAUTH_URL);
}
