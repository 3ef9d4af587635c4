import { buildOtherForum, buildPeer } from "@/fixtures/build-contribution";
import { buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { buildMembership, buildPerson } from "@/fixtures/build-people";
import { expect, test } from "./test";

const hour = 3_600_000;

test("a contributor is told what became of what she said, and knows which of it is new", async ({
  page,
  signIn,
}) => {
  const exercise = await buildExercise("open", { closesAt: new Date(Date.now() + 48 * hour) });
  const { id } = await buildContribution(exercise, { body: "There is no signal at the salt barns." });
  const peer = await buildPeer(exercise);
  await buildContribution(exercise, { parentId: id, author: peer, body: "Nor at the north depot." });

  await signIn(exercise.convenor);
  await page.goto(`/moderation/${id}`);
  await page.getByLabel("Withhold").check();
  await page.getByLabel("Reason").selectOption("It is about something else");
  await page.getByLabel("Note to the contributor").fill("This belongs with the depots.");
  await page.getByRole("button", { name: "Record the decision" }).click();
  await expect(page.getByText("The contributor sees what was decided, and why.")).toBeVisible();

  await signIn(exercise.contributor);
  await page.goto("/");
  await page.getByRole("link", { name: "4 new notices" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Notices" })).toBeVisible();
  const notices = page.getByRole("main").getByRole("listitem");
  await expect(notices.first()).toContainText("is withheld from the forum, and still analysed");
  await expect(notices.first()).toContainText("New");
  await expect(page.getByRole("link", { name: /closes soon/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /is open for you to say what you think/ })).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText(peer.name);
  await expect(page.getByRole("main")).not.toContainText("north depot");

  await page.getByRole("link", { name: /1 reply to what you said about paragraph 1.1 of section 1/ }).click();
  await expect(page.getByText("Nor at the north depot.")).toBeVisible();

  await page.goto("/");
  await expect(page.getByRole("link", { name: /new notice/ })).toHaveCount(0);
});

test("somebody chooses how often they get an e-mail", async ({ page, signIn }) => {
  const person = await buildPerson();
  await signIn(person);
  await page.goto("/notices");
  await expect(page.getByText("There is nothing to tell you yet.")).toBeVisible();
  await page.getByRole("link", { name: "Choose how often you are told by e-mail" }).click();
  await expect(page.getByLabel("Every week")).toBeChecked();
  await page.getByLabel("Every day").check();
  await page.getByRole("button", { name: "Save how often you are told" }).click();
  await expect(page.getByText("How often you are told is saved.")).toBeVisible();

  await page.goto("/notices/settings");
  await expect(page.getByLabel("Every day")).toBeChecked();
  await expect(page.getByText(/The next e-mail goes to .* at 7am on/)).toBeVisible();
  await page.getByLabel("Never").check();
  await page.getByRole("button", { name: "Save how often you are told" }).click();
  await expect(page.getByText("How often you are told is saved.")).toBeVisible();
  await page.goto("/notices/settings");
  await expect(page.getByText("You get no e-mail about what is new.")).toBeVisible();
});

test("somebody with no mailbox is told so", async ({ page, signIn }) => {
  await signIn(await buildPerson({ email: null }));
  await page.goto("/notices/settings");
  await expect(page.getByText("The council has no e-mail address of yours")).toBeVisible();
});

test("the lead is told that the result is due, and a convenor what waits in her own forum", async ({
  page,
  signIn,
}) => {
  const exercise = await buildExercise("closed");
  await signIn(exercise.lead);
  await page.goto("/notices");
  await page.getByRole("link", { name: /has closed: provide the result/ }).click();
  await expect(page).toHaveURL(new RegExp(`/manage/exercises/${exercise.slug}$`));

  await buildContribution(exercise, { status: "held" });
  const other = await buildOtherForum(exercise, { restricted: true });
  const convenor = await buildPerson();
  await buildMembership(other.id, convenor, { convenes: true });
  await signIn(exercise.convenor);
  await page.goto("/notices");
  await page.getByRole("link", { name: /1 contribution waits for a moderator in/ }).click();
  await expect(page).toHaveURL(new RegExp(`/moderation\\?exercise=${exercise.slug}`));
  await signIn(convenor);
  await page.goto("/notices");
  await expect(page.getByRole("link", { name: /waits for a moderator/ })).toHaveCount(0);
});
