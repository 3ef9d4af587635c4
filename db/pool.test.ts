import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { unique } from "@/fixtures/build-people";
import { closeOwner, owner } from "@/fixtures/owner";

const name = `pool_${unique()}`;
const schema = sql.identifier(name);

beforeAll(async () => {
  await owner().execute(sql`create schema ${schema}`);
  await owner().execute(
    sql`create table ${schema}.writes (key uuid, viewer integer, half integer, asked_as text, body text)`,
  );
  await owner().execute(sql`grant usage on schema ${schema} to soundings_app`);
  await owner().execute(sql`grant insert on ${schema}.writes to soundings_app`);
});

afterAll(async () => {
  await owner().execute(sql`drop schema ${schema} cascade`);
  await closeOwner();
});

test("connections cut in mid-write: the process lives, nothing acknowledged is lost, the pool recovers", async () => {
  const child = spawn(process.execPath, ["--import", "tsx", "fixtures/pool-writers.ts", name, "24"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill());
  const printed = text(child.stdout);
  const exit = new Promise((resolve) => child.once("exit", resolve));
  await until(async () => (await written()) > 50);

  let cuts = 0;
  for (let round = 0; round < 60; round += 1) {
    cuts += await cut(round % 3 === 0);
    await sleep(20 + (round % 7) * 15);
  }
  const before = await written();
  await until(async () => (await written()) > before + 100);
  child.stdin.end();

  expect(await exit, "how the process ended").toBe(0);
  const { acknowledged, refused }: { acknowledged: string[]; refused: number } = JSON.parse(await printed);
  expect(cuts).toBeGreaterThan(100);
  expect(refused, "some writes met a cut connection").toBeGreaterThan(0);

  const halves = new Map<string, number>();
  for (const { key, count } of await rows()) halves.set(key, count);
  expect(acknowledged.filter((key) => halves.get(key) !== 2)).toEqual([]);
  expect(
    [...halves.values()].filter((count) => count !== 2),
    "a transaction came through by half",
  ).toEqual([]);
  const [strangers] = await owner().execute(
    sql`select count(*)::integer from ${schema}.writes where asked_as is distinct from viewer::text`,
  );
  expect(strangers, "rows written in somebody else’s transaction").toEqual({ count: 0 });
}, 90_000);

/** Ends all, or half, of the writers’ backends; answers how many. */
async function cut(all: boolean): Promise<number> {
  const ended = await owner().execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = ${name} and (${all} or pid % 2 = 0)`,
  );
  return ended.length;
}

async function written(): Promise<number> {
  const [row] = await owner().execute<{ count: number }>(sql`select count(*)::integer from ${schema}.writes`);
  return row?.count ?? 0;
}

function rows() {
  return owner().execute<{ key: string; count: number }>(
    sql`select key, count(*)::integer from ${schema}.writes group by key`,
  );
}

async function until(isSo: () => Promise<boolean>) {
  for (const started = Date.now(); !(await isSo()); await sleep(50)) {
    if (Date.now() - started > 30_000) throw new Error("The writers wrote nothing for 30 seconds.");
  }
}
