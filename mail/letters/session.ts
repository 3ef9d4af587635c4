import { dayInWords, timeInWords } from "@/domain/dates-in-words";
import type { Words } from "@/mail/letter";

export type SessionNews = "invitation" | "changed" | "cancelled";

type Given = {
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  link: string | null;
  page: URL;
  calendar: URL;
};

/** That there is a session of a forum of theirs, that it has changed, or that it is cancelled: nobody’s name (D§6). */
export function sessionLetter(news: SessionNews, { page, calendar, ...session }: Given): Words {
  const { subject, text, toCalendar } = words[news];
  return {
    subject: `${subject}: ${session.title}`,
    text: `${text}

${whenAndWhere(session)}

See what it is about:

${page.href}

${toCalendar}

${calendar.href}
`,
  };
}

function whenAndWhere({ title, startsAt, endsAt, place, link }: Omit<Given, "page" | "calendar">): string {
  const when = `${dayInWords(startsAt)}, ${timeInWords(startsAt)} to ${timeInWords(endsAt)}`;
  return [title, when, place, link && `Online: ${link}`].filter(Boolean).join("\n");
}

const words: Record<SessionNews, { subject: string; text: string; toCalendar: string }> = {
  invitation: {
    subject: "You are invited to a session",
    text: "You are invited to this session. You do not have to come.",
    toCalendar: "Put it in your calendar:",
  },
  changed: {
    subject: "A session has changed",
    text: "When or where this session takes place has changed. It is now:",
    toCalendar: "Change it in your calendar:",
  },
  cancelled: {
    subject: "A session is cancelled",
    text: "This session will not take place:",
    toCalendar: "Take it out of your calendar:",
  },
};
