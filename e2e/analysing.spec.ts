import { buildSealedExercise, buildTheme } from "@/fixtures/build-analysis";
import { buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { buildTeamMember } from "@/fixtures/build-people";
import { expect, test } from "./test";

test("an analyst starts a code frame, codes what was said, and every contribution is accounted for", async ({
  page,
  signIn,
}) => {
  const exercise = await buildExercise("closed");
  const analyst = await buildTeamMember(exercise.strategyId, "analyst");
  await buildContribution(exercise, { body: "No signal in half the villages." });
  await buildContribution(exercise, { body: "Test, please ignore." });
  await signIn(analyst);
  await page.goto(`/manage/exercises/${exercise.slug}/coding`);
  await page.getByRole("link", { name: "Start the code frame" }).click();

  await page.getByRole("button", { name: "Add the theme" }).click();
  await expect(page.getByRole("link", { name: "Enter the theme’s name" })).toBeVisible();
  await page.getByLabel("Name of the theme").fill("Devices and signing in");
  await page.getByRole("button", { name: "Add the theme" }).click();
  await page.getByLabel("What the code says").fill("Signal and connection");
  await page.getByRole("button", { name: "Add the code" }).click();
  await expect(page.getByRole("rowheader", { name: "Signal and connection" })).toBeVisible();

  await page.getByRole("link", { name: "Coding", exact: true }).click();
  await page.getByRole("link", { name: "Code the next one" }).click();
  await expect(page.getByText("No signal in half the villages.")).toBeVisible();
  await page.getByRole("button", { name: "Save and go to the next" }).click();
  await expect(page.getByRole("link", { name: /Choose at least one code/ })).toBeVisible();
  await page.getByLabel("Signal and connection").check();
  await page.getByRole("button", { name: "Save and go to the next" }).click();

  await expect(page.getByText("Test, please ignore.")).toBeVisible();
  await page.getByLabel("If no code can fit, why?").selectOption("A test, or not a contribution");
  await page.getByRole("button", { name: "Save and go to the next" }).click();
  await expect(page.getByRole("link", { name: "Write a short note on why no code fits" })).toBeVisible();
  await page.getByLabel("Note on why no code fits").fill("Says that it is a test.");
  await page.getByRole("button", { name: "Save and go to the next" }).click();
  await expect(page.getByText("Every contribution is accounted for.")).toBeVisible();
});

test("a lead raises an issue from a theme and answers it with a code and a reason", async ({
  page,
  signIn,
}) => {
  const exercise = await buildExercise("closed");
  const theme = await buildTheme(exercise.id);
  const { id } = await buildContribution(exercise);
  await signIn(exercise.lead);
  await page.goto(`/manage/exercises/${exercise.slug}/coding/${id}`);
  await page.getByLabel(theme.code.label).check();
  await page.getByRole("button", { name: "Save and go to the next" }).click();
  await page.getByRole("link", { name: /Raise an issue from this theme/ }).click();

  await page.getByLabel("The issue, in one neutral sentence").fill("Phone codes do not reach care rounds.");
  await page.getByRole("button", { name: "Raise the issue" }).click();
  await expect(page.getByRole("link", { name: "Choose at least one code" })).toBeVisible();
  await expect(page.getByLabel("The issue, in one neutral sentence")).toHaveValue(
    "Phone codes do not reach care rounds.",
  );
  await page.getByLabel(theme.code.label).check();
  await page.getByRole("button", { name: "Raise the issue" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "Phone codes do not reach care rounds.",
  );
  await expect(page.getByRole("link", { name: "1 person in 1 contribution" })).toBeVisible();

  await page.getByLabel("Not adopted").check();
  await page.getByRole("button", { name: "Save the response" }).click();
  await expect(page.getByRole("link", { name: "Enter the reason" })).toBeVisible();
  await page.getByLabel("Why", { exact: true }).fill("The budget does not hold it.");
  await page.getByLabel("Role that answers").fill("Head of Digital");
  await page.getByRole("button", { name: "Save the response" }).click();
  await expect(page.getByText("I-001 has its response.")).toBeVisible();
});

test("someone who only contributes finds no coding board", async ({ page, signIn }) => {
  const exercise = await buildExercise("closed");
  await signIn(exercise.contributor);
  for (const path of ["coding", "issues", "evidence", "summary"]) {
    expect((await page.goto(`/manage/exercises/${exercise.slug}/${path}`))?.status()).toBe(404);
  }
});

test("a contributor reads what became of it: you said, we did, and what did not change", async ({
  page,
  signIn,
}) => {
  const exercise = await buildSealedExercise();
  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/feedback`);
  await expect(page.getByText("Results are not published yet.")).toBeVisible();

  await signIn(exercise.lead);
  await page.goto(`/manage/exercises/${exercise.slug}/summary/report`);
  await page.getByRole("button", { name: "Publish the results" }).click();
  await expect(page).toHaveURL(/feedback/);

  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/feedback`);
  await expect(page.getByRole("heading", { name: "You said, we did", exact: true })).toBeVisible();
  await expect(page.getByText("Badges will work from April")).toBeVisible();
});
