import type { Page } from "@playwright/test";
import { addDays, localDate } from "@/domain/calendar";
import { buildExercise, buildStrategy } from "@/fixtures/build-exercise";
import { buildUnlistedForum } from "@/fixtures/build-forum";
import { buildForum, buildMembership, buildPerson, unique } from "@/fixtures/build-people";
import { expect, test } from "./test";

const today = () => localDate(new Date());

async function fillDate(page: Page, legend: string, date: string) {
  const [year = "", month = "", day = ""] = date.split("-");
  const group = page.getByRole("group", { name: legend });
  await group.getByLabel("Day").fill(day);
  await group.getByLabel("Month").fill(month);
  await group.getByLabel("Year").fill(year);
}

const save = (page: Page) => page.getByRole("button", { name: "Save and continue" }).click();

/** What was sent has arrived: only then does a person go on. */
const saved = (page: Page) => expect(page.getByText(/^Saved/)).toBeVisible();

/** Each task of a set-up, as a lead fills it in; without some of them. */
async function fillTasks(page: Page, forumName: string, analyst: { name: string; post: string | null }) {
  const task = (name: string) => page.getByRole("link", { name, exact: true }).click();

  await task("Check that this is the right process");
  await page.getByLabel("No", { exact: true }).check();
  await save(page);
  await saved(page);

  await task("What it is about");
  await page.getByLabel("Plain summary").fill("What our tools should do for you by 2029.");
  await page.getByLabel("Engage", { exact: true }).check();
  await save(page);
  await saved(page);

  await task("What can change, and what cannot");
  await page.getByLabel("What is open to influence").fill("Which tools come first\nHow people sign in");
  await page.getByLabel("What is not open to influence").fill("The budget, set in February");
  await save(page);
  await saved(page);

  await task("When it opens and closes");
  await fillDate(page, "Opening date", today());
  await page.getByLabel("Opening time").fill("midnight");
  await fillDate(page, "Closing date", addDays(today(), 28));
  await save(page);
  await saved(page);

  await task("Equality");
  await page
    .getByLabel("Or a note of the screening")
    .fill("Screened on 3 March. No full assessment is needed.");
  await save(page);
  await saved(page);

  await task("Names, talk and privacy");
  await page.getByLabel("Names are shown, and each contributor can choose to be confidential").check();
  await page.getByLabel(/covers this exercise/).check();
  await save(page);
  await saved(page);

  await task("Late contributions, small numbers and reminders");
  await page.getByLabel("Decided one by one, each with a reason").check();
  await save(page);
  await saved(page);

  await task("The team");
  await page.getByLabel("Who").selectOption({ label: `${analyst.name}, ${analyst.post}` });
  await page.getByLabel("Analyst", { exact: true }).check();
  await page.getByRole("button", { name: "Add to the team" }).click();
  await saved(page);
  await page.getByRole("link", { name: "Set-up" }).click();

  await task("Forums to invite");
  await page.getByLabel(forumName).check();
  await page.getByRole("button", { name: "Add these forums" }).click();
  await saved(page);
  await page.getByRole("link", { name: "Set-up" }).click();
}

test("a programme lead sets up an exercise, launches it, and those invited see it", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  // Some thirty pages, one after another.
  test.slow();
  const strategy = await buildStrategy();
  const forum = await buildForum();
  const contributor = await buildPerson();
  await buildMembership(forum.id, contributor);
  await buildMembership(forum.id, await buildPerson());
  const analyst = await buildPerson({ roles: ["analyst"], name: `Noor Analyst ${unique()}` });
  const title = `What should change in the draft? ${unique()}`;

  await signIn(strategy.lead);
  await page.goto("/manage");
  await page.getByRole("link", { name: "Start an exercise" }).click();
  await expect(page.getByLabel(strategy.title)).toBeChecked();
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Start and set it up" }).click();

  await expect(page.getByRole("heading", { name: "Set-up" })).toBeVisible();
  await expect(page.getByText("1 of 10 tasks completed. Nothing opens until all are.")).toBeVisible();
  await expect(page.getByText("Still needed: a plain summary and the level of engagement.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Continue to launch" })).toHaveCount(0);
  const exercise = new URL(page.url()).pathname.replace("/set-up", "");
  await page.goto(`${exercise}/launch`);
  await expect(page.getByText("Complete every task first.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Launch/ })).toHaveCount(0);

  await page.goto(`${exercise}/set-up`);
  await fillTasks(page, forum.name, analyst);
  await expect(page.getByText("10 of 10 tasks completed.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Continue to launch" }).click();

  await expect(page.getByText("2 people will be invited, each counted once.")).toBeVisible();
  await page.getByRole("button", { name: "Launch and invite 2 people" }).click();
  await expect(page.getByRole("alert").first()).toContainText(
    "Tick the box to say that you have checked this",
  );
  await page.getByLabel("I have checked the draft, the dates and who is invited").check();
  await page.getByRole("button", { name: "Launch and invite 2 people" }).click();

  await expect(page.getByText("The exercise is launched")).toBeVisible();
  await expect(page.getByRole("heading", { name: "How it is going" })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${exercise}/set-up/influence`);
  await expect(page.getByText("People were told what can change and what cannot")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save and continue" })).toHaveCount(0);

  await signIn(contributor);
  await page.goto("/");
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByText("Which tools come first")).toBeVisible();
  await expect(page.getByRole("link", { name: "1. Tools that work for everyone" })).toBeVisible();
});

test("a short period needs a reason, and what was typed is kept", async ({ page, signIn }) => {
  const exercise = await buildExercise("draft", { opensAt: null, closesAt: null });
  await signIn(exercise.lead);
  await page.goto(`/manage/exercises/${exercise.slug}/set-up/dates`);
  await fillDate(page, "Opening date", addDays(today(), 7));
  await fillDate(page, "Closing date", addDays(today(), 9));
  await page.getByLabel("Closing time").fill("5:30pm");
  await save(page);

  await expect(page).toHaveTitle(/^Error: /);
  const problem = "People would have 3 days. Say why it must be that short, or leave at least 5 days";
  await expect(page.getByRole("link", { name: problem })).toBeVisible();
  await expect(page.getByLabel("Closing time")).toHaveValue("5:30pm");

  await page.getByLabel("Why the period is short").fill("The grant closes on Friday.");
  await save(page);
  await expect(page.getByText("Saved: When it opens and closes")).toBeVisible();
  await expect(page.getByText("People have 3 days to respond.")).toBeVisible();
});

test("a date that is none is explained by its field, with everything typed kept", async ({
  page,
  signIn,
}) => {
  const exercise = await buildExercise("draft", { opensAt: null, closesAt: null });
  await signIn(exercise.lead);
  await page.goto(`/manage/exercises/${exercise.slug}/set-up/dates`);
  await fillDate(page, "Opening date", "2027-02-31");
  await page.getByRole("group", { name: "Closing date" }).getByLabel("Day").fill("27");
  await page.getByLabel("Opening time").fill("soon");
  await save(page);

  await expect(page.getByRole("link", { name: "Opening date must be a real date" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Closing date must include a month and year" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Enter a time, such as 9am" })).toBeVisible();
  await expect(page.getByRole("group", { name: "Opening date" }).getByLabel("Day")).toHaveValue("31");
  await expect(page.getByLabel("Opening time")).toHaveValue("soon");
});

test("pay and restructures stop an exercise, and the lead is told where to go", async ({ page, signIn }) => {
  const exercise = await buildExercise("draft", { hrMatters: null });
  await signIn(exercise.lead);
  await page.goto(`/manage/exercises/${exercise.slug}/set-up/process`);
  await save(page);
  await expect(
    page.getByRole("link", { name: "Select yes if it covers pay, terms, restructure or redundancies" }),
  ).toBeVisible();
  await page.getByLabel("Yes", { exact: true }).check();
  await save(page);

  await expect(page.getByRole("heading", { name: "This needs a different process" })).toBeVisible();
  await expect(page.getByText("Talk to your human resources business partner")).toBeVisible();
  await page.goto(`/manage/exercises/${exercise.slug}/launch`);
  await expect(page.getByText("It cannot be launched here.")).toBeVisible();
});

test("a lead pauses, extends and cancels, each with a reason that everyone invited reads", async ({
  page,
  signIn,
}) => {
  const exercise = await buildExercise("open");
  await signIn(exercise.lead);
  await page.goto(`/manage/exercises/${exercise.slug}`);
  await page.getByRole("link", { name: "Pause" }).click();
  await page.getByRole("button", { name: "Pause the exercise" }).click();
  await expect(page.getByRole("link", { name: "Say why it is paused" })).toBeVisible();
  await page.getByLabel("Why is it paused?").fill("Two pages were mixed up.");
  await page.getByRole("button", { name: "Pause the exercise" }).click();
  await expect(page.getByText("The exercise is paused.")).toBeVisible();

  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}`);
  await expect(page.getByText("Two pages were mixed up.")).toBeVisible();

  await signIn(exercise.lead);
  await page.goto(`/manage/exercises/${exercise.slug}/pause`);
  await page.getByRole("button", { name: "Resume the exercise" }).click();
  await expect(page.getByText("The exercise is open again.")).toBeVisible();
  await page.getByRole("link", { name: "Extend or close early" }).click();
  const form = page.getByRole("form", { name: "Give people more time" });
  await fillDate(page, "New closing date", addDays(today(), 2));
  await form.getByLabel("Why is it extended?").fill("Snow.");
  await form.getByRole("button", { name: "Move the closing date" }).click();
  await expect(page.getByRole("link", { name: /must be after the present one/ })).toBeVisible();
  await expect(form.getByLabel("Why is it extended?")).toHaveValue("Snow.");
  await fillDate(page, "New closing date", addDays(today(), 60));
  await form.getByRole("button", { name: "Move the closing date" }).click();
  await expect(page.getByText("The closing date has moved.")).toBeVisible();

  await page.getByRole("link", { name: "Cancel" }).click();
  await page.getByLabel("Why is it cancelled?").fill("The strategy was withdrawn.");
  await page.getByLabel("I know that this cannot be undone").check();
  await page.getByRole("button", { name: "Cancel the exercise" }).click();
  await expect(page.getByText("The exercise is cancelled, and everyone invited is told.")).toBeVisible();

  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}`);
  await expect(page.getByText("The strategy was withdrawn.")).toBeVisible();
});

test("what was promised about names is tightened after the launch, and never loosened", async ({
  page,
  signIn,
}) => {
  const exercise = await buildExercise("open");
  await signIn(exercise.lead);
  await page.goto(`/manage/exercises/${exercise.slug}/set-up/names`);
  await page.getByLabel(/^Every contribution is confidential/).check();
  await save(page);
  await expect(page.getByText("Saved: Names, talk and privacy")).toBeVisible();

  await page.getByRole("link", { name: "Names, talk and privacy" }).click();
  await page.getByLabel(/^Names are shown/).check();
  await save(page);
  await expect(page.getByText("That cannot be loosened after the launch.")).toBeVisible();
  await expect(page.getByLabel(/^Names are shown/)).toBeChecked();
});

test("a lead makes a forum, with its members and its convenor", async ({ page, signIn }) => {
  const { lead } = await buildStrategy();
  const name = `Kitchens network ${unique()}`;
  const member = await buildPerson();
  await signIn(lead);
  await page.goto("/forums");
  await page.getByRole("link", { name: "Add a forum" }).click();
  await page.getByLabel("Name of the forum").fill(name);
  await page.getByRole("button", { name: "Add the forum" }).click();
  await expect(page.getByRole("link", { name: "Select the kind of forum" })).toBeVisible();
  await expect(page.getByLabel("Name of the forum")).toHaveValue(name);
  await page.getByLabel("Staff group").check();
  await page.getByRole("group", { name: "Is its membership sensitive?" }).getByLabel("No").check();
  await page.getByLabel("Yes, on a roster").check();
  await page.getByRole("button", { name: "Add the forum" }).click();

  await page.getByRole("link", { name: "Members", exact: true }).click();
  await page.getByRole("link", { name: "Add a member" }).click();
  await page.getByLabel("Work e-mail address").fill(`${unique()}@exampleshire.example`);
  await page.getByRole("button", { name: "Add to the forum" }).click();
  await expect(page.getByRole("link", { name: /^Nobody with this e-mail address/ })).toBeVisible();
  await page.getByLabel("Work e-mail address").fill(`${member.name.slice(-8)}@exampleshire.example`);
  await page.getByRole("button", { name: "Add to the forum" }).click();
  await page.getByRole("link", { name: `Change ${member.name}` }).click();
  await page.getByRole("button", { name: "Make convenor" }).click();
  await expect(page.getByRole("rowheader", { name: `${member.name} (convenor)` })).toBeVisible();
  await page.getByRole("link", { name: `Change ${member.name}` }).click();
  await page.getByRole("button", { name: `Remove ${member.name}` }).click();
  await expect(page.getByText("Nobody is in this forum yet.")).toBeVisible();
});

test("the dashboard’s figures open to what they count", async ({ page, signIn, expectAccessible }) => {
  const exercise = await buildExercise("open");
  const unlisted = await buildUnlistedForum(610);
  await signIn(exercise.lead);
  await page.goto(`/manage/exercises/${exercise.slug}/forums`);
  await page.getByLabel(unlisted.name).check();
  await page.getByRole("button", { name: "Invite these forums now" }).click();
  await saved(page);
  await page.goto(`/manage/exercises/${exercise.slug}`);
  await expect(page.getByRole("table", { name: "Forums that keep no list here" })).toContainText("610");
  await expectAccessible(page);
  await page.getByRole("link", { name: `2 invited, ${exercise.forum.name}` }).click();
  await expect(page.getByRole("heading", { name: `Invited: ${exercise.forum.name}` })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: exercise.contributor.name })).toBeVisible();
  await page.goto(`/manage/exercises/${exercise.slug}/register`);
  await expect(page.getByText("There are none of these.")).toBeVisible();
});

test("nobody but its team sets an exercise up", async ({ page, signIn }) => {
  const exercise = await buildExercise("open");
  const stranger = (await buildStrategy()).lead;
  const home = `/manage/exercises/${exercise.slug}`;
  const places = [
    "",
    "/set-up",
    "/set-up/dates",
    "/team",
    "/forums",
    "/launch",
    "/closing",
    "/reach",
    "/register",
  ];
  const statuses = async (addresses: string[]) => {
    const answers = await Promise.all(addresses.map((address) => page.request.get(address)));
    return new Set(answers.map((answer) => answer.status()));
  };
  await signIn(stranger);
  expect(await statuses(places.map((place) => home + place))).toEqual(new Set([404]));
  await signIn(exercise.convenor);
  expect(await statuses([home, `${home}/register`])).toEqual(new Set([404]));
  await signIn(exercise.contributor);
  const others = ["/manage", "/manage/exercises", "/manage/exercises/new", "/forums/new"];
  expect(await statuses([home, `${home}/set-up`, ...others])).toEqual(new Set([404]));
});
