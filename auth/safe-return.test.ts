import fc from "fast-check";
import { expect, test } from "vitest";
import { safeReturn } from "./safe-return";

test.each([
  "/exercises",
  "/exercises/digital/sections/3?order=newest#contribution-12",
  "/decisions/24/00012",
  "/%2f%2fevil.example",
])("%s is somewhere to go on to", (path) => {
  expect(safeReturn(path)).toBe(path);
});

test.each([
  ["another origin", "https://evil.example/"],
  ["another origin without its scheme", "//evil.example"],
  ["with a backslash", "/\\evil.example"],
  ["hidden behind a dot", "/.//evil.example"],
  ["hidden behind two dots", "/a/..//evil.example"],
  ["hidden behind a tab", "/\t/evil.example"],
  ["hidden behind a line", "/\n/evil.example"],
  ["a script", "javascript:alert(1)"],
  ["another user’s name", "/@evil.example/../..//evil.example"],
  ["nothing", ""],
  ["no words at all", undefined],
  ["a list", ["/exercises"]],
  ["malformed", "http://%"],
  ["signing in again", "/sign-in?return=/sign-in"],
  ["signing out", "/sign-out"],
  ["an address for machines", "/api/auth/callback/oidc"],
])("%s leads home", (_, wanted) => {
  expect(safeReturn(wanted)).toBe("/");
});

test("whatever is asked for, a browser stays on this origin", () => {
  const awkward = fc.constantFrom(
    "/",
    "\\",
    ".",
    "..",
    "@",
    ":",
    "%2f",
    "%5c",
    "\t",
    "\n",
    "\r",
    "?",
    "#",
    "evil.example",
  );
  const path = fc
    .array(fc.oneof(awkward, fc.string({ maxLength: 3 })), { maxLength: 8 })
    .map((parts) => `/${parts.join("")}`);
  fc.assert(
    fc.property(fc.oneof(path, fc.webUrl(), fc.string()), (wanted) => {
      const origin = "https://soundings.example.gov.uk";
      expect(new URL(safeReturn(wanted), origin).origin).toBe(origin);
    }),
    { numRuns: 5000 },
  );
});
