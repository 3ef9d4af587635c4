import type { Page } from "@playwright/test";
import { buildExercise } from "@/fixtures/build-exercise";
import { expect, test } from "./test";

async function say(page: Page, forum: string, words: string) {
  const only = page.getByLabel(forum);
  if (await only.isVisible()) await only.check();
  await page.getByLabel("What do you want to say?").fill(words);
  await page.getByLabel(/^Members of/).check();
  await page.getByRole("button", { name: "Send your comment" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Your comment is published");
}

/** Selects words of a paragraph, `after` others like them, as a browser does it for a mouse, a finger or the keyboard alike. */
function select(page: Page, paragraph: string, words: string, after = 0) {
  return page.locator(`#${paragraph} .snd-block__text p`).evaluate(
    (element, wanted) => {
      const text = element.firstChild;
      let start = text?.textContent?.indexOf(wanted.words) ?? -1;
      for (let other = 0; other < wanted.after; other++)
        start = text?.textContent?.indexOf(wanted.words, start + 1) ?? -1;
      if (!text || start < 0) throw new Error("The words are not there.");
      document.getSelection()?.setBaseAndExtent(text, start, text, start + wanted.words.length);
    },
    { words, after },
  );
}

test("I say which words I mean by typing them, and am asked when they stand there twice or not at all", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const exercise = await buildExercise("open");
  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/sections/1?write=1.1#write`);
  await page.getByLabel("Which words are you about? (optional)").fill("with a badge");
  await page.getByLabel("What do you want to say?").fill("Badges work in the rain.");
  await page.getByLabel(/^Members of/).check();
  await page.getByRole("button", { name: "Send your comment" }).click();
  const problem = page.getByRole("link", { name: /^These words are not in it/ });
  await expect(problem).toBeVisible();
  await expect(page.getByLabel("What do you want to say?")).toHaveValue("Badges work in the rain.");
  await expectAccessible(page);

  await page.getByLabel("Which words are you about? (optional)").fill("e");
  await page.getByRole("button", { name: "Send your comment" }).click();
  await expect(page.getByRole("link", { name: /stand in it more than once/ })).toBeVisible();

  await page.getByLabel("Which words are you about? (optional)").fill("With a  phone");
  await say(page, exercise.forum.name, "Badges work in the rain.");
  await expect(page.getByText("About the words: with a phone")).toBeVisible();
});

test("I select words and comment on them", async ({ page, signIn, scripted, expectAccessible }) => {
  test.skip(!scripted, "Without scripts the words are typed, as the journey above does.");
  const exercise = await buildExercise("open");
  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/sections/1`);
  const offer = page.getByRole("link", { name: "Comment on “sign in with a phone”" });
  await expect(async () => {
    await select(page, "p-1-1", "sign in with a phone");
    await expect(offer).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expectAccessible(page);
  await offer.click();
  await expect(page.getByLabel("Which words are you about? (optional)")).toHaveValue("sign in with a phone");
  await say(page, exercise.forum.name, "Nobody carries one on the salt barns.");
  await expect(page.getByText("About the words: sign in with a phone")).toBeVisible();

  // With the form open, what is selected goes into it.
  await page.goto(`/exercises/${exercise.slug}/sections/1?write=1.2#write`);
  await expect(async () => {
    await select(page, "p-1-2", "without a device");
    await expect(page.getByLabel("Which words are you about? (optional)")).toHaveValue("without a device", {
      timeout: 1000,
    });
  }).toPass();
});

test("words that somebody is talking about lead to what was said, and back", async ({ page, signIn }) => {
  const exercise = await buildExercise("open");
  await signIn(exercise.contributor);
  for (const [words, said] of [
    ["member of staff", "And volunteers."],
    ["staff will sign in", "Most do."],
  ] as const) {
    await page.goto(`/exercises/${exercise.slug}/sections/1?write=1.1#write`);
    await page.getByLabel("Which words are you about? (optional)").fill(words);
    await say(page, exercise.forum.name, said);
  }
  await page.goto(`/exercises/${exercise.slug}/sections/1`);
  const text = page.locator("#p-1-1 .snd-block__text p");
  await expect(text).toHaveText("Every member of staff will sign in with a phone.");
  // Three pieces: the first alone, where both meet, the second alone.
  await expect(text.getByRole("link")).toHaveText(["member of ", "staff", " will sign in"]);
  await text.getByRole("link", { name: "will sign in" }).click();
  await expect(page).toHaveURL(/show=\d+#c-\d+$/);
  await page.waitForLoadState();
  await page.getByRole("link", { name: "staff will sign in" }).click();
  await expect(page).toHaveURL(/#words-\d+$/);
});

test("I choose the words with the keyboard alone", async ({ page, signIn, scripted, expectAccessible }) => {
  const exercise = await buildExercise("open");
  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/sections/1?write=1.2#write`);
  await page.locator("summary", { hasText: "Choose the words with the keyboard" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const text = page.getByLabel("Text of paragraph 1.2");
  await expect(text).toBeFocused();
  await expectAccessible(page);
  const meant = page.getByLabel("Which words are you about? (optional)");
  if (scripted) {
    await expect(page.getByText("They go into the box above.")).toBeVisible();
    await page.keyboard.press("Control+Home");
    for (let word = 0; word < 5; word++) await page.keyboard.press("Control+ArrowRight");
    await page.keyboard.type("typed into it");
    await expect(text).toHaveValue("Nobody will be left without a device.");
    await page.keyboard.press("Control+Home");
    for (let word = 0; word < 4; word++) await page.keyboard.press("Control+ArrowRight");
    for (let word = 0; word < 3; word++) await page.keyboard.press("Control+Shift+ArrowRight");
    await expect(meant).toHaveValue(/^without a device/);
  } else {
    await meant.fill("without a device");
  }
  await say(page, exercise.forum.name, "Nor without a charger.");
  await expect(page.getByText(/^About the words: without a device/)).toBeVisible();
});

test("of words that a paragraph holds twice, I comment on the ones that I selected", async ({
  page,
  signIn,
  scripted,
}) => {
  test.skip(!scripted, "Without scripts I am asked for the words before or after them.");
  const exercise = await buildExercise("open");
  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/sections/1`);
  const offer = page.getByRole("link", { name: "Comment on “wi”" });
  await expect(async () => {
    await select(page, "p-1-1", "wi", 1);
    await expect(offer).toBeVisible({ timeout: 1000 });
  }).toPass();
  await offer.click();
  await page.waitForURL(/before=/);
  await say(page, exercise.forum.name, "This one.");
  await page.goto(`/exercises/${exercise.slug}/sections/1`);
  const marked = page.locator("#p-1-1 .snd-mark");
  await expect(marked).toHaveText("wi");
  const before = await marked.evaluate((mark) => mark.previousElementSibling?.previousSibling?.textContent);
  expect(before).toBe("Every member of staff will sign in ");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 375, height: 740 }, hasTouch: true });

  test("what I select with a finger is one tap from its form", async ({
    page,
    signIn,
    scripted,
    expectAccessible,
  }) => {
    test.skip(!scripted, "Without scripts the words are typed, as another journey does.");
    const exercise = await buildExercise("open");
    await signIn(exercise.contributor);
    await page.goto(`/exercises/${exercise.slug}/sections/1`);
    const offer = page.getByRole("link", { name: "Comment on “phone”" });
    await expect(async () => {
      await select(page, "p-1-1", "phone");
      await expect(offer).toBeVisible({ timeout: 1000 });
    }).toPass();
    await expectAccessible(page);
    // A finger takes the selection away before its tap arrives.
    await page.evaluate(() => document.getSelection()?.removeAllRanges());
    await offer.tap();
    await page.waitForURL(/words=phone/);
    await say(page, exercise.forum.name, "Nobody carries one on the salt barns.");
    await expect(page.getByText("About the words: phone")).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  });
});
