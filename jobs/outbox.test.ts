import type { ChildProcess } from "node:child_process";
import { eq, inArray, sql } from "drizzle-orm";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { closePool } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { people } from "@/db/schema/people";
import { buildExercise } from "@/fixtures/build-exercise";
import { type BuiltPerson, buildMembership, buildPerson, unique } from "@/fixtures/build-people";
import { openMailServer, spawnWorker } from "@/fixtures/mail-server";
import { closeOwner, closeSteward, steward } from "@/fixtures/owner";

const started: ChildProcess[] = [];
const servers: { close: () => Promise<void> }[] = [];

afterEach(async () => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
  await Promise.all(servers.splice(0).map((server) => server.close()));
});
afterAll(async () => {
  await Promise.all([closePool(), closeSteward(), closeOwner()]);
});

describe("a process that is killed in mid-run", () => {
  test("leaves no letter out and sends none twice but those that were in its hands", async () => {
    const staff = await buildInvited(40);
    const server = await mailServer();
    const first = startWorkerProcess(server.url);
    await until(() => server.letters.length >= 10);
    const gone = new Promise((resolve) => first.once("exit", resolve));
    first.kill("SIGKILL");
    await gone;
    expect(await countUnsettled(staff)).toBeGreaterThan(0);

    await makeDueAgain(staff);
    startWorkerProcess(server.url);
    await until(async () => (await countUnsettled(staff)) === 0);

    // Counted is who has the letter, and how many copies with how many names each person was handed.
    const received = server.letters.filter(({ to }) => staff.emails.has(to));
    expect(new Set(received.map(({ to }) => to))).toEqual(staff.emails);
    expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(staff.emails.size);
    expect(received.length - staff.emails.size).toBeLessThanOrEqual(4);
  });

  test("leaves in doubt only what was taken and not confirmed; that goes again under the same name", async () => {
    const staff = await buildInvited(1);
    let confirm: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      confirm = resolve;
    });
    const server = await mailServer({ beforeConfirming: () => held });
    const first = startWorkerProcess(server.url);
    await until(() => lettersTo(server, staff).length === 1);
    const gone = new Promise((resolve) => first.once("exit", resolve));
    first.kill("SIGKILL");
    await gone;
    confirm();

    // Nobody else takes it while it may still be in somebody’s hands.
    startWorkerProcess(server.url);
    const before = await steward().select().from(messages).where(inArray(messages.personId, staff.ids));
    expect(before[0]?.takenAt).not.toBeNull();
    await makeDueAgain(staff);
    await until(async () => (await countUnsettled(staff)) === 0);
    const copies = lettersTo(server, staff);
    expect(copies).toHaveLength(2);
    expect(new Set(copies.map(({ messageId }) => messageId)).size).toBe(1);
  });
});

test("two processes at once send each letter once", async () => {
  const staff = await buildInvited(30);
  const server = await mailServer();
  startWorkerProcess(server.url);
  startWorkerProcess(server.url);
  await until(async () => (await countUnsettled(staff)) === 0);
  const received = lettersTo(server, staff);
  expect(received).toHaveLength(30);
  expect(new Set(received.map(({ to }) => to))).toEqual(staff.emails);
});

test("a refused address has failed at once, and its reason names nobody; who has left is not written to", async () => {
  const staff = await buildInvited(2);
  const [refused = 0, left = 0] = staff.ids;
  const [person] = await steward().select().from(people).where(eq(people.id, refused));
  await steward().update(people).set({ leftAt: new Date() }).where(eq(people.id, left));
  const server = await mailServer({ refuses: (to) => to === person?.email });
  startWorkerProcess(server.url);
  await until(async () => (await countUnsettled(staff)) === 0);
  const rows = await steward().select().from(messages).where(inArray(messages.personId, staff.ids));
  const outcome = (id: number) => rows.find(({ personId }) => personId === id);
  expect(outcome(refused)).toMatchObject({ attempts: 1, problem: "The mail server refused it (550)." });
  expect(outcome(refused)?.failedAt).not.toBeNull();
  expect(outcome(left)?.droppedAt).not.toBeNull();
  expect(lettersTo(server, staff)).toEqual([]);
});

type Staff = { ids: number[]; emails: Set<string> };

/** So many people invited to an open exercise, each with the letter that says so, due now. */
async function buildInvited(count: number): Promise<Staff> {
  const exercise = await buildExercise("open");
  const invited: BuiltPerson[] = [];
  const emails = new Set<string>();
  for (let made = 0; made < count; made += 1) {
    const email = `${unique()}@letters.example`;
    const person = await buildPerson({ email });
    await buildMembership(exercise.forum.id, person);
    emails.add(email);
    invited.push(person);
  }
  const ids = invited.map(({ id }) => id);
  await steward()
    .insert(messages)
    .values(
      ids.map((personId) => ({
        key: unique(),
        kind: "invitation" as const,
        personId,
        exerciseId: exercise.id,
      })),
    );
  return { ids, emails };
}

async function mailServer(behaviour?: Parameters<typeof openMailServer>[0]) {
  const server = await openMailServer(behaviour);
  servers.push(server);
  return server;
}

function startWorkerProcess(url: string): ChildProcess {
  const child = spawnWorker(url);
  started.push(child);
  return child;
}

const lettersTo = ({ letters }: Awaited<ReturnType<typeof openMailServer>>, { emails }: Staff) =>
  letters.filter(({ to }) => emails.has(to));

async function countUnsettled({ ids }: Staff): Promise<number> {
  const rows = await steward().select().from(messages).where(inArray(messages.personId, ids));
  return rows.filter((row) => !(row.sentAt || row.failedAt || row.droppedAt)).length;
}

/** As when the minutes have passed for which a letter is in hand. */
async function makeDueAgain({ ids }: Staff) {
  await steward().update(messages).set({ nextAt: sql`now()` }).where(inArray(messages.personId, ids));
}

async function until(condition: () => boolean | Promise<boolean>) {
  await expect.poll(condition, { timeout: 50_000, interval: 50 }).toBe(true);
}
