import { expect, test } from "vitest";
import { sealGroups } from "./seal-groups";

const seal = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

test("a seal is eight groups of eight", () => {
  const groups = sealGroups(seal);
  expect(groups).toHaveLength(8);
  expect(groups?.every((group) => group.length === 8)).toBe(true);
  expect(groups?.join("")).toBe(seal);
});

test("what was typed from paper is the same seal", () => {
  expect(sealGroups(`  ${sealGroups(seal)?.join(" ").toUpperCase()}\n`)).toEqual(sealGroups(seal));
});

test.each(["", seal.slice(1), `${seal}0`, seal.replace("b", "g")])("%s is none", (text) => {
  expect(sealGroups(text)).toBeNull();
});
