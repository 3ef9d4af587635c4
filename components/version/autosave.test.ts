import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { autosave, type SaveAnswer, savedAfter, triedAgainAfter } from "./autosave";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const taken = 500;

/** A text that is stored under `stored`, by a service that answers as it is told to. */
function writing(...outcomes: SaveAnswer["outcome"][]) {
  const text = { now: "", stored: [""], told: [""] };
  const saving = autosave(
    async () => {
      const sent = text.now;
      await new Promise((resolve) => setTimeout(resolve, taken));
      const outcome = outcomes.shift() ?? "saved";
      if (outcome === "saved") text.stored.push(sent);
      return { outcome, status: `${outcome} ${sent}` };
    },
    (status) => text.told.push(status),
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
  await vi.advanceTimersByTimeAsync(1 + taken);
  expect(text.stored).toEqual(["", "ab"]);
  expect(text.told.at(-1)).toBe("saved ab");
  expect(saving.isUnsaved()).toBe(false);
});

test("what is written while it is stored is stored next, never at the same time", async () => {
  const { text, write, saving } = writing();
  write("a");
  await vi.advanceTimersByTimeAsync(savedAfter + 100);
  write("ab");
  saving.storeNow();
  expect(text.stored).toEqual([""]);
  await vi.advanceTimersByTimeAsync(taken);
  expect(text.stored).toEqual(["", "a"]);
  expect(saving.isUnsaved()).toBe(true);
  await vi.advanceTimersByTimeAsync(savedAfter + taken);
  expect(text.stored).toEqual(["", "a", "ab"]);
});

test("what could not be stored is tried again, until it is", async () => {
  const { text, write, saving } = writing("refused", "refused");
  write("a");
  await vi.advanceTimersByTimeAsync(savedAfter + taken);
  expect(text.told.at(-1)).toBe("refused a");
  expect(saving.isUnsaved()).toBe(true);
  await vi.advanceTimersByTimeAsync(2 * (triedAgainAfter + taken));
  expect(text.stored).toEqual(["", "a"]);
});

test("after a conflict nothing is stored by itself", async () => {
  const { text, write, saving } = writing("conflict");
  write("a");
  await vi.advanceTimersByTimeAsync(savedAfter + taken);
  write("ab");
  saving.storeNow();
  await vi.advanceTimersByTimeAsync(100_000);
  expect(text.told.at(-1)).toBe("conflict a");
  expect(text.stored).toEqual([""]);
  expect(saving.isUnsaved()).toBe(true);
});

test("a button that is pressed waits for what is on its way, and nothing comes after it", async () => {
  const { text, write, saving } = writing();
  write("a");
  await vi.advanceTimersByTimeAsync(savedAfter + 100);
  write("ab");
  let isSettled = false;
  saving.settled().then(() => {
    isSettled = true;
  });
  await vi.advanceTimersByTimeAsync(100);
  expect(isSettled).toBe(false);
  await vi.advanceTimersByTimeAsync(taken);
  expect(isSettled).toBe(true);
  await vi.advanceTimersByTimeAsync(100_000);
  expect(text.stored).toEqual(["", "a"]);
});
