import { buildOtherForum, buildPeer } from "@/fixtures/build-contribution";
import { buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { expect, test } from "./test";

test.skip(({ scripted }) => !scripted, "Without JavaScript a page shows what was there when it was opened.");

const halfTyped = "On the salt barns nobody carries";

test("while I write, I am told of what a colleague says, open it, and my words are still there", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const exercise = await buildExercise("open");
  const peer = await buildPeer(exercise);
  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/sections/1?write=1.1#write`);
  await page.getByLabel("What do you want to say?").fill(halfTyped);

  await buildContribution(exercise, { author: peer, body: "The booster at the depot is off at night." });
  const told = page.getByRole("link", { name: "1 new contribution (opens in a new tab)" });
  await expect(told).toBeVisible({ timeout: 30_000 });
  // Nothing has moved into the page by itself.
  await expect(page.getByText("The booster at the depot is off at night.")).toHaveCount(0);
  await expectAccessible(page);

  const opening = page.context().waitForEvent("page");
  await told.click();
  const opened = await opening;
  await expect(opened.getByText("The booster at the depot is off at night.")).toBeVisible();
  await opened.close();
  await expect(page.getByLabel("What do you want to say?")).toHaveValue(halfTyped);
  await expect(told).toHaveCount(0);
});

test("while I read a list, what comes is counted, and shown when I ask for it", async ({ page, signIn }) => {
  const exercise = await buildExercise("open");
  const peer = await buildPeer(exercise);
  const other = await buildOtherForum(exercise);
  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/contributions`);
  await expect(page.getByText("Nobody has said anything here yet.")).toBeVisible();

  // Neither what is held, nor another forum’s, nor my own is told.
  await buildContribution(exercise, { author: peer, status: "held" });
  await buildContribution(exercise, { forumId: other.id, author: other.member });
  await buildContribution(exercise);
  await buildContribution(exercise, { author: peer, body: "Training came after the launch." });
  await buildContribution(exercise, { author: peer, body: "The rota is on paper." });
  await page.getByRole("link", { name: "2 new contributions", exact: true }).click({ timeout: 30_000 });
  await expect(page.getByText("The rota is on paper.")).toBeVisible();
  await expect(page.getByText("Training came after the launch.")).toBeVisible();
});

test("what I look on with is not kept back on its way, and is for those who may read", async ({
  page,
  signIn,
}) => {
  const exercise = await buildExercise("open");
  const stranger = await buildPeer(await buildExercise("open"));
  const address = `/exercises/${exercise.slug}/live?section=1&since=0`;
  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}`);
  const answer = await page.evaluate(async (asked) => {
    const leaving = new AbortController();
    const headers = { accept: "text/event-stream" };
    const response = await fetch(asked, { headers, signal: leaving.signal });
    const first = await response.body?.getReader().read();
    leaving.abort();
    return {
      type: response.headers.get("content-type"),
      encoding: response.headers.get("content-encoding"),
      first: new TextDecoder().decode(first?.value),
    };
  }, address);
  expect(answer).toEqual({
    type: "text/event-stream",
    encoding: null,
    first: expect.stringMatching(/^retry: \d+/),
  });

  await signIn(stranger);
  expect((await page.request.get(address)).status()).toBe(404);
});
