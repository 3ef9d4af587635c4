import { instantInWords } from "@/domain/dates-in-words";
import type { Moment } from "@/domain/notice";
import type { Words } from "@/mail/letter";

type Given = { moment: Moment; exercise: string; closesAt: Date; link: URL };

/** That an exercise of theirs opened, has other dates, or closed and its result is to be provided (D§5). */
export function momentLetter({ moment, exercise, closesAt, link }: Given): Words {
  const { subject, text } = moments[moment](exercise, instantInWords(closesAt));
  return { subject, text: `${text}\n\n${link.href}\n\nYou get this because you lead it.\n` };
}

const moments: Record<Moment, (exercise: string, closes: string) => Words> = {
  exercise_opened: (exercise, closes) => ({
    subject: `It has opened: ${exercise}`,
    text: `This exercise has opened, and closes at ${closes}:\n\n${exercise}\n\nSee who has not been heard yet:`,
  }),
  dates_changed: (exercise, closes) => ({
    subject: `Its dates have changed: ${exercise}`,
    text: `The dates of this exercise have changed. It now closes at ${closes}:\n\n${exercise}\n\nSee what comes next:`,
  }),
  closed_provide_result: (exercise) => ({
    subject: `It has closed, provide the result: ${exercise}`,
    text: `This exercise has closed. Those who took part wait for its result:\n\n${exercise}\n\nSee what is left to do:`,
  }),
};
