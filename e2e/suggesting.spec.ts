import type { Page } from "@playwright/test";
import { insertContribution } from "@/db/contributions";
import { buildIssue, buildTheme } from "@/fixtures/build-analysis";
import { suggestionFor } from "@/fixtures/build-contribution";
import { type BuiltExercise, buildExercise } from "@/fixtures/build-exercise";
import { buildNextVersion, importedSection } from "@/fixtures/build-version";
import { expect, test } from "./test";

const was = "Every member of staff will sign in with a phone.";
const words = "Every member of staff will sign in with a phone or a badge.";
const adoptedInPart = "All staff will sign in with a phone or a badge.";
const other = "Nobody will be left without a device.";

const alertIn = (page: Page) => page.getByRole("main").getByRole("alert");
const wording = (page: Page) => page.getByLabel("The words of paragraph 1.1, as you would have them");
const send = (page: Page) => page.getByRole("button", { name: "Send your suggestion" }).click();
const save = (page: Page) => page.getByRole("button", { name: "Save the answer" }).click();
const section = (exercise: BuiltExercise) => `/exercises/${exercise.slug}/sections/1`;

/** An open exercise with one issue and a draft of 0.2, which says what 0.1 said unless `first` is something else. */
async function buildDiscussed(first = was) {
  const exercise = await buildExercise("open");
  const theme = await buildTheme(exercise.id);
  const issue = await buildIssue(exercise, theme.id);
  const imported = [
    importedSection(1, "Tools that work for everyone", [first, other]),
    importedSection(2, "Time to learn", [was, other]),
  ];
  await buildNextVersion(exercise.strategy, exercise.version, { imported });
  return { exercise, issue };
}

async function suggested(exercise: BuiltExercise): Promise<string> {
  const { id } = await insertContribution(exercise.contributor, suggestionFor(exercise, words));
  return `/manage/exercises/${exercise.slug}/suggestions/${id}`;
}

test("I suggest other words, the lead adopts part of them, and I read so once they are published", async ({
  page,
  signIn,
}) => {
  test.slow();
  const { exercise, issue } = await buildDiscussed();
  await signIn(exercise.contributor);
  await page.goto(section(exercise));
  await page.getByRole("link", { name: "Suggest other words for this paragraph 1.1" }).click();
  await expect(wording(page)).toHaveValue(was);
  await page.getByLabel("Members of").check();
  await send(page);
  await expect(page.getByRole("link", { name: "Change the words: they are the same" })).toBeVisible();
  await wording(page).fill(words);
  await page.getByLabel("Why? (optional)").fill("There is no signal in the depots.");
  await send(page);
  await expect(alertIn(page)).toContainText(/Your suggestion is published. Its reference is C-\d+/);
  const note = page.locator(".snd-suggested").filter({ hasText: "Suggested words for this paragraph" });
  await expect(note.locator("ins")).toContainText("or a badge");

  await signIn(exercise.lead);
  await page.goto(`/manage/exercises/${exercise.slug}`);
  await page.getByRole("link", { name: "Suggestions (1 to answer)" }).click();
  await expect(page.getByText("To answer")).toBeVisible();
  await page.getByRole("link", { name: words }).click();
  await expect(page.getByText("There is no signal in the depots.")).toBeVisible();
  await page.getByLabel("Adopt it in part").check();
  await expect(page.getByLabel("The words for the draft")).toHaveValue(words);
  await page.getByLabel("The words for the draft").fill(adoptedInPart);
  await save(page);
  await expect(page.getByRole("link", { name: "Choose the issue behind these words" })).toBeVisible();
  await expect(page.getByLabel("The words for the draft")).toHaveValue(adoptedInPart);
  await page.getByLabel(`I-001 ${issue.statement}`).check();
  await save(page);
  await expect(alertIn(page)).toContainText("is answered");
  await expect(page.getByText("Adopted in part in version 0.2 (not told yet)")).toBeVisible();

  await signIn(exercise.contributor);
  await page.goto("/contributions");
  await expect(page.locator(".snd-suggested")).toBeVisible();
  await expect(page.getByText("Adopted in part")).toBeHidden();

  await signIn(exercise.lead);
  await page.goto(`/manage/strategies/${exercise.strategy.slug}/versions/0.2/publication`);
  await page.getByRole("button", { name: "Publish version 0.2" }).click();
  await expect(page.getByText("It takes the place of version 0.1.")).toBeVisible();

  await signIn(exercise.contributor);
  await page.goto("/contributions");
  await expect(page.getByText("Adopted in part in version 0.2")).toBeVisible();
  await expect(page.locator(".snd-suggested__answer")).toContainText(adoptedInPart);
  await page.goto(`/exercises/${exercise.slug}/changes`);
  const change = page.getByRole("article").filter({ hasText: "Paragraph 1.1 reworded" });
  await expect(change).toContainText("The words are from a suggestion.");
});

test("what a reader must not be given by another is refused, and what I typed is still there", async ({
  page,
  signIn,
}) => {
  const exercise = await buildExercise("open");
  await signIn(exercise.contributor);
  await page.goto(`${section(exercise)}?suggest=1.1#write`);
  await page.getByLabel("Confidential").check();
  for (const [hostile, problem] of [
    [`${was} <script>alert(1)</script>`, "A part that readers do not see was left out"],
    [`${was} [here](javascript:alert(1))`, "which is not a web address"],
    [`${was} ![a map](/sign-out)`, "The picture “/sign-out”"],
    [`${was}\n\nAnd another paragraph.`, "Suggest words for this one paragraph"],
  ] as const) {
    await wording(page).fill(hostile);
    await send(page);
    await expect(page.locator("#proposed-error")).toContainText(problem);
    await expect(page).toHaveTitle(/^Error: /);
    await expect(wording(page)).toHaveValue(hostile);
  }
});

test("a suggestion is declined with a reason, and without a draft it cannot be adopted", async ({
  page,
  signIn,
}) => {
  const exercise = await buildExercise("open");
  const address = await suggested(exercise);
  await signIn(exercise.lead);
  await page.goto(address);
  await expect(page.getByRole("link", { name: "Start a new version" })).toBeVisible();
  await expect(page.getByLabel("Adopt it", { exact: true })).toBeHidden();
  await page.getByLabel("Decline it").check();
  await save(page);
  await expect(page.getByRole("link", { name: "Enter why the suggestion is declined" })).toBeVisible();
  await page.getByLabel("Why is it declined?").fill("It is said in section 2.");
  await save(page);
  await expect(alertIn(page)).toContainText("is answered");
  await page.goto(address);
  await expect(page.getByText("Contributors are told once the next version is published.")).toBeVisible();
});

test("where the draft has changed meanwhile, the lead looks at both before the words go in", async ({
  page,
  signIn,
}) => {
  const { exercise, issue } = await buildDiscussed("Every member of staff will sign in with a smart phone.");
  const address = await suggested(exercise);
  await signIn(exercise.lead);
  await page.goto(address);
  await expect(page.getByText("It has changed since the words were suggested:")).toBeVisible();
  await expect(page.locator("ins").filter({ hasText: "smart" })).toBeVisible();
  await page.getByLabel("Adopt it", { exact: true }).check();
  await page.getByLabel(`I-001 ${issue.statement}`).check();
  await save(page);
  await expect(
    page.getByRole("link", { name: "The draft has changed here: read what it says now" }),
  ).toBeVisible();
  await page.getByLabel("I have read what it says now").check();
  await save(page);
  await expect(page.getByText("Adopted in version 0.2 (not told yet)")).toBeVisible();

  await page.goto(address);
  await page.getByLabel("Decline it").check();
  await page.getByLabel("Why is it declined?").fill("It has to be a smart phone.");
  await save(page);
  await expect(page.getByText("Declined (not told yet)")).toBeVisible();
  await page.goto(`/manage/strategies/${exercise.strategy.slug}/versions/0.2`);
  await expect(page.getByText("sign in with a smart phone.").first()).toBeVisible();
});
