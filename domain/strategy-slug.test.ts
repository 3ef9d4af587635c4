import { expect, test } from "vitest";
import { slugOf } from "./strategy-slug";

test.each([
  ["Digital Strategy 2026 to 2029", "digital-strategy-2026-to-2029"],
  ["Café & People’s Strategy", "cafe-peoples-strategy"],
  ["  — ", "strategy"],
  ["数字战略", "strategy"],
])("“%s” becomes %s", (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test("a long title ends at a whole word", () => {
  const slug = slugOf(
    "A very long title about everything that the council will ever do for its residents and staff",
  );
  expect(slug.length).toBeLessThanOrEqual(70);
  expect(slug).toBe("a-very-long-title-about-everything-that-the-council-will-ever-do-for");
});
