const npm = (...names) => `^node_modules/(${names.join("|")})/`;
const notTypes = { dependencyTypesNot: ["type-only"] };
const tests = "\\.(test|spec)\\.tsx?$";

/** Who may import whom: app → components, auth, documents, mail → db → domain. Each rule is one sentence. */
export default {
  forbidden: [
    rule("domain imports nothing but itself and zod", ["^domain/", tests], {
      pathNot: ["^domain/", npm("zod")],
    }),
    rule("db knows the domain, and nobody above it", ["^db/(?!seed)", tests], {
      path: "^(app|auth|components|documents|mail)/",
    }),
    rule("auth finds the viewer; it renders nothing", ["^auth/"], { path: "^(app|components|documents)/" }),
    rule("components are handed data; they never fetch it", ["^components/"], {
      path: "^(app|auth|db|documents|mail)/",
      ...notTypes,
    }),
    rule("components know no other room above them, not even by type", ["^components/"], {
      path: "^(app|auth|documents|mail)/",
    }),
    rule("documents turn words into files and back; they read no database", ["^documents/", tests], {
      path: "^(?!documents/|domain/|node_modules/)",
      dependencyTypesNot: ["core"],
    }),
    rule("mail writes letters from what it is handed", ["^mail/", tests], {
      path: "^(?!mail/|domain/|env\\.ts|node_modules/(@types/)?nodemailer/|node_modules/server-only/)",
      dependencyTypesNot: ["core"],
    }),
    rule(
      "jobs are started with the process, by nobody else",
      ["^(?!jobs/|fixtures/|instrumentation-node\\.ts)", tests],
      {
        path: "^jobs/",
      },
    ),
    rule("jobs know nobody who asks and nobody who looks", ["^jobs/", tests], {
      path: "^(app|auth|components)/",
    }),
    rule("zod stays on the server", ["^components/"], { path: "^domain/.*-input\\.ts$", ...notTypes }),
    rule(
      "zod checks input in three places only",
      ["^(?!domain/.*-input(\\.test)?\\.ts|env\\.ts|app/form-action\\.ts)"],
      {
        path: npm("zod"),
      },
    ),
    rule("nobody imports a route", ["^(?!app/)"], { path: "^app/" }),
    rule("SQL is spoken only in db", ["^(?!db/|fixtures/|.*\\.test\\.|drizzle\\.config)"], {
      path: npm("drizzle-orm", "postgres"),
    }),
    rule("next-auth is spoken only in auth", ["^(?!auth/|app/api/auth/|e2e/)"], { path: npm("next-auth") }),
    rule("letters are sent only by mail", ["^(?!mail/)"], { path: npm("nodemailer") }),
    rule("fixtures are for tests and seeds", ["^(?!e2e/|fixtures/|db/seed)", tests], { path: "^fixtures/" }),
    rule("nothing imports a journey", ["^(?!e2e/)"], { path: "^e2e/" }),
    rule("no import cycles", ["."], { circular: true }),
    rule("every import leads somewhere", ["."], { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    // Without these, a package that says by `exports` where its parts are is taken for one that is not there.
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};

/** `except` names files that the rule does not bind, such as tests. */
function rule(name, [path, except], to) {
  return { name, severity: "error", from: except ? { path, pathNot: except } : { path }, to };
}
