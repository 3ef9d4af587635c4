import { dayInWords, timeInWords } from "@/domain/dates-in-words";

type Props = { startsAt: Date; endsAt: Date };

/** When a session is: “27 March 2026, 9:30am to 11am”. */
export function SessionTime({ startsAt, endsAt }: Props) {
  return (
    <time dateTime={startsAt.toISOString()}>
      {dayInWords(startsAt)}, {timeInWords(startsAt)} to {timeInWords(endsAt)}
    </time>
  );
}
