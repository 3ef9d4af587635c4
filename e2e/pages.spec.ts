import type { Page } from "@playwright/test";
import { buildAnalysedExercise, buildSealedExercise } from "@/fixtures/build-analysis";
import { buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { buildPerson } from "@/fixtures/build-people";
import { buildQuestion } from "@/fixtures/build-questions";
import { buildRosterFile, buildRosterToConfirm } from "@/fixtures/build-roster-file";
import { buildSession } from "@/fixtures/build-session";
import { buildNextVersion } from "@/fixtures/build-version";
import { expect, test } from "./test";

type Look = { page: Page; expectAccessible: (page: Page) => Promise<void> };

/**
 * Opens each address as a person would: it answers, axe finds nothing, and nothing runs out of the page on a phone, nor
 * at 400 % zoom, which leaves 320 px of a screen that is 1280 wide (WCAG 2.2, 1.4.10).
 */
async function look({ page, expectAccessible }: Look, addresses: readonly string[]) {
  for (const address of addresses) {
    await page.setViewportSize({ width: 1280, height: 900 });
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(200);
    await expectAccessible(page);
    for (const narrow of [375, 320]) {
      await page.setViewportSize({ width: narrow, height: 800 });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(width, `${address} at ${narrow} px`).toBeLessThanOrEqual(narrow);
    }
  }
}

test.describe.configure({ timeout: 180_000 });

test("anyone’s pages", async ({ page, expectAccessible }) => {
  const open = [
    "/",
    "/decisions",
    "/verify",
    "/help",
    "/privacy",
    "/accessibility",
    "/sign-in",
    "/sign-in/code",
  ];
  await look({ page, expectAccessible }, open);
});

test("a contributor’s pages", async ({ page, signIn, expectAccessible }) => {
  const exercise = await buildExercise("open");
  const { id } = await buildContribution(exercise);
  await buildQuestion(exercise);
  await buildQuestion(exercise, { number: 2, kind: "open" });
  const base = `/exercises/${exercise.slug}`;
  await signIn(exercise.contributor);
  await look({ page, expectAccessible }, [
    "/",
    "/exercises",
    base,
    `${base}/sections/1`,
    `${base}/questions`,
    `${base}/questions/1`,
    `${base}/questions/2`,
    `${base}/sections/1?write=1.1`,
    `${base}/sections/1?suggest=1.1`,
    `${base}/sections/1/contributions`,
    `${base}/sections/1/contributions?block=1.1&only=mine`,
    `${base}/contributions`,
    `${base}/search?words=signal`,
    "/search?words=signal",
    `${base}/changes`,
    `${base}/removed`,
    `${base}/feedback`,
    `/strategies/${exercise.strategy.slug}/versions/0.1`,
    `/strategies/${exercise.strategy.slug}/versions/0.1/changes`,
    `/strategies/${exercise.strategy.slug}/versions/0.1/sections/1`,
    `/strategies/${exercise.strategy.slug}/versions/0.1/blocks/1.1`,
    "/contributions",
    "/notices",
    "/notices/settings",
    `/contributions/${id}/revision`,
    `/contributions/${id}/history`,
    `/contributions/${id}/withdrawal`,
    `/contributions/${id}/reply`,
    "/forums",
    `/forums/${exercise.forum.slug}`,
  ]);
});

test("a convenor’s pages", async ({ page, signIn, expectAccessible }) => {
  const exercise = await buildExercise("open");
  const session = `/sessions/${(await buildSession(exercise)).id}`;
  const { id } = await buildContribution(exercise, { status: "held" });
  await signIn(exercise.convenor);
  await look({ page, expectAccessible }, [
    "/moderation",
    "/moderation?show=all",
    `/moderation/${id}`,
    `/forums/${exercise.forum.slug}/members`,
    `/forums/${exercise.forum.slug}/sessions`,
    `/forums/${exercise.forum.slug}/sessions/new`,
    session,
    `${session}/agenda`,
    `${session}/attendance`,
    `${session}/cancellation`,
    `${session}/details`,
    `${session}/join`,
    `${session}/notes`,
    `${session}/screen`,
    `/forums/${exercise.forum.slug}/access-codes`,
    `/forums/${exercise.forum.slug}/access-codes/${exercise.contributor.id}`,
    `/forums/${exercise.forum.slug}/kiosks`,
    `/exercises/${exercise.slug}/assisted`,
    `/exercises/${exercise.slug}/paper`,
  ]);
});

test("a programme lead’s pages while she sets up", async ({ page, signIn, expectAccessible }) => {
  const exercise = await buildExercise("draft");
  const base = `/manage/exercises/${exercise.slug}`;
  await signIn(exercise.lead);
  await look({ page, expectAccessible }, [
    "/manage",
    "/manage/exercises",
    "/manage/exercises/new",
    `${base}/set-up`,
    `${base}/set-up/about`,
    `${base}/set-up/influence`,
    `${base}/set-up/draft`,
    `${base}/set-up/dates`,
    `${base}/set-up/equality`,
    `${base}/set-up/process`,
    `${base}/set-up/names`,
    `${base}/set-up/rules`,
    `${base}/forums`,
    `${base}/team`,
    "/manage/strategies",
    "/manage/strategies/new",
    `/manage/strategies/${exercise.strategy.slug}`,
    `/manage/strategies/${exercise.strategy.slug}/import`,
    `/manage/strategies/${exercise.strategy.slug}/versions/0.1`,
    `/manage/strategies/${exercise.strategy.slug}/versions/new`,
  ]);
});

test("a programme lead’s pages while she brings a forum’s members in", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const { forum, lead } = await buildExercise("draft");
  const base = `/forums/${forum.slug}/roster`;
  await signIn(lead);
  await look({ page, expectAccessible }, [base]);
  await buildRosterToConfirm({ forum, lead });
  await look({ page, expectAccessible }, [
    base,
    `${base}/file`,
    `${base}/file/columns`,
    `${base}/file/discard`,
    `${base}/file/rows?show=joins`,
    `${base}/file/rows?show=problem`,
    `${base}/file/rows?show=missing`,
  ]);
});

test("a programme lead’s pages while she analyses", async ({ page, signIn, expectAccessible }) => {
  const exercise = await buildAnalysedExercise();
  const base = `/manage/exercises/${exercise.slug}`;
  const [first] = exercise.contributions;
  await signIn(exercise.lead);
  await look({ page, expectAccessible }, [
    base,
    `${base}/reach`,
    `${base}/reminders`,
    `${base}/reach/figure`,
    `${base}/reach/figure?figure=reached`,
    `${base}/questions`,
    `${base}/questions/results`,
    `${base}/register`,
    `${base}/placings`,
    `${base}/suggestions`,
    `${base}/file-comments`,
    `${base}/coding`,
    `${base}/coding/frame`,
    `${base}/coding/${first}`,
    `${base}/evidence`,
    `${base}/issues`,
    `${base}/issues/1`,
    `${base}/issues/new?theme=${exercise.theme.id}`,
    `${base}/summary`,
    `${base}/summary/words`,
    `${base}/summary/quotes`,
  ]);
});

test("a programme lead’s pages while she edits the next version", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const exercise = await buildExercise("open");
  const next = await buildNextVersion(exercise.strategy, exercise.version);
  const base = `/manage/strategies/${exercise.strategy.slug}/versions/${next.number}`;
  const section = `${base}/sections/${exercise.version.sections[0]?.stableId}`;
  await signIn(exercise.lead);
  await look({ page, expectAccessible }, [
    base,
    `${base}/changes`,
    `${base}/changes/1`,
    `${base}/sections`,
    `${base}/sections/new`,
    section,
    `${section}?as=text`,
    `${section}/removal`,
    `${base}/publication`,
    `${base}/discard`,
  ]);
});

test("the pages of those who seal, decide and look after people", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const exercise = await buildSealedExercise();
  await buildRosterFile(exercise);
  await signIn(exercise.governance);
  await look({ page, expectAccessible }, [
    `/exercises/${exercise.slug}/summary`,
    `/manage/exercises/${exercise.slug}/summary`,
    `/manage/exercises/${exercise.slug}/summary/preview`,
    "/manage/decisions",
    "/manage/decisions/new",
  ]);
  await signIn(exercise.decisionMaker);
  await look({ page, expectAccessible }, ["/decisions/reading", `/exercises/${exercise.slug}/summary`]);
  const administrator = await buildPerson({ roles: ["administrator"] });
  await signIn(administrator);
  await look({ page, expectAccessible }, [
    "/admin",
    "/admin/people",
    `/admin/people/${administrator.id}`,
    "/admin/organisation",
    "/admin/messages",
    "/unsubscribe",
    "/admin/groups",
    `/admin/people/${exercise.contributor.id}/leaving`,
  ]);
});
