import { type listArrivals, listenToTalk } from "@/db/talk-arrivals";

type Arrivals = NonNullable<Awaited<ReturnType<typeof listArrivals>>>;
type Looking = {
  personId: number;
  first: Arrivals;
  /** Counts again; null when the reader has lost their access, or signed out. */
  look: () => Promise<Arrivals | null>;
  /** The reader has closed the page. */
  gone: AbortSignal;
};

const heartbeat = 20_000;
/** Between two counts for one reader, in milliseconds, and a little by chance so that not all ask at once. */
const patience = 5_000;
const firstWait = 300;
/** Whether the reader may still stay is asked with every so many beats, however quiet the talk is. */
const beatsBetween = 3;
const chance = 700;
const mostForOne = 5;
const mostForAll = 2_000;

const looking = new Map<number, number>();

/** Whether somebody may look on with one more page. */
export function mayLookOn(personId: number): boolean {
  const all = [...looking.values()].reduce((sum, count) => sum + count, 0);
  return all < mostForAll && (looking.get(personId) ?? 0) < mostForOne;
}

/** What has come to the place of a reader, at once and whenever there is more, until the reader goes or may not stay. */
export function arrivalStream({ personId, first, look, gone }: Looking): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let end = () => {};
  return new ReadableStream({
    start(controller) {
      let waiting: ReturnType<typeof setTimeout> | undefined;
      let lastAt = 0;
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const tell = ({ places }: Arrivals) => send(`data: ${JSON.stringify({ places })}\n\n`);
      const count = async () => {
        waiting = undefined;
        lastAt = Date.now();
        const now = await look().catch(() => null);
        if (gone.aborted) return;
        if (now) tell(now);
        else end();
      };
      const countSoon = () => {
        const wait = Math.max(firstWait, lastAt + patience - Date.now());
        waiting ??= setTimeout(count, wait + Math.random() * chance);
      };
      const stop = listenToTalk((exerciseId) => {
        if (exerciseId === first.exerciseId) countSoon();
      });
      let beats = 0;
      const beat = setInterval(() => {
        send(": still here\n\n");
        beats += 1;
        if (beats % beatsBetween === 0) countSoon();
      }, heartbeat);
      looking.set(personId, (looking.get(personId) ?? 0) + 1);
      end = () => {
        end = () => {};
        stop();
        clearTimeout(waiting);
        clearInterval(beat);
        const left = (looking.get(personId) ?? 1) - 1;
        if (left > 0) looking.set(personId, left);
        else looking.delete(personId);
        if (!gone.aborted) controller.close();
      };
      if (gone.aborted) return end();
      gone.addEventListener("abort", () => end());
      // After a restart everybody comes back, and not all in the same moment.
      send(`retry: ${Math.round(patience * (1 + Math.random()))}\n\n`);
      tell(first);
    },
    cancel: () => end(),
  });
}
