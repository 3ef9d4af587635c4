import { type Authorship, bylineOf } from "@/domain/contribution-byline";

type Props = { authorship: Authorship; fresh?: boolean };

/** Who said it, as far as the reader may know: a name, or a forum, and what the reader should know about the name. */
export function Byline({ authorship, fresh = false }: Props) {
  const { who, post, forum, confidential } = bylineOf(authorship);
  const besides = [post, forum].filter(Boolean).join(", ");
  return (
    <>
      <b className="snd-note__who">{who}</b>
      {confidential ? <span className="snd-note__mark"> (name confidential)</span> : null}
      {fresh ? <span className="snd-new"> New</span> : null}
      {besides ? <span className="snd-note__forum">{besides}</span> : null}
    </>
  );
}

/** The same in one word or two, for what only listeners are told. */
export function shortName(authorship: Authorship): string {
  const { who } = bylineOf(authorship);
  return who === "You" ? "your own" : who;
}
