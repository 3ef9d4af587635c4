import { expect, test } from "vitest";
import { brandRules } from "./brand-rules";

test("the designed colour needs no rules", () => {
  expect(brandRules("#17494D")).toBeNull();
});

test("a council’s own colour sets the brand and the links", () => {
  expect(brandRules("#5a2a83")).toMatch(/^:root\{--snd-brand:#5a2a83;--snd-link:color-mix\(/);
});

test.each(["red", "", "#123", "#17494d;}body{display:none", "#12345g"])("%j is not a colour", (colour) => {
  expect(brandRules(colour)).toBeNull();
});

// React writes the rules into the page as text: none of these may need escaping there.
test("the rules hold no character that HTML would escape", () => {
  expect(brandRules("#5a2a83")).not.toMatch(/[<>&"']/);
});
