/** A letter by e-mail: plain words, so that nothing in it can be a picture, a script or a lookalike link. */
export type Letter = {
  to: string;
  subject: string;
  text: string;
  /** Names the letter for good: sent twice, it is the same one to whoever receives it (docs/decisions/0015). */
  id?: string;
  /** Only on what somebody may end: where one press ends it (RFC 8058). */
  unsubscribe?: URL;
};

/** What a letter says, before it is known to whom. */
export type Words = Pick<Letter, "subject" | "text">;

/** The other side will never take this letter, so that it is not tried again. The words name no address. */
export class LetterRefused extends Error {}
