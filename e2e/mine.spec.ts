import { buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { buildMembership } from "@/fixtures/build-people";
import { expect, test } from "./test";

test("I read what I wrote before, and everything of mine as a text", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const exercise = await buildExercise("open");
  const { id } = await buildContribution(exercise, { body: "There is no signal." });
  await signIn(exercise.contributor);
  await page.goto(`/contributions/${id}/revision`);
  await page.getByLabel("What do you want to say?").fill("There is no signal in the barn.");
  await page.getByRole("button", { name: "Save the change" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/revision"));
  await page.goto("/contributions");
  await expect(page.getByText("Your colleagues can read it")).toBeVisible();
  await page.getByRole("link", { name: /^What you wrote before/ }).click();
  await expect(page.getByText("There is no signal.", { exact: true })).toBeVisible();
  await expect(page.getByText("There is no signal in the barn.")).toBeVisible();
  await expectAccessible(page);

  const answer = await page.request.get("/contributions/download/text");
  expect(answer.headers()["content-type"]).toContain("text/plain");
  expect(await answer.text()).toContain("Words: There is no signal.");

  await signIn(exercise.convenor);
  const refused = await page.request.get(`/contributions/${id}/history`);
  expect(refused.status()).toBe(404);
});

test("I narrow my contributions to one exercise", async ({ page, signIn }) => {
  const [first, second] = [await buildExercise("open"), await buildExercise("open")];
  await buildMembership(second.forum.id, first.contributor);
  await buildContribution(first, { body: "Said of the first." });
  await buildContribution(second, { author: first.contributor, body: "Said of the second." });
  await signIn(first.contributor);
  await page.goto("/contributions");
  await page.getByLabel("In which exercise?").selectOption({ label: first.title });
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByText("Said of the first.")).toBeVisible();
  await expect(page.getByText("Said of the second.")).toBeHidden();
});
