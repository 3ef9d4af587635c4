import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { contributionAuthors, contributions } from "@/db/schema/contributions";
import { exercises } from "@/db/schema/exercises";
import type { TalkScope } from "@/domain/exercise";
import { buildOtherForum, buildPeer } from "@/fixtures/build-contribution";
import { type BuiltExercise, buildExercise } from "@/fixtures/build-exercise";
import { steward } from "@/fixtures/owner";

export type SearchWorld = Awaited<ReturnType<typeof buildSearchWorld>>;

const forumCount = 20;
const vocabulary = 20_000;

// Words that staff use, the most frequent first; behind them stand made-up ones that are ever rarer.
const staffWords =
  "the to and of a in we is for it on that our with not are be this have staff council work service need training time team system people phone digital office support managers residents data access tablet signal rounds organisation programme colleagues meetings depot network customers housing homeless records learning email centre plan colour report change budget library strategy equipment neighbourhood vehicle contract analyse payroll induction".split(
    " ",
  );

/**
 * An exercise with `size` contributions from twenty forums of unlike size, a quarter of them replies, of about forty
 * words each: the word of rank n comes about 1/n as often as the first (Zipf), as in what people write.
 */
export async function buildSearchWorld(size: number, talkScope: TalkScope) {
  const exercise = await buildExercise("open", { talkScope });
  await steward().update(exercises).set({ talkScope }).where(eq(exercises.id, exercise.id));
  const others = [];
  for (let at = 1; at < forumCount; at += 1) others.push(await buildOtherForum(exercise));
  const authors = [
    { forumId: exercise.forum.id, person: await buildPeer(exercise) },
    ...others.map((forum) => ({ forumId: forum.id, person: forum.member })),
  ];
  const chance = random(7);
  const words = wordsByChance(chance);
  let tops: number[] = [];
  for (let from = 0; from < size; from += 2_000) {
    const made = await insertTalk(exercise, {
      count: Math.min(2_000, size - from),
      authors,
      chance,
      words,
      tops,
    });
    tops = made.slice(-500);
  }
  await steward().execute(sql`analyze`);
  const small = others.at(-1);
  if (!small) throw new Error("There is no small forum.");
  return { exercise, reader: exercise.contributor, inSmallForum: small.member, smallForum: small.slug };
}

type Talk = {
  count: number;
  authors: readonly { forumId: number; person: { id: number; name: string } }[];
  chance: () => number;
  words: () => string;
  /** What may be replied to. */
  tops: readonly number[];
};

async function insertTalk(exercise: BuiltExercise, { count, authors, chance, words, tops }: Talk) {
  const places = exercise.version.sections.flatMap((section) =>
    [...section.blocks.map(({ stableId }) => stableId), null].map((block) => ({
      section: section.stableId,
      block,
    })),
  );
  const among = <Row>(rows: readonly Row[], skew = 1) => rows[Math.floor(chance() ** skew * rows.length)];
  const rows = Array.from({ length: count }, () => {
    const place = among(places);
    const author = among(authors, 3);
    const length = 15 + Math.floor(chance() * 50);
    return {
      exerciseId: exercise.id,
      versionId: exercise.version.id,
      sectionStableId: place?.section ?? "",
      blockStableId: place?.block ?? null,
      parentId: chance() < 0.25 ? (among(tops) ?? null) : null,
      forumId: author?.forumId ?? 0,
      body: Array.from({ length }, words).join(" "),
    };
  });
  const made = await steward()
    .insert(contributions)
    .values(rows)
    .returning({ id: contributions.id, forumId: contributions.forumId, parentId: contributions.parentId });
  const people = new Map(authors.map(({ forumId, person }) => [forumId, person]));
  await steward()
    .insert(contributionAuthors)
    .values(
      made.map(({ id, forumId }) => ({
        contributionId: id,
        exerciseId: exercise.id,
        forumId,
        personId: people.get(forumId)?.id ?? 0,
        named: id % 4 !== 0,
        name: people.get(forumId)?.name ?? "",
        idempotencyKey: randomUUID(),
      })),
    );
  return made.filter(({ parentId }) => parentId === null).map(({ id }) => id);
}

/** Words by Zipf’s law: the logarithm of the rank is spread evenly. */
function wordsByChance(chance: () => number): () => string {
  return () => {
    const rank = Math.floor(Math.exp(chance() * Math.log(vocabulary)));
    return staffWords[rank - 1] ?? madeUp(rank);
  };
}

/** A word that no other rank has, and that the stemmer leaves alone. */
export function madeUp(rank: number): string {
  return `w${rank.toString(36).replaceAll(/\d/g, (digit) => "bcdfghjklm"[Number(digit)] ?? "")}ok`;
}

/** The same numbers at every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
