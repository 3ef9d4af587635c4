import type { Page } from "@playwright/test";
import { buildExercise } from "@/fixtures/build-exercise";
import { buildWordFile } from "@/fixtures/build-word";
import { expect, test } from "./test";

// A finger and a keyboard on the same machine, as a tablet has them.
test.use({ hasTouch: true });

const device = "Every place of work will have at least one shared device for its staff";
const badges = "Badges will work on every shared device from April of next year.";
const officeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const wordFile = () =>
  buildWordFile([
    { text: "Tools", style: "Heading1" },
    { text: `${device}.` },
    { text: badges },
    { text: "Learning", style: "Heading1" },
    { text: "Each member of staff may take four days a year for learning." },
    { text: "Courses", style: "Heading2" },
    { text: "There is one a month." },
  ]);

async function markEditorial(page: Page) {
  await page.getByRole("link", { name: "Mark all remaining as editorial" }).click();
  await page.getByRole("button", { name: /^Mark \d+ changes? as editorial$/ }).click();
  await expect(page.getByText("The remaining changes are marked as editorial.")).toBeVisible();
}

async function publish(page: Page, number: string) {
  await page.getByRole("link", { name: `Publish version ${number}` }).click();
  await page.getByLabel(`Staff read and comment on ${number} from now`).check();
  await page.getByRole("button", { name: `Publish version ${number}` }).click();
  await expect(page.getByText("The version is published.")).toBeVisible();
}

async function send(page: Page, words: string) {
  await page.getByLabel("What do you want to say?").fill(words);
  await page.getByLabel(/^Members of/).check();
  await page.getByRole("button", { name: "Send your comment" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Your comment is published");
}

/** Chooses “one shared device” of paragraph 1.1 with the keyboard alone; without scripts it is typed. */
async function chooseByKeyboard(page: Page, scripted: boolean) {
  const meant = page.getByLabel("Which words are you about? (optional)");
  if (!scripted) return meant.fill("one shared device");
  await page.locator("summary", { hasText: "Choose the words with the keyboard" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("They go into the box above.")).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+Home");
  for (let word = 0; word < 8; word++) await page.keyboard.press("Control+ArrowRight");
  for (let word = 0; word < 3; word++) await page.keyboard.press("Control+Shift+ArrowRight");
  await expect(meant).toHaveValue(/^one shared device/);
}

/** Selects “every shared device” of paragraph 1.2 as a finger does it, and taps the offer; without scripts it is typed. */
async function chooseByTouch(page: Page, scripted: boolean) {
  if (!scripted) {
    await page.locator("#p-1-2").getByRole("link", { name: "Comment on this paragraph" }).click();
    return page.getByLabel("Which words are you about? (optional)").fill("every shared device");
  }
  const offer = page.getByRole("link", { name: "Comment on “every shared device”" });
  await expect(async () => {
    await page.locator("#p-1-2 .snd-block__text p").evaluate((element) => {
      const text = element.firstChild;
      const start = text?.textContent?.indexOf("every shared device") ?? -1;
      if (!text || start < 0) throw new Error("The words are not there.");
      document.getSelection()?.setBaseAndExtent(text, start, text, start + "every shared device".length);
    });
    await expect(offer).toBeVisible({ timeout: 1000 });
  }).toPass();
  await offer.tap();
  await page.waitForURL(/words=every/);
}

test("a draft comes from Word, is talked about word by word, is edited, and nothing that was said is lost", async ({
  page,
  signIn,
  scripted,
}) => {
  test.setTimeout(180_000);
  const exercise = await buildExercise("open");
  const strategy = `/manage/strategies/${exercise.strategy.slug}`;

  await test.step("the lead imports a Word file and confirms its headings", async () => {
    await signIn(exercise.lead);
    await page.goto(`${strategy}/import`);
    await page
      .getByLabel("Word or Markdown file")
      .setInputFiles({ name: "Strategy.docx", mimeType: officeType, buffer: await wordFile() });
    await page.getByRole("button", { name: "Import the draft" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Strategy.docx" })).toBeVisible();
    await expect(async () => {
      const again = page.getByRole("link", { name: "Look again" });
      if (await again.isVisible()) await again.click();
      await expect(page.getByText("What are these headings?")).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 30_000 });
    await page.getByLabel("Courses").selectOption({ label: "A section" });
    await page.getByRole("button", { name: "Confirm and read the draft" }).click();
    await expect(page.getByRole("heading", { level: 2, name: "Courses" })).toBeVisible();
  });

  await test.step("and publishes it as version 0.2", async () => {
    await page.goto(`${strategy}/versions/0.2/changes`);
    await markEditorial(page);
    await publish(page, "0.2");
  });

  await test.step("a contributor comments on words by keyboard and by touch", async () => {
    await signIn(exercise.contributor);
    await page.goto(`/exercises/${exercise.slug}/sections/1?write=1.1#write`);
    await chooseByKeyboard(page, scripted);
    await send(page, "One is too few for a depot.");
    await expect(page.getByText(/^About the words: one shared device/)).toBeVisible();
    await page.goto(`/exercises/${exercise.slug}/sections/1`);
    await chooseByTouch(page, scripted);
    await send(page, "And on the kiosks?");
  });

  await test.step("the lead edits the next version, and the paragraph becomes two that are equally like it", async () => {
    await signIn(exercise.lead);
    await page.goto(`${strategy}/versions/new`);
    await page.getByLabel("Version number").fill("0.3");
    await page.getByRole("button", { name: "Start the version" }).click();
    await expect(page.getByText("Version 0.3 is started.")).toBeVisible();
    await page.getByRole("link", { name: "Tools", exact: true }).click();
    if (scripted) await page.getByRole("button", { name: "Edit as text" }).click();
    await page.getByLabel("Paragraph 1.1", { exact: true }).fill("");
    await page.locator("summary", { hasText: "at Paragraph 1.2" }).click();
    await page.getByLabel("New text after paragraph 1.2").fill(`${device}, in May.\n\n${device}, in Dec.`);
    await page.getByLabel("Paragraph 1.2", { exact: true }).fill(badges.replace("April", "June"));
    await page.getByRole("button", { name: "Save the section" }).last().click();
    await page.getByLabel("Yes, what is named above may change or go").check();
    await page.getByRole("button", { name: "Save the section" }).last().click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText("The section is saved.");
    await page.goto(`${strategy}/versions/0.3/changes`);
    await markEditorial(page);
    await publish(page, "0.3");
  });

  await test.step("she settles what nobody could place for her", async () => {
    await page.getByRole("link", { name: /^1 placing waits/ }).click();
    await page.getByRole("link", { name: /^C-/ }).click();
    await expect(page.getByRole("heading", { name: "The places that were found" })).toBeVisible();
    await page.getByRole("radio").nth(1).check();
    await page.getByRole("button", { name: "Settle it" }).click();
    await expect(page.getByText("It is settled.")).toBeVisible();
    await expect(page.getByText("No placing waits for you.")).toBeVisible();
  });

  await test.step("the contributor finds both comments beside their words, and reads what changed", async () => {
    await signIn(exercise.contributor);
    await page.goto(`/exercises/${exercise.slug}/sections/1`);
    const marked = page.locator(".snd-mark");
    await expect(marked).toHaveText(["every shared device", "one shared device"]);
    await page.getByRole("link", { name: "one shared device" }).click();
    await expect(page.getByText("One is too few for a depot.").last()).toBeVisible();
    await page.goto(`/exercises/${exercise.slug}/changes`);
    await expect(page.locator("del").filter({ hasText: "April" }).first()).toBeVisible();
    await expect(page.locator("ins").filter({ hasText: "June" }).first()).toBeVisible();
    await page.getByRole("link", { name: "Side by side" }).first().click();
    await expect(page.getByText("Version 0.2").first()).toBeVisible();
  });
});
