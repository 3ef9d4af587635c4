/** Letters and digits that nobody confuses on paper: no 0, O, 1, I, L or U (after Crockford’s base 32). */
export const codeLetters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Sixteen of thirty letters are 78 bits: more than anyone guesses, however many codes there are. */
export const codeLength = 16;
const groupOf = 4;

/** Wrong codes in a quarter of an hour, from one network address and from all of them. */
export const mostGuesses = { fromOneAddress: 20, inAll: 1000 };
export const guessMinutes = 15;

/** A sign-in by code ends after so long without a page asked for, and after half a day in any case. */
export const codeIdleMinutes = 30;

/** How long the person who made codes can see them, to print them again if the printer jams. */
export const sheetMinutes = 15;

/** How long a shared device waits for a touch before it makes itself ready for the next person. */
export const kioskMinutes = [2, 3, 5, 10] as const;

/** A code lives a week longer than the exercise it is for, so that people can come back; else for thirty days. */
export const codeDaysAfterClosing = 7;
export const codeDaysOtherwise = 30;
export const longestCodeDays = 190;

const day = 86_400_000;

/** When codes made now expire, if nobody says otherwise. `closesAt` holds when each exercise of the forum closes. */
export function codeExpiry(closesAt: readonly (Date | null)[], now: Date): Date {
  const open = closesAt.filter((at) => at !== null && at > now).map((at) => Number(at));
  if (open.length === 0) return new Date(now.getTime() + codeDaysOtherwise * day);
  const latest = Math.max(...open) + codeDaysAfterClosing * day;
  return new Date(Math.min(latest, now.getTime() + longestCodeDays * day));
}

/**
 * A code of sixteen letters from random bytes, each letter as likely as any other: bytes that would favour the first
 * letters are passed over. Throws when there are too few bytes; of 64, that happens less than once in 10^30 times.
 */
export function codeFrom(bytes: Uint8Array): string {
  const even = Math.floor(256 / codeLetters.length) * codeLetters.length;
  const letters = [...bytes]
    .filter((byte) => byte < even)
    .map((byte) => codeLetters[byte % codeLetters.length]);
  if (letters.length < codeLength) throw new Error("Too few random bytes for a code.");
  return letters.slice(0, codeLength).join("");
}

/** A code as it is printed: K7PM-2QRT-9WXZ-4BCD. */
export function codeInGroups(code: string): string {
  return (code.match(new RegExp(`.{1,${groupOf}}`, "g")) ?? []).join("-");
}

/** A code as it was typed, made plain: in capitals, without spaces and dashes. */
export function plainCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s\p{Dash}]/gu, "");
}

/** What is wrong with a code before anybody looks it up, in a sentence for the screen, or null. Takes a plain code. */
export function codeProblem(code: string): string | null {
  if (code === "") return "Enter your access code";
  const strange = [...code].filter((letter) => !codeLetters.includes(letter));
  if (strange.length > 0) {
    return `Check your access code: it has no ${strange[0]}. Codes never use 0, 1, I, L, O or U`;
  }
  if (code.length !== codeLength) {
    return `Check your access code: it has ${codeLength} letters and numbers, and you entered ${code.length}`;
  }
  return null;
}

/** How long “Thank you” stands on a shared device. */
export const kioskThanksSeconds = 30;

/** How many seconds before it clears itself a shared device says so: enough to read it and press a key (WCAG 2.2.1). */
export const kioskWarningSeconds = 30;
