import { expect, test } from "vitest";
import { askedFor, sectionView } from "./talk-input";

test("an address that asks for nonsense asks for nothing", () => {
  expect(sectionView.parse({ write: "4.3", sent: "12" })).toEqual({ write: "4.3", sent: 12 });
  expect(sectionView.parse({ write: "<script>", sent: "-1", show: ["1", "2"] })).toEqual({});
  expect(sectionView.parse({ write: "section" })).toEqual({ write: "section" });
});

test("an address shows one contribution, whatever it is shown for", () => {
  expect(askedFor(sectionView.parse({ sent: "7", show: "9" }))).toBe(7);
  expect(askedFor(sectionView.parse({ told: "8" }))).toBe(8);
  expect(askedFor(sectionView.parse({}))).toBeUndefined();
});
