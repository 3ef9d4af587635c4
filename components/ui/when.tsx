import { dayInWords, instantInWords } from "@/domain/dates-in-words";

/** A date, or an instant with `time`, as London writes it: “11:59pm on 18 March 2026”. */
export function When({ at, time = false }: { at: Date | string; time?: boolean }) {
  if (typeof at === "string") return <time dateTime={at}>{dayInWords(at)}</time>;
  return <time dateTime={at.toISOString()}>{time ? instantInWords(at) : dayInWords(at)}</time>;
}
