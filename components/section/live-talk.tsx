"use client";

import { useEffect, useState } from "react";
import type { Arrival } from "@/db/talk-arrivals";
import { countInWords } from "@/domain/counts-in-words";

type Props = {
  /** Where to ask, with since when. */
  address: string;
  /** Where the new contributions are read. */
  href: string;
  /** Whether something is being written on this page: then they are opened beside it, and the page stays as it is. */
  writing?: boolean;
};

/** In milliseconds: how often the page asks where it cannot listen. */
const slowly = 90_000;
/** The server counts no further. */
const mostCounted = 100;

/** “3 new contributions”, to be opened when the reader likes. Nothing on the page moves, and nothing typed is lost. */
export function LiveTalk({ address, href, writing = false }: Props) {
  const [count, setCount] = useState(0);
  const [opened, setOpened] = useState(0);
  useEffect(() => {
    setOpened(0);
    return whileSeen(() => lookOn(address, setCount));
  }, [address]);
  const follow = () => {
    setOpened(count);
    backToWriting();
  };
  const apart = writing ? { target: "_blank", rel: "noreferrer", onClick: follow } : {};
  return (
    <div role="status" className="snd-live">
      {count > opened ? (
        <a className="govuk-link" href={href} {...apart}>
          {newInWords(count - opened)}
          {writing ? " (opens in a new tab)" : null}
        </a>
      ) : null}
    </div>
  );
}

function newInWords(count: number): string {
  return count >= mostCounted ? "More than 99 new contributions" : countInWords(count, "new contribution");
}

/** The link goes once it was followed; whoever comes back from the new tab goes on where they were writing. */
function backToWriting() {
  document.querySelector<HTMLElement>("#write textarea")?.focus({ preventScroll: true });
}

/** Looks on while the tab is seen; gives the way to stop. */
function whileSeen(look: () => () => void): () => void {
  let stop = document.hidden ? null : look();
  const change = () => {
    stop?.();
    stop = document.hidden ? null : look();
  };
  document.addEventListener("visibilitychange", change);
  return () => {
    document.removeEventListener("visibilitychange", change);
    stop?.();
  };
}

/** Listens and, where that fails for good, asks slowly. */
function lookOn(address: string, tell: (count: number) => void): () => void {
  const tellOf = (text: string) => tell(sumOf(JSON.parse(text)));
  const source = new EventSource(address);
  let asking: ReturnType<typeof setInterval> | undefined;
  const ask = async () => {
    const answer = await fetch(address).catch(() => null);
    if (answer?.status === 200) tellOf(await answer.text());
    // There is nothing here for this reader, or not any more.
    else if (answer && answer.status < 500) clearInterval(asking);
  };
  source.onmessage = ({ data }) => tellOf(String(data));
  source.onerror = () => {
    // A connection that broke off is opened again by the browser itself.
    if (source.readyState !== EventSource.CLOSED || asking) return;
    asking = setInterval(ask, slowly * (1 + Math.random() / 3));
  };
  return () => {
    source.close();
    clearInterval(asking);
  };
}

function sumOf({ places }: { places: Arrival[] }): number {
  return places.reduce((sum, { count }) => sum + count, 0);
}
