import { describe, expect, test } from "vitest";
import { organisationInput, peopleQuery, personAddress, rolesInput } from "./administration-input";

const settings = {
  name: "Exampleshire County Council",
  brandColour: "#17494D",
  serviceEmail: "soundings@exampleshire.example",
  callInDays: "5",
  closureDays: " 29 December 2026\n\n2/1/2027 \n29 dec 2026",
};

describe("the settings of a council", () => {
  test("come in as they are kept: a colour in small letters, dates once and in order", () => {
    expect(organisationInput.parse(settings)).toEqual({
      ...settings,
      brandColour: "#17494d",
      callInDays: 5,
      closureDays: ["2026-12-29", "2027-01-02"],
    });
    expect(organisationInput.parse({ ...settings, closureDays: "" }).closureDays).toEqual([]);
  });

  test.each([
    ["name", " ", "Enter the name of the council"],
    ["brandColour", "teal", "Enter a colour as # and six letters or numbers, like #17494d"],
    ["brandColour", "#ffdd00", "Choose a darker colour, so that white words on it can be read"],
    ["brandColour", "#17494d;}", "Enter a colour as # and six letters or numbers, like #17494d"],
    ["serviceEmail", "soundings", "Enter an email address in the correct format, like name@example.gov.uk"],
    ["callInDays", "0", "The call-in period must be between 1 and 20 working days"],
    ["callInDays", "five", "The call-in period must be between 1 and 20 working days"],
    [
      "closureDays",
      "31 June 2026",
      "“31 June 2026” is not a date. Enter each on its own line, like 29 December 2026",
    ],
  ])("%s: %s", (field, value, problem) => {
    const { error } = organisationInput.safeParse({ ...settings, [field]: value });
    expect(error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([[field, problem]]);
  });

  test("and nothing that the form does not have", () => {
    expect(organisationInput.safeParse({ ...settings, referencePattern: ".*" }).success).toBe(false);
  });
});

test("roles come as one, as several, and not as none or as others", () => {
  const given = { id: "7", was: "contributor" };
  expect(rolesInput.parse({ ...given, roles: "auditor" }).roles).toEqual(["auditor"]);
  expect(rolesInput.parse({ ...given, roles: ["auditor", "analyst"] }).roles).toEqual(["auditor", "analyst"]);
  for (const roles of [undefined, [], "steward", ["auditor", "superuser"]]) {
    const { error } = rolesInput.safeParse({ ...given, roles });
    expect(error?.issues[0]).toMatchObject({ path: ["roles"] });
  }
});

test("an address that is none finds nobody, and a search that makes no sense lists all", () => {
  for (const id of ["0", "01", "1e3", "9999999999", "-1", "1 or 1=1"]) {
    expect(personAddress.safeParse({ id }).success, id).toBe(false);
  }
  expect(personAddress.parse({ id: "2147483647" })).toEqual({ id: 2147483647 });
  expect(peopleQuery.parse({ search: ["a", "b"], after: "-5" })).toEqual({ search: "", after: 0 });
});
