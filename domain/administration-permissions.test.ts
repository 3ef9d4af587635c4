import { describe, expect, test } from "vitest";
import {
  administrationRefusal,
  lookRefusal,
  rolesRefusal,
  suspensionRefusal,
} from "./administration-permissions";
import { type Person, type Role, roles } from "./person";

const person = (role: Role, overrides: Partial<Person> = {}): Person => ({
  ...{ id: 1, name: "Ada", post: null, roles: [role], suspendedAt: null, convenes: [] },
  ...overrides,
});

describe("who looks after people, roles and settings", () => {
  test.each(roles)("%s", (role) => {
    expect(lookRefusal(person(role)) === null).toBe(role === "administrator" || role === "auditor");
    expect(administrationRefusal(person(role)) === null).toBe(role === "administrator");
    expect(suspensionRefusal(person(role), { id: 2 }) === null).toBe(role === "administrator");
    expect(rolesRefusal(person(role), { id: 2 }, ["auditor"]) === null).toBe(role === "administrator");
  });

  test("nobody signed out, and nobody suspended", () => {
    for (const viewer of [null, person("administrator", { suspendedAt: new Date() })]) {
      expect(lookRefusal(viewer)).not.toBeNull();
      expect(administrationRefusal(viewer)).not.toBeNull();
    }
  });

  test("nobody locks themselves out", () => {
    const administrator = person("administrator");
    expect(suspensionRefusal(administrator, administrator)).toMatch(/cannot suspend yourself/);
    expect(rolesRefusal(administrator, administrator, ["contributor"])).toMatch(/from yourself/);
    expect(rolesRefusal(administrator, administrator, ["administrator", "auditor"])).toBeNull();
  });
});
