import { expect, test } from "vitest";
import type { Field } from "./field";
import type { FormState } from "./form-state";
import { dateProblem, targetsOf, typedDate, typedList, typedText } from "./typed-values";

const unsent: FormState = { outcome: "unsent" };
const sent = (typed: Record<string, string | string[]>): FormState => ({
  outcome: "invalid",
  typed,
  problems: {},
});

test("a field shows what is stored until the form was sent, and then what was typed, even nothing", () => {
  expect(typedText(unsent, "title", "Digital Strategy")).toBe("Digital Strategy");
  expect(typedText(unsent, "title", null)).toBe("");
  expect(typedText(sent({ title: "" }), "title", "Digital Strategy")).toBe("");
});

test("a box that was unticked stays unticked", () => {
  expect(typedList(unsent, "forums", ["staff"])).toEqual(["staff"]);
  expect(typedList(sent({}), "forums", ["staff"])).toEqual([]);
  expect(typedList(sent({ forums: "labs" }), "forums", ["staff"])).toEqual(["labs"]);
  expect(typedList(sent({ forums: ["labs", "staff"] }), "forums")).toEqual(["labs", "staff"]);
});

test("a stored date fills three boxes without leading noughts", () => {
  expect(typedDate(unsent, "closes", "2026-03-08")).toEqual({ day: "8", month: "3", year: "2026" });
  expect(typedDate(unsent, "closes", null)).toEqual({ day: "", month: "", year: "" });
});

test("a date comes back as it was typed, however wrong", () => {
  const state = sent({ "closes-day": "31", "closes-month": "feb", "closes-year": "" });
  expect(typedDate(state, "closes", "2026-03-08")).toEqual({ day: "31", month: "feb", year: "" });
});

test("a problem of a date may be about one box or about all three", () => {
  expect(dateProblem({ closes: "Enter a date" }, "closes")).toEqual({
    problem: "Enter a date",
    part: undefined,
  });
  expect(dateProblem({ "closes-year": "Enter a year" }, "closes")).toEqual({
    problem: "Enter a year",
    part: "year",
  });
  expect(dateProblem({ opens: "Enter a date" }, "closes").problem).toBeUndefined();
});

test("every field that can have a problem has a place to go, in reading order", () => {
  const fields: Field[] = [
    { type: "hidden", name: "key", value: "1" },
    {
      type: "radios",
      name: "level",
      label: "Level",
      options: [{ value: "a", text: "A", opens: [{ type: "text", name: "why", label: "Why" }] }],
    },
    { type: "group", legend: "Dates", fields: [{ type: "date", name: "closes", label: "Closes" }] },
  ];
  const targets = targetsOf(fields, "set-");
  expect([...targets.keys()]).toEqual([
    "level",
    "why",
    "closes",
    "closes-day",
    "closes.day",
    "closes-month",
    "closes.month",
    "closes-year",
    "closes.year",
  ]);
  expect(targets.get("closes")).toBe("set-closes-day");
  expect(targets.get("why")).toBe("set-why");
});
