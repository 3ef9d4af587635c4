import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { autosave, type SaveAnswer, type SaveState, savedAfter, triedAgainAfter } from "./autosave";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A text that is stored under `stored`, by a service that answers what it is told to. */
function writing(...answers: (SaveAnswer | "unreachable")[]) {
  const text = { now: "", stored: [""], told: [""] };
  const saving = autosave(
    async () => {
      const sent = text.now;
      await new Promise((resolve) => setTimeout(resolve, 500));
      const answer = answers.shift() ?? { outcome: "saved", at: "2:03pm" };
      if (answer === "unreachable") throw new Error("no network");
      if (answer.outcome === "saved") text.stored.push(sent);
      return answer;
    },
    (state: SaveState) => text.told.push(state.is),
  );
  const write = (words: string) => {
    text.now = words;
    saving.changed();
  };
  return { text, saving, write };
}

test("what is written is stored once, soon after the last key", async () => {
  const { text, write, saving } = writing();
  write("a");
  await vi.advanceTimersByTimeAsync(savedAfter - 1);
  write("ab");
  await vi.advanceTimersByTimeAsync(savedAfter - 1);
  expect(text.stored).toEqual([""]);
  expect(saving.isUnsaved()).toBe(true);
  await vi.advanceTimersByTimeAsync(1000);
  expect(text.stored).toEqual(["", "ab"]);
  expect(text.told.slice(-2)).toEqual(["saving", "saved"]);
  expect(saving.isUnsaved()).toBe(false);
});

test("what is written while it is stored is stored next, never at the same time", async () => {
  const { text, write, saving } = writing();
  write("a");
  await vi.advanceTimersByTimeAsync(savedAfter + 100);
  write("ab");
  expect(text.stored).toEqual([""]);
  await vi.advanceTimersByTimeAsync(500);
  expect(text.stored).toEqual(["", "a"]);
  expect(saving.isUnsaved()).toBe(true);
  await vi.advanceTimersByTimeAsync(savedAfter + 500);
  expect(text.stored).toEqual(["", "a", "ab"]);
});

test("what could not be stored is kept and tried again", async () => {
  const { text, write, saving } = writing("unreachable", { outcome: "refused", reason: "signed out" });
  write("a");
  await vi.advanceTimersByTimeAsync(savedAfter + 500);
  expect(text.told.at(-1)).toBe("failed");
  expect(saving.isUnsaved()).toBe(true);
  await vi.advanceTimersByTimeAsync(2 * (triedAgainAfter + 500));
  expect(text.stored).toEqual(["", "a"]);
});

test("a conflict waits for a person", async () => {
  const { text, write, saving } = writing({ outcome: "conflict" });
  write("a");
  await vi.advanceTimersByTimeAsync(savedAfter + 500);
  write("ab");
  await vi.advanceTimersByTimeAsync(100_000);
  expect(text.told.at(-1)).toBe("conflict");
  expect(text.stored).toEqual([""]);
  const done = saving.saveNow();
  await vi.advanceTimersByTimeAsync(500);
  expect(await done).toBe(true);
  expect(text.stored).toEqual(["", "ab"]);
});

test("leaving stores what is written at once, and asking twice stores it once", async () => {
  const { text, write, saving } = writing();
  write("a");
  const both = Promise.all([saving.saveNow(), saving.saveNow()]);
  await vi.advanceTimersByTimeAsync(500);
  expect(await both).toEqual([true, true]);
  expect(text.stored).toEqual(["", "a"]);
});
