import { SuggestedWords } from "@/components/suggestion/suggested-words";
import type { Note, NoteWithReplies } from "@/db/contribution-notes";
import type { ContributionResponse } from "@/db/contribution-responses";
import { firstWords, shortened } from "@/domain/contribution-words";
import { dayInWords } from "@/domain/dates-in-words";
import { Byline } from "./byline";
import { NoteLinks, type NoteRights } from "./note-links";
import { ReasonButtons } from "./reason-buttons";
import { Response } from "./response";
import { WordsMeant } from "./words-meant";
import { Written } from "./written";

export type TalkContext = {
  /** The address of all contributions at this place, where a long one stands whole. */
  all: string;
  rights: NoteRights;
  /** The address that a button about this contribution comes back to, so that it stands there as it did. */
  backTo: (id: number) => string;
  responses: readonly ContributionResponse[];
  /** When the reader was last here; what came after it is new. */
  newSince: Date | null;
  /** The contribution that the address asks for: it stands open. */
  asked: number | undefined;
  /** Where the draft no longer has what was spoken of: the old words stand open. */
  oldWords?: boolean;
};

/** What somebody said, beside the words that it is about: closed, who and the first words; open, all of it. */
export function MarginNote({ note, context }: { note: NoteWithReplies; context: TalkContext }) {
  const { id, replies, more, authorship, body } = note;
  const asked = id === context.asked || replies.some((reply) => reply.id === context.asked);
  // A reader may have opened it before the page came alive, and it stays as they have it.
  return (
    <details className="snd-note" open={asked} suppressHydrationWarning>
      <summary>
        <Byline authorship={authorship} fresh={isFresh(note, context)} />
        <span className="snd-note__first">{firstWords(body)}</span>
      </summary>
      <div className="snd-note__body" id={`c-${id}`}>
        <Said note={note} context={context} />
        {more ? (
          <p>
            <a className="govuk-link" href={`${context.all}#c-${id}`}>
              Earlier replies
            </a>
          </p>
        ) : null}
        {replies.map((reply) => (
          <div className="snd-reply" id={`c-${reply.id}`} key={reply.id}>
            <p>
              <Byline authorship={reply.authorship} fresh={isFresh(reply, context)} />
            </p>
            <Said note={reply} context={context} />
          </div>
        ))}
      </div>
    </details>
  );
}

/** A long contribution does not push the draft off the page. */
const longestBeside = 700;

function Said({ note, context }: { note: Note; context: TalkContext }) {
  const { words, cut } = shortened(note.body, longestBeside);
  return (
    <>
      <WordsMeant note={note} here />
      <Written text={words} />
      <SuggestedWords suggested={note.suggested} />
      {cut ? (
        <p>
          <a className="govuk-link" href={`${context.all}#c-${note.id}`}>
            Read all of it
          </a>
        </p>
      ) : null}
      <p className="snd-note__meta">{noteDate(note)}</p>
      {responsesTo(note, context)}
      <ReasonButtons note={note} action={context.rights.giveReason} back={context.backTo(note.id)} />
      <NoteLinks note={note} rights={context.rights} />
    </>
  );
}

export function noteDate({ receivedAt, editedAt, redacted }: Note): string {
  const edited = editedAt ? `, edited ${dayInWords(editedAt)}` : "";
  return `${dayInWords(receivedAt)}${edited}${redacted ? ", with words taken out by a convenor" : ""}`;
}

export function responsesTo({ id }: Note, { responses }: TalkContext) {
  return responses
    .filter(({ contributionId }) => contributionId === id)
    .map((response) => <Response key={response.issue.number} response={response} />);
}

export function isFresh(
  { receivedAt, authorship }: Note,
  { newSince }: Pick<TalkContext, "newSince">,
): boolean {
  return newSince !== null && receivedAt > newSince && !authorship.mine;
}
