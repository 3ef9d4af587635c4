import { buildAnalysedExercise, buildSealedExercise, summaryWords } from "@/fixtures/build-analysis";
import { buildContribution } from "@/fixtures/build-exercise";
import { buildPerson } from "@/fixtures/build-people";
import { expect, test } from "./test";

const labels: Record<keyof typeof summaryWords, string> = {
  purpose: "Purpose and scope",
  howEngaged: "How we engaged",
  equality: "Equality",
  governance: "Governance trail",
  limitations: "Limitations",
  nextSteps: "Next steps and feedback to staff",
};

test("a lead writes and prepares the summary, and a governance officer reads and seals it", async ({
  page,
  signIn,
}) => {
  const exercise = await buildAnalysedExercise();
  await signIn(exercise.lead);
  await page.goto(`/manage/exercises/${exercise.slug}/summary`);
  await expect(page.getByText("Still to write: purpose and scope").first()).toBeVisible();

  await page.getByRole("link", { name: "Write the words" }).click();
  for (const [key, label] of Object.entries(labels)) {
    await page.getByLabel(label, { exact: true }).fill(summaryWords[key as keyof typeof summaryWords]);
  }
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Your words are saved.")).toBeVisible();
  await page.getByRole("button", { name: "Prepare for sealing" }).click();
  await expect(page.getByText("The summary is prepared.")).toBeVisible();
  await expect(
    page.getByText("You prepared this summary, so somebody else on the team must seal it."),
  ).toBeVisible();

  await signIn(exercise.governance);
  await page.goto(`/manage/exercises/${exercise.slug}/summary`);
  await page.getByRole("link", { name: "Read and seal" }).click();
  await expect(page.getByRole("heading", { name: "Still contested" })).toBeVisible();
  await page.getByRole("button", { name: "Seal the summary" }).click();
  await expect(page.getByRole("link", { name: "Tick the box to say that you have read it" })).toBeVisible();
  await page.getByLabel("I have read the whole summary, and I did not prepare it").check();
  await page.getByRole("button", { name: "Seal the summary" }).click();
  await expect(page.getByText("The summary is sealed.")).toBeVisible();

  await page.getByRole("link", { name: "Read the sealed summary" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("What staff said about");
});

test("a lead cannot prepare while a contribution has neither a code nor a disposition", async ({
  page,
  signIn,
}) => {
  const exercise = await buildAnalysedExercise();
  await buildContribution(exercise);
  await signIn(exercise.lead);

  await page.goto(`/manage/exercises/${exercise.slug}/summary`);

  await expect(page.getByText("1 contribution has neither a code nor a disposition.").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Prepare for sealing" })).toHaveCount(0);
});

test("a lead whose words give a few people away is told which, and keeps what she typed", async ({
  page,
  signIn,
}) => {
  const exercise = await buildAnalysedExercise();
  await signIn(exercise.lead);
  await page.goto(`/manage/exercises/${exercise.slug}/summary/words`);
  await page.getByLabel("Equality", { exact: true }).fill("Three colleagues in Payroll use a screen reader.");
  await page.getByRole("button", { name: "Save" }).click();

  await expect(page.getByText("in place of: “Three colleagues”")).toBeVisible();
  await page.getByRole("link", { name: "Write the words" }).click();
  await expect(page.getByLabel("Equality", { exact: true })).toHaveValue(
    "Three colleagues in Payroll use a screen reader.",
  );
});

test("an analyst puts a quote forward in the contributor’s own words, and a second person lets it stand", async ({
  page,
  signIn,
}) => {
  const exercise = await buildAnalysedExercise();
  await signIn(exercise.analyst);
  await page.goto(`/manage/exercises/${exercise.slug}/summary/quotes`);
  await page
    .getByRole("link", { name: /^Choose contribution/ })
    .first()
    .click();
  await page.getByLabel("The words to quote").fill("There is no phone signal anywhere.");
  await page.getByLabel("Why this one").fill("Speaks for the rounds");
  await page.getByRole("button", { name: "Put it forward" }).click();
  await expect(page.getByRole("link", { name: /Use only the contributor’s words/ })).toBeVisible();
  await page.getByLabel("The words to quote").fill("There is no signal […]");
  await page.getByRole("button", { name: "Put it forward" }).click();
  await expect(page.getByText("Waiting for a second reader")).toBeVisible();

  await signIn(exercise.lead);
  await page.goto(`/manage/exercises/${exercise.slug}/summary/quotes`);
  await page.getByLabel("Yes, I have read it").check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Read by a second person")).toBeVisible();
});

test("contributors read the sealed summary once results are published; strangers never do", async ({
  page,
  signIn,
}) => {
  const exercise = await buildSealedExercise();
  const address = `/exercises/${exercise.slug}/summary`;
  await signIn(exercise.contributor);
  expect((await page.goto(address))?.status()).toBe(404);

  await signIn(exercise.lead);
  await page.goto(`/manage/exercises/${exercise.slug}/summary/report`);
  await page.getByRole("button", { name: "Publish the results" }).click();
  await expect(page).toHaveURL(/feedback/);

  await signIn(exercise.contributor);
  expect((await page.goto(address))?.status()).toBe(200);
  await expect(page.getByText("Check it for yourself")).toBeVisible();
  await signIn(await buildPerson());
  expect((await page.goto(address))?.status()).toBe(404);
  expect((await page.request.get(`${address}/sealed.json`)).status()).toBe(404);
});
