import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { asViewer, closePool } from "./client";

afterAll(closePool);

/** Whether a search for `typed` finds a text that says `said`. */
async function finds(typed: string, said: string): Promise<boolean> {
  const [row] = await asViewer(null, (tx) =>
    tx.execute<{ found: boolean }>(sql`select words_of(${said}) @@ search_of(${typed}) as found`),
  );
  return row?.found ?? false;
}

test.each([
  ["organise", "organizations"],
  ["organizing", "We organised it."],
  ["analyze", "analysed"],
  ["colour", "colors"],
  ["neighbourhood", "neighborhoods"],
  ["labor", "Labour costs"],
  ["center", "the contact centre"],
  ["centred", "centered on people"],
  ["programs", "A programme for digital skills"],
  ["travel", "travelled"],
  ["labeled", "labelled"],
  ["defense", "flood defences"],
  ["practice", "practising"],
  ["license", "licences"],
  ["catalog", "catalogues"],
  ["enroll", "enrolment"],
  ["fulfill", "fulfilled"],
  ["inquiry", "enquiries"],
  ["judgment", "judgement"],
  ["gray", "grey bins"],
  ["report", "reports/evaluations"],
  ["council", "the council’s plan"],
  ["signal", "no signal – nowhere…"],
  ["“text code”", "Signing in means a text code."],
])("a search for %s finds “%s”", async (typed, said) => {
  expect(await finds(typed, said)).toBe(true);
});

test.each([
  ["prize", "prise"],
  ["supervision", "advise"],
  ["laboratory", "labour"],
  ["size", "sise"],
  ["meter", "metre"],
])("a search for %s does not find %s", async (typed, said) => {
  expect(await finds(typed, said)).toBe(false);
});

test.each([
  ["supervise", "supervision"],
  ["revised", "a revision"],
])("what the stemmer knows to be one word stays one: %s and %s", async (typed, said) => {
  expect(await finds(typed, said)).toBe(true);
});

test("phrases, either of two, and words that must not be there", async () => {
  const said = "Signing in by phone means a text code.";
  expect(await finds('"text code"', said)).toBe(true);
  expect(await finds('"code text"', said)).toBe(false);
  expect(await finds("badge or phone", said)).toBe(true);
  expect(await finds("phone -code", said)).toBe(false);
  expect(await finds("the and of", said)).toBe(false);
});
