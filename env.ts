import { z } from "zod";

const text = z.string().trim().optional();
const url = z.url().optional();
const flag = z
  .enum(["0", "1"])
  .default("0")
  .transform((value) => value === "1");

const settings = z
  .object({
    /** The app's own role, which is neither owner nor superuser: policies hold for it. */
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
    NEXTAUTH_SECRET: z.string().min(32),
    NEXTAUTH_URL: z.url({ protocol: /^https?$/ }),
    SOUNDINGS_DEMO: flag,
    /** 1 opens /bench/constant, which `npm run bench` holds the section page against. */
    SOUNDINGS_BENCH: flag,
    OIDC_ISSUER: url,
    OIDC_CLIENT_ID: text,
    OIDC_CLIENT_SECRET: text,
    /** What the sign-in button calls the provider, such as "Exampleshire account". */
    OIDC_NAME: text,
    /** 1 when the council vouches for every address that its provider gives (docs/decisions/0007). */
    OIDC_TRUST_EMAIL: flag,
    /** What is asked of the provider; a council with Entra that follows groups adds User.Read. */
    OIDC_SCOPE: z.string().default("openid email profile"),
    /** Where a token says which groups, and which app roles, somebody has (D§6). */
    OIDC_GROUPS_CLAIM: z.string().default("groups"),
    OIDC_ROLES_CLAIM: z.string().default("roles"),
    /** 1 when roles here follow the app roles of the provider; otherwise an administrator gives them. */
    OIDC_FOLLOW_ROLES: flag,
    /** Microsoft Graph, which is asked where a token has no room for the groups. */
    OIDC_GRAPH_URL: z.url({ protocol: /^https?$/ }).default("https://graph.microsoft.com"),
    /** Where a demonstration keeps its letters, in `mail/`. */
    DATA_DIR: z.string().default(".data"),
    SMTP_URL: url,
    MAIL_FROM: text,
    NOTIFY_API_KEY: text,
    /** The template of GOV.UK Notify that is only ((subject)) and ((body)). */
    NOTIFY_TEMPLATE_ID: z.uuid().optional(),
    NOTIFY_URL: z.url({ protocol: /^https?$/ }).default("https://api.notifications.service.gov.uk"),
    /** 0 keeps this process from sending letters and doing what is due by the clock; another one must. */
    WORKER: z
      .enum(["0", "1"])
      .default("1")
      .transform((value) => value === "1"),
  })
  .superRefine((given, problems) => {
    for (const together of [
      ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const,
      ["SMTP_URL", "MAIL_FROM"] as const,
      ["NOTIFY_API_KEY", "NOTIFY_TEMPLATE_ID"] as const,
    ]) {
      const missing = together.filter((name) => given[name] === undefined);
      if (missing.length === 0 || missing.length === together.length) continue;
      for (const name of missing) {
        problems.addIssue({ code: "custom", path: [name], message: `needed with ${together.join(", ")}` });
      }
    }
    if (given.SMTP_URL !== undefined && given.NOTIFY_API_KEY !== undefined) {
      problems.addIssue({ code: "custom", path: ["NOTIFY_API_KEY"], message: "not together with SMTP_URL" });
    }
  });

export type Env = z.output<typeof settings>;

let checked: Env | undefined;

/**
 * Every setting the app reads, checked at the first call and then remembered. Nothing else touches process.env.
 * A function and not a value, because `next build` loads every module and has no settings.
 * Throws one sentence that names every setting that is missing or wrong, never its value.
 */
export function env(): Env {
  if (checked) return checked;
  // An empty line in a settings file means "not set", which is not the same as a wrong value.
  const given = Object.entries(process.env).filter(([, value]) => value?.trim());
  const result = settings.safeParse(Object.fromEntries(given));
  if (result.success) {
    checked = result.data;
    return checked;
  }
  const problems = result.error.issues.map(({ path, message }) => `${path.join(".")} (${message})`);
  throw new Error(`Settings that are missing or wrong: ${problems.join("; ")}.`);
}
