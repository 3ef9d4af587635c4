import { instantInWords } from "@/domain/dates-in-words";
import type { Words } from "@/mail/letter";

export type ExerciseGiven = {
  exercise: string;
  opensAt: Date;
  closesAt: Date;
  link: URL;
  organisation: string;
};

/** That somebody is invited to an exercise: not through which forum, which may be nobody else’s business (D§2.7). */
export function invitationLetter({ exercise, opensAt, closesAt, link, organisation }: ExerciseGiven): Words {
  return {
    subject: `You are invited: ${exercise}`,
    text: `${organisation} would like to know what you think about:

${exercise}

You can read it and write from ${instantInWords(opensAt)} to ${instantInWords(closesAt)}:

${link.href}

Sign in as you do for your other work. You do not have to take part.
`,
  };
}
