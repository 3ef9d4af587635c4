import { afterEach, expect, test, vi } from "vitest";

const given = {
  DATABASE_URL: "postgres://soundings_web:pw@127.0.0.1:5432/soundings",
  NEXTAUTH_SECRET: "thirty-two characters at the very least",
  NEXTAUTH_URL: "https://soundings.example.gov.uk",
};

afterEach(() => vi.unstubAllEnvs());

async function envWith(settings: Record<string, string>) {
  vi.resetModules();
  const names = [
    "SOUNDINGS_DEMO",
    "DATABASE_POOL_SIZE",
    "OIDC_ISSUER",
    "OIDC_CLIENT_ID",
    "OIDC_CLIENT_SECRET",
  ];
  for (const name of [...names, "OIDC_NAME", "SMTP_URL", "MAIL_FROM", ...Object.keys(given)])
    vi.stubEnv(name, "");
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  const { env } = await import("./env");
  return env;
}

test("what is not set is absent, and the demonstration is off", async () => {
  const env = await envWith(given);

  expect(env()).toMatchObject({ ...given, SOUNDINGS_DEMO: false });
  expect(env().SMTP_URL).toBeUndefined();
});

test("an empty pool size means the usual one", async () => {
  expect((await envWith(given))().DATABASE_POOL_SIZE).toBe(10);
  expect((await envWith({ ...given, DATABASE_POOL_SIZE: "3" }))().DATABASE_POOL_SIZE).toBe(3);
});

test("everything that is wrong is named at once, and no value is told", async () => {
  const env = await envWith({ ...given, NEXTAUTH_SECRET: "too short to keep", NEXTAUTH_URL: "nonsense" });

  expect(env).toThrow(/NEXTAUTH_SECRET.*NEXTAUTH_URL/);
  expect(env).not.toThrow(/too short to keep/);
});

test("a provider needs its three settings, and letters need a sender", async () => {
  const env = await envWith({ ...given, OIDC_ISSUER: "https://id.example", SMTP_URL: "smtp://mail.example" });

  expect(env).toThrow(/OIDC_CLIENT_ID.*OIDC_CLIENT_SECRET.*MAIL_FROM/);
});
