import type { Page } from "@playwright/test";
import { closeExercise, launchNow } from "@/fixtures/build-contribution";
import { buildExercise } from "@/fixtures/build-exercise";
import { buildQuestion } from "@/fixtures/build-questions";
import { expect, test } from "./test";

const alertIn = (page: Page) => page.getByRole("main").getByRole("alert");
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test("I write the questions of my exercise, change, move and remove them, and the launch freezes them", async ({
  page,
  signIn,
}) => {
  const exercise = await buildExercise("draft");
  const list = `/manage/exercises/${exercise.slug}/questions`;
  await signIn(exercise.lead);
  await page.goto(`/manage/exercises/${exercise.slug}/set-up`);
  await page.getByRole("link", { name: "Questions to ask (optional)" }).click();
  await expect(page.getByText("No question is asked.")).toBeVisible();

  await page.getByRole("link", { name: "Add a question" }).click();
  await page.getByLabel("Your question").fill("How clear is this section?");
  await press(page, "Add the question");
  await expect(page.getByRole("link", { name: "Select how people will answer" })).toBeVisible();
  await expect(page.getByLabel("Your question")).toHaveValue("How clear is this section?");
  await page.getByLabel("A choice on a five-point scale").check();
  await page.getByLabel("Very clear to very unclear").check();
  await page.getByLabel("What it is about").selectOption("1. Tools that work for everyone");
  await press(page, "Add the question");
  await expect(alertIn(page)).toContainText("Question added");

  await page.getByRole("link", { name: "Add a question" }).click();
  await page.getByLabel("Your question").fill("What is missing from it?");
  await page.getByLabel("An answer in their own words").check();
  await press(page, "Add the question");
  await expect(page.getByRole("heading", { name: "2. What is missing from it?" })).toBeVisible();

  await press(page, "Move question 2 up");
  await expect(page.getByRole("heading", { name: "1. What is missing from it?" })).toBeVisible();
  await page.getByRole("link", { name: "Change question 1" }).click();
  await page.getByLabel("Your question").fill("What is missing from the draft?");
  await press(page, "Save the question");
  await expect(page.getByRole("heading", { name: "1. What is missing from the draft?" })).toBeVisible();
  await page.getByRole("link", { name: "Remove question 1" }).click();
  await press(page, "Remove the question");
  await expect(page.getByRole("heading", { name: "1. How clear is this section?" })).toBeVisible();

  await launchNow(exercise);
  await page.goto(list);
  await expect(page.getByText("People are answering these questions")).toBeVisible();
  await expect(page.getByRole("link", { name: "Add a question" })).toBeHidden();
});

test("I answer the questions of a section, change one answer, and find them all again as mine", async ({
  page,
  signIn,
}) => {
  const exercise = await buildExercise("open");
  await buildQuestion(exercise);
  await buildQuestion(exercise, { number: 2, kind: "open", wording: "What is missing from it?" });
  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/sections/1`);
  await expect(page.getByText("0 of 2 answered")).toBeVisible();
  await page.getByRole("link", { name: "1. How clear is this section?" }).click();
  await press(page, "Save your answer");
  await expect(page.getByRole("link", { name: "Select an answer" })).toBeVisible();
  await page.getByLabel("Unclear", { exact: true }).check();
  await press(page, "Save your answer");

  await expect(alertIn(page)).toContainText("Your answer to question 1 is saved.");
  await expect(page.getByRole("heading", { name: "What is missing from it?" })).toBeVisible();
  await page.getByLabel("What do you want to say?").fill("A map of where it works.");
  await press(page, "Send your answer");
  await expect(page.getByRole("link", { name: "Choose who will see your name" })).toBeVisible();
  await expect(page.getByLabel("What do you want to say?")).toHaveValue("A map of where it works.");
  await page.getByLabel("Members of").check();
  await press(page, "Send your answer");
  await expect(page.getByText("2 of 2 answered")).toBeVisible();

  await page.getByRole("link", { name: "1. How clear is this section?" }).click();
  await expect(page.getByLabel("Unclear", { exact: true })).toBeChecked();
  await page.getByLabel("Very clear", { exact: true }).check();
  await press(page, "Change your answer");
  await expect(page.getByText("Your answer: Very clear")).toBeVisible();

  await page.goto("/contributions");
  await expect(page.getByText("A map of where it works.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "My answers on scales" })).toBeVisible();
  await expect(page.getByText("Very clear", { exact: true })).toBeVisible();

  await page.goto(`/exercises/${exercise.slug}/questions/1`);
  await press(page, "Take your answer back");
  await expect(alertIn(page)).toContainText("Your answer was taken back.");

  await signIn(exercise.lead);
  await page.goto(`/manage/exercises/${exercise.slug}/questions/results`);
  const results = page.getByRole("region", { name: "2. What is missing from it?" });
  await results.getByText(/^Open/).click();
  await results.getByRole("link", { name: "These answers in the register" }).click();
  await expect(page.getByLabel("Question answered")).toHaveValue(/\d+/);
  await expect(page.getByRole("table").getByRole("link")).toHaveCount(1);
});

test("the exercise closes while I am answering: what I chose is still there, and why it was not kept", async ({
  page,
  signIn,
}) => {
  const exercise = await buildExercise("open");
  await buildQuestion(exercise);
  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/questions/1`);
  await page.getByLabel("Clear", { exact: true }).check();
  await closeExercise(exercise);
  await press(page, "Save your answer");
  await expect(page.getByText(/This exercise closed for contributions/).first()).toBeVisible();
  await expect(page.getByLabel("Clear", { exact: true })).toBeChecked();
  await page.goto(`/exercises/${exercise.slug}/questions`);
  await expect(page.getByText("0 of 1 answered")).toBeVisible();
});
