import { insertContribution } from "@/db/contributions";
import { anchorFromWords } from "@/domain/words-meant";
import { wordsFor } from "@/fixtures/build-contribution";
import { buildExercise } from "@/fixtures/build-exercise";
import { buildMoveOn, importedSection } from "@/fixtures/build-version";
import { expect, test } from "./test";

const home = "Nobody will be left without a device, at home.";
const work = "Nobody will be left without a device, at work.";
/** One paragraph is gone, and two new ones are like it; another is reworded. */
const revised = [
  importedSection(1, "Tools that work for everyone", [
    "Every member of staff will sign in with a phone or a badge.",
  ]),
  importedSection(2, "At home and at work", [home, work]),
];

/** The section on learning goes altogether, and with it the paragraph on devices. */
const shortened = [
  importedSection(1, "Something else entirely", [
    "Printing is free in every library of the county from April.",
  ]),
  importedSection(2, "Tools that work for everyone", [
    "Every member of staff will sign in with a phone or a badge.",
  ]),
];

/** What was said of version 0.1, of words in two paragraphs and of a section as a whole, when it is followed by another. */
async function buildTalk(imported: typeof revised) {
  const exercise = await buildExercise("open");
  const [tools, learning] = exercise.version.sections;
  const [signIn, device] = tools?.blocks ?? [];
  if (!tools || !learning || !signIn || !device) throw new Error("Version 0.1 has two sections.");
  const about = async (block: typeof device, words: string, body: string) => {
    const pointed = anchorFromWords(block, words);
    if ("problem" in pointed) throw new Error(pointed.problem);
    const place = { sectionStableId: tools.stableId, blockStableId: block.stableId, anchor: pointed.anchor };
    return (await insertContribution(exercise.contributor, wordsFor(exercise, { ...place, body }))).id;
  };
  const unclear = await about(device, "left without a device", "A shared one is not enough in depots.");
  await about(signIn, "sign in with a phone", "Codes on a phone do not reach care rounds.");
  const whole = { sectionStableId: learning.stableId, blockStableId: null, body: "Learning needs time off." };
  await insertContribution(exercise.contributor, wordsFor(exercise, whole));
  await buildMoveOn(exercise, exercise.version, { imported });
  return { exercise, unclear };
}

test("a lead settles where words stand that might be in two places, and the talk goes there", async ({
  page,
  signIn,
}) => {
  const { exercise, unclear } = await buildTalk(revised);
  await signIn(exercise.lead);
  await page.goto("/");
  await expect(page.getByText("1 placing waits for you.")).toBeVisible();
  await page.getByRole("link", { name: /^Where contributions stand now: / }).click();
  await expect(page.getByRole("link", { name: "Waits for you (1)" })).toHaveAttribute("aria-current", "page");
  await page.getByRole("link", { name: `C-${unclear}` }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Where does C-${unclear} stand now?`);
  await expect(page.getByText("About words of paragraph 1.2 of section 1, version 0.1")).toBeVisible();
  await expect(page.locator(".snd-board mark")).toHaveText("left without a device");
  await expect(page.getByText("A shared one is not enough in depots.")).toBeVisible();
  await expect(page.locator(".snd-candidates mark")).toHaveText([
    "left without a device",
    "left without a device",
  ]);

  await page.getByRole("button", { name: "Settle it" }).click();
  await expect(page.getByRole("link", { name: /^Choose where it is now/ })).toBeVisible();
  await page.getByLabel("Somewhere else").check();
  await page.getByLabel("The number of the paragraph").fill("7.7");
  await page.getByLabel("The words, copied from there").fill("left without a device");
  await page.getByRole("button", { name: "Settle it" }).click();
  await expect(page.getByRole("link", { name: "There is no block with the number 7.7" })).toBeVisible();
  await expect(page.getByLabel("The words, copied from there")).toHaveValue("left without a device");
  await page.getByLabel("The number of the paragraph").fill("2.2");
  await page.getByRole("button", { name: "Settle it" }).click();

  await expect(page.getByText("It is settled. 0 placings wait for you now.")).toBeVisible();
  await expect(page.getByText("No placing waits for you.")).toBeVisible();
  await page.getByRole("link", { name: "Moved (1)" }).click();
  await expect(
    page.getByRole("row", { name: new RegExp(`C-${unclear}.*settled by ${exercise.lead.name}`) }),
  ).toBeVisible();
  await page.getByRole("link", { name: `C-${unclear}` }).click();
  await expect(page.getByText("It can be changed until the next version is published.")).toBeVisible();

  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/sections/2?show=${unclear}`);
  const note = page.locator(`#c-${unclear}`);
  await expect(note.getByText("A shared one is not enough in depots.")).toBeVisible();
  await expect(
    note.getByText("Said of words in paragraph 1.2 of section 1 in version 0.1, moved since."),
  ).toBeVisible();
  await note.getByText("Show the words as they were").click();
  await expect(note.locator("mark")).toHaveText("left without a device");
});

test("a contributor finds what was said of a section that is gone, beside the words as they were", async ({
  page,
  signIn,
}) => {
  const { exercise } = await buildTalk(shortened);
  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}`);
  await page.getByRole("link", { name: "2 contributions about text that is no longer in the draft" }).click();
  await expect(page.getByText("Learning needs time off.")).toBeVisible();
  await expect(
    page.getByText("Said of section 2 as a whole in version 0.1, no longer in the draft."),
  ).toBeVisible();
  await page.getByRole("link", { name: "“Time to learn” as it was in version 0.1" }).click();
  await expect(page.getByText("Every member of staff will sign in with a phone.")).toBeVisible();

  await page.goto("/contributions");
  await page.getByRole("link", { name: /Time to learn of version 0.1, no longer in the draft/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Text that is no longer in the draft");

  await page.goto(`/exercises/${exercise.slug}/sections/2`);
  await expect(
    page.getByRole("link", { name: "What was said of text that is no longer in the draft" }),
  ).toBeVisible();
  await page.locator(".snd-note > summary").last().click();
  await expect(
    page.getByText("Said of words in paragraph 1.2 of section 1 in version 0.1, no longer in the draft."),
  ).toBeVisible();
});
