import type { FormAction } from "@/components/form/form-state";
import type { Note } from "@/db/contribution-notes";
import { shortName } from "./byline";

/** What the reader may do about contributions on this page, asked once of the rules. */
export type NoteRights = {
  /** Reply to others’ and edit one’s own. */
  speak: boolean;
  withdraw: boolean;
  flag: boolean;
  /** Gives a reason to look at what another said, or takes it back; null where nothing can be said now. */
  giveReason: FormAction | null;
};

/** What can be done about a contribution: one’s own is edited or withdrawn, another’s is replied to or flagged. */
export function NoteLinks({ note, rights }: { note: Note; rights: NoteRights }) {
  const links = note.authorship.mine ? ownLinks(note, rights) : otherLinks(note, rights);
  if (links.length === 0) return null;
  return (
    <p className="snd-note__links">
      {links.map(({ path, text, hidden }) => (
        <a key={path} className="govuk-link" href={`/contributions/${note.id}/${path}`}>
          {text}
          <span className="govuk-visually-hidden"> {hidden}</span>
        </a>
      ))}
    </p>
  );
}

function ownLinks({ redacted }: Note, { speak, withdraw }: NoteRights) {
  const hidden = "what you said";
  return [
    ...(speak && !redacted ? [{ path: "revision", text: "Edit", hidden }] : []),
    ...(withdraw ? [{ path: "withdrawal", text: "Withdraw", hidden }] : []),
  ];
}

function otherLinks({ parentId, authorship }: Note, { speak, flag }: NoteRights) {
  const name = shortName(authorship);
  return [
    ...(speak && parentId === null ? [{ path: "reply", text: "Reply", hidden: `to ${name}` }] : []),
    ...(flag ? [{ path: "flag", text: "Tell the convenor", hidden: `about what ${name} said` }] : []),
  ];
}
