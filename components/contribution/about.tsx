import { DraftBlock } from "@/components/draft/draft-block";
import { SuggestedWords } from "@/components/suggestion/suggested-words";
import type { Note } from "@/db/contribution-notes";
import type { BlockContent } from "@/domain/block";
import { Byline } from "./byline";
import { noteDate } from "./margin-note";
import { Written } from "./written";

/** The words of the draft that something is about, where the page is not the draft itself. */
export function AboutBlock({ content }: { content: BlockContent | null }) {
  if (!content) return null;
  return (
    <div className="snd-about">
      <p className="snd-caps">The words of the draft</p>
      <div className="snd-block__text">
        <DraftBlock content={content} under={2} />
      </div>
    </div>
  );
}

/** What somebody said, where the page is about it: a reply, a word to the convenor, a withdrawal. */
export function AboutNote({ note }: { note: Note }) {
  return (
    <div className="snd-about snd-note__body">
      <p>
        <Byline authorship={note.authorship} />
      </p>
      <Written text={note.body} />
      <SuggestedWords suggested={note.suggested} />
      <p className="snd-note__meta">{noteDate(note)}</p>
    </div>
  );
}
