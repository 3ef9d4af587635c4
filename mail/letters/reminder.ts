import { instantInWords } from "@/domain/dates-in-words";
import type { Words } from "@/mail/letter";
import type { ExerciseGiven } from "./invitation";

/** That an exercise closes soon, to somebody invited who has not taken part. It asks for nothing but a look. */
export function reminderLetter({ exercise, closesAt, link }: ExerciseGiven): Words {
  return {
    subject: `There is still time: ${exercise}`,
    text: `You were invited to say what you think about:

${exercise}

It closes at ${instantInWords(closesAt)}:

${link.href}

You get this because we have not seen you there yet. You do not have to take part.
`,
  };
}
