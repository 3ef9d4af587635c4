import { ComparedText } from "@/components/version/compared-text";
import type { Suggested } from "@/db/contribution-suggestions";
import type { BlockContent } from "@/domain/block";
import { comparedContent } from "@/domain/compared-content";
import { blockWords } from "@/domain/contribution-words";
import { outcomeInWords } from "@/domain/suggestion";

type Props = { suggested: Suggested | null };

/** Other words that somebody proposes for a block, as a change of it, and what became of them once it is told. */
export function SuggestedWords({ suggested }: Props) {
  if (!suggested) return null;
  const { was, content, answer } = suggested;
  return (
    <div className="snd-suggested">
      <p className="snd-caps">Suggested words for this {blockWords[(was ?? content).kind]}</p>
      <WordChanges was={was} is={content} />
      {answer ? <Answer answer={answer} /> : null}
    </div>
  );
}

/** The change of one block into another, word by word. */
export function WordChanges({ was, is }: { was: BlockContent | null; is: BlockContent }) {
  return <ComparedText words={comparedContent(was, is)} shown="both" />;
}

function Answer({ answer }: { answer: NonNullable<Suggested["answer"]> }) {
  const { outcome, reason, words } = answer;
  return (
    <div className="snd-suggested__answer">
      <p>
        <strong>{outcomeInWords(answer)}</strong>
        {reason ? `: ${reason}` : null}
      </p>
      {outcome === "adopted_in_part" ? <WordsThere words={words} /> : null}
    </div>
  );
}

function WordsThere({ words }: { words: BlockContent | null }) {
  if (!words) return <p>The words have been changed again since.</p>;
  return (
    <>
      <p className="snd-caps">As it is now</p>
      <WordChanges was={words} is={words} />
    </>
  );
}
