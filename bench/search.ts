import postgres from "postgres";
import { closePool } from "@/db/client";
import { findInExercise } from "@/db/contribution-search";
import { findTalkList } from "@/db/talk-list";
import type { Person } from "@/domain/person";
import type { TalkFilters } from "@/domain/talk-filter";
import { closeSteward } from "@/fixtures/owner";
import { buildSearchWorld, madeUp, type SearchWorld } from "./search-world";

// Prints the time that searches and lists take over 100,000 contributions, p50 and p95 in milliseconds, and as a ratio
// to the bare query of the same run: the index of words, no policies, the newest twenty ids.
const size = Number(process.argv[2] ?? 100_000);
const rounds = Number(process.argv[3] ?? 60);

const kinds = {
  rare: Array.from({ length: rounds }, (_, at) => madeUp(9_000 + at * 37)),
  middling: Array.from({ length: rounds }, (_, at) => madeUp(150 + at)),
  common: ["staff", "council", "service", "training", "digital", "phone"],
  two: ["training budget", "library equipment", "tablet signal", "homeless records"],
  either: ["library or depot", "payroll or induction"],
  phrase: ['"digital service"', '"phone signal"', '"staff council"'],
  without: ["training -phone", "library -staff"],
  american: ["organizations", "programs", "analyzed", "colors"],
  nothing: ["zzyzx", "quetzalcoatl"],
};

const sql = postgres(process.env.DATABASE_OWNER_URL ?? "", {
  max: 1,
  connection: { role: "soundings_steward" },
});

const results: Record<string, unknown> = {};
for (const scope of ["all_invited", "own_forum"] as const) {
  const began = performance.now();
  const world = await buildSearchWorld(size, scope);
  console.error(
    `Built ${size} contributions (${scope}) in ${Math.round((performance.now() - began) / 1000)} s`,
  );
  results[scope] = await measureWorld(world);
}
console.log(JSON.stringify({ size, rounds, ...results }));
await Promise.all([closePool(), closeSteward(), sql.end()]);

async function measureWorld(world: SearchWorld) {
  const readers = { reader: world.reader, smallForum: world.inSmallForum, lead: world.exercise.lead };
  const measured: Record<string, unknown> = {};
  const bare = await bareTimes(world);
  for (const [who, person] of Object.entries(readers)) {
    measured[who] = {
      search: await searches(world, person, {}, bare),
      inSection: await searches(world, person, { section: 2 }, bare),
      list: await lists(world, person, bare.newest ?? 1),
    };
  }
  return {
    bare: Object.fromEntries(Object.entries(bare).map(([kind, ms]) => [kind, rounded(ms)])),
    ...measured,
  };
}

async function searches(
  { exercise }: SearchWorld,
  person: Person,
  filters: TalkFilters,
  bare: Record<string, number>,
) {
  const out: Record<string, unknown> = {};
  for (const [kind, words] of Object.entries(kinds)) {
    const times = await timed((at) => {
      const search = {
        words: words[at % words.length] ?? "",
        filters,
        after: undefined,
        limit: 20,
        blocks: 5,
      };
      return findInExercise(person, exercise.slug, search);
    });
    out[kind] = summary(times, bare[kind] ?? 1);
  }
  return out;
}

async function lists({ exercise, smallForum }: SearchWorld, person: Person, bare: number) {
  const asked: Record<string, TalkFilters> = {
    all: {},
    section: { section: 2 },
    forum: { forum: smallForum },
    noReply: { answered: "no_reply" },
    noResponse: { answered: "no_response" },
    mine: { only: "mine" },
    new: { only: "new" },
    suggestions: { kind: "suggestion" },
  };
  const out: Record<string, unknown> = {};
  for (const [kind, filters] of Object.entries(asked)) {
    const query = { filters, oldest: false, from: undefined, limit: 25 };
    out[kind] = summary(await timed(() => findTalkList(person, exercise.slug, query)), bare);
  }
  return out;
}

/** Half of the time of the bare queries, by kind of search, and of the newest ids without a search. */
async function bareTimes({ exercise }: SearchWorld): Promise<Record<string, number>> {
  const out: Record<string, number> = {};
  for (const [kind, words] of Object.entries(kinds)) {
    out[kind] = median(
      await timed(
        (at) => sql`select contribution_id from contribution_words
          where words @@ search_of(${words[at % words.length] ?? ""}) and exercise_id = ${exercise.id}
          order by contribution_id desc limit 20`,
      ),
    );
  }
  out.newest = median(
    await timed(
      () =>
        sql`select id, body from contributions where exercise_id = ${exercise.id} order by id desc limit 25`,
    ),
  );
  return out;
}

async function timed(work: (at: number) => Promise<unknown>): Promise<number[]> {
  const times = [];
  for (let at = -3; at < rounds; at += 1) {
    const began = performance.now();
    await work(Math.max(0, at));
    if (at >= 0) times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b);
}

function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function summary(times: readonly number[], bare: number) {
  const p50 = median(times);
  const p95 = times[Math.min(times.length - 1, Math.floor(times.length * 0.95))] ?? 0;
  return { p50: rounded(p50), p95: rounded(p95), ratio: rounded(p50 / bare) };
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}
