import type { Note } from "@/db/contribution-notes";
import { anchorStateWords } from "@/domain/anchor-state";

/** The words of the draft that somebody meant, as they were then, and what has become of them; `here` where the draft is. */
export function WordsMeant({ note: { id, meant }, here }: { note: Note; here?: boolean }) {
  if (!meant) return null;
  const now = anchorStateWords[meant.now.state];
  const words = <q>{meant.words}</q>;
  return (
    <p className="snd-meant">
      <span className="govuk-visually-hidden">About the words: </span>
      {here && meant.now.block ? (
        <a className="govuk-link" href={`#words-${id}`}>
          {words}
        </a>
      ) : (
        words
      )}
      {now ? <span className="snd-meant__now"> {now}</span> : null}
    </p>
  );
}
