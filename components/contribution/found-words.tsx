import { excerptOf, type Stretch, stretchesOf } from "@/domain/found-words";

type Props = { text: string; marked: string };

/** What was found in a text, marked in it, with some of what stands around. */
export function FoundWords({ text, marked }: Props) {
  return <Stretches stretches={excerptOf(stretchesOf(text, marked))} />;
}

function Stretches({ stretches }: { stretches: readonly Stretch[] }) {
  let at = 0;
  return stretches.map(({ text, found }) => {
    at += text.length;
    return found ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>;
  });
}
