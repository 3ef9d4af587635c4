import { type DoorWorld, type Principal, principals } from "./doors-world";

/**
 * `acts`: of those for whom it opens, who finds a form behind it; the others read why there is none. Without it a
 * form is nobody's business here. `leads`: where a door sends everybody on to, instead of opening.
 */
export type Door = {
  at: (world: DoorWorld) => string;
  opens: readonly Principal[];
  acts?: readonly Principal[];
  leads?: RegExp;
};

const everybody = principals;
const signedIn = principals.filter((one) => one !== "visitor");
const team = ["lead", "governance", "decider", "auditor"] as const;
// A decision maker reads the evidence of a sealed summary, never the work on one that is still being written.
const workers = ["lead", "governance", "auditor"] as const;
const lead = ["lead"] as const;
const nobody = [] as const;
const invited = ["member", "convenor"] as const;
const forums = ["lead", "otherLead", "administrator"] as const;

const open = (path: string, opens: readonly Principal[] = everybody): Door[] => [{ at: () => path, opens }];
const exercise = (path: string, opens: readonly Principal[]): Door[] => [
  { at: (world) => `/exercises/${world.exercise.slug}${path}`, opens },
];
const managed = (path: string, opens: readonly Principal[] = team): Door[] => [
  { at: (world) => `/manage/exercises/${world.exercise.slug}${path}`, opens },
];
const asked = (path: string): Door[] => [
  {
    at: (world) => `/manage/exercises/${world.exercise.slug}/questions/${world.question.id}${path}`,
    opens: team,
  },
];
const strategy = (path: string, opens: readonly Principal[] = team): Door[] => [
  { at: (world) => `/manage/strategies/${world.exercise.strategy.slug}${path}`, opens },
];
const written = (path: string): Door[] => strategy(path).map((door) => ({ ...door, acts: lead }));
/** The first section has the same stable id in every version. */
const draftSection = (path: string): Door[] => [
  {
    at: ({ exercise: { strategy, version } }) =>
      `/manage/strategies/${strategy.slug}/versions/0.2/sections/${version.sections[0]?.stableId}${path}`,
    opens: team,
    acts: lead,
  },
];
/** In version 0.1, which is published, and in 0.2, which is a draft. */
const version = (path: string): Door[] => [
  {
    at: (world) => `/strategies/${world.exercise.strategy.slug}/versions/0.1${path}`,
    opens: [...invited, ...team],
  },
  { at: (world) => `/strategies/${world.exercise.strategy.slug}/versions/0.2${path}`, opens: team },
];
const meeting = ["member", "convenor", "lead", "governance", "auditor"] as const;
const running = ["convenor", "lead"] as const;
const session = (path: string, opens: readonly Principal[]): Door[] => [
  { at: (world) => `/sessions/${world.session.id}${path}`, opens },
];
const forum = (path: string, opens: readonly Principal[]): Door[] => [
  { at: (world) => `/forums/${world.exercise.forum.slug}${path}`, opens },
];
const person = (path: string, opens: readonly Principal[]): Door[] => [
  { at: (world) => `/admin/people/${world.exercise.contributor.id}${path}`, opens },
];
const contribution = (
  which: "own" | "confidential" | "held",
  path: string,
  acts: readonly Principal[],
  opens = acts,
): Door[] => [{ at: (world) => `/contributions/${world.talk[which].id}${path}`, opens, acts }];
const decision = (path: string): Door[] => [
  { at: (world) => `/decisions/${world.published}${path}`, opens: everybody },
  { at: (world) => `/decisions/${world.unpublished}${path}`, opens: [] },
];
/** The record of a decision on this exercise, which those who support it may look at. */
const keptDecision = (path: string, acts: readonly Principal[]): Door[] => [
  { at: (world) => `/manage/decisions/${world.unpublished}${path}`, opens: workers, acts },
];

/**
 * Who may open what. Written by hand from the rules, never from the code: docs/decisions/0006 and 0007, and the
 * permissions in `domain/`. A page that is not here fails `doors.spec.ts`; whoever is not named gets “not found”,
 * or is asked to sign in.
 */
export const doors: Record<string, Door[]> = {
  "/": open("/"),
  "/accessibility": open("/accessibility"),
  "/help": open("/help"),
  "/privacy": open("/privacy"),
  "/verify": open("/verify"),
  "/unsubscribe": open("/unsubscribe"),
  "/unsubscribe/one-click": [
    { at: () => "/unsubscribe/one-click", opens: everybody, leads: /^\/unsubscribe\?token=$/ },
  ],
  "/sign-in": open("/sign-in"),
  "/sign-in/code": open("/sign-in/code"),
  "/sign-in/link": open("/sign-in/link"),
  "/sign-in/not-listed": open("/sign-in/not-listed"),
  "/sign-in/sent": open("/sign-in/sent"),
  "/sign-in/provider": [{ at: () => "/sign-in/provider", opens: everybody, leads: /^\/sign-in$/ }],
  "/api/auth/callback/oidc": [
    { at: () => "/api/auth/callback/oidc", opens: everybody, leads: /^\/sign-in\?problem=provider$/ },
  ],
  "/sign-out": open("/sign-out"),
  "/sign-out/reset": [{ at: () => "/sign-out/reset", opens: everybody, leads: /^\/sign-out\?shared=yes$/ }],
  "/kiosk": open("/kiosk"),
  "/kiosk/sections": [{ at: () => "/kiosk/sections", opens: everybody, leads: /^\/kiosk$/ }],
  "/kiosk/sections/[number]": [{ at: () => "/kiosk/sections/1", opens: everybody, leads: /^\/kiosk$/ }],
  "/kiosk/thanks": [{ at: () => "/kiosk/thanks", opens: everybody, leads: /^\/kiosk$/ }],
  "/bench/constant": open("/bench/constant", []),

  "/admin": open("/admin", ["auditor", "administrator"]),
  "/admin/organisation": open("/admin/organisation", ["auditor", "administrator"]),
  "/admin/messages": [
    // A form is there where a letter has failed, and here none has.
    { at: () => "/admin/messages", opens: ["auditor", "administrator"] },
  ],
  "/admin/groups": open("/admin/groups", ["auditor", "administrator"]),
  "/admin/people": open("/admin/people", ["auditor", "administrator"]),
  "/admin/people/[id]": person("", ["auditor", "administrator"]),
  "/admin/people/[id]/leaving": person("/leaving", ["administrator"]),
  "/admin/people/[id]/roles": person("/roles", ["administrator"]),
  "/admin/people/[id]/suspension": person("/suspension", ["administrator"]),

  "/contributions": open("/contributions", signedIn),
  "/contributions/download": open("/contributions/download", signedIn),
  "/contributions/half-written": open("/contributions/half-written", signedIn),
  "/contributions/half-written/saving": [
    {
      at: () => "/contributions/half-written/saving",
      opens: everybody,
      leads: /\/contributions\/half-written$/,
    },
  ],
  "/contributions/half-written/[id]/discard": [
    {
      at: (world) => `/contributions/half-written/${world.halfWritten}/discard`,
      opens: ["member"],
      acts: ["member"],
    },
  ],
  "/contributions/download/text": open("/contributions/download/text", signedIn),
  "/contributions/[id]/history": contribution("own", "/history", [], ["member"]),
  "/contributions/[id]/flag": contribution("confidential", "/flag", invited, [...invited, ...team]),
  "/contributions/[id]/reply": contribution("confidential", "/reply", invited, [...invited, ...team]),
  "/contributions/[id]/revision": contribution("own", "/revision", ["member"]),
  "/contributions/[id]/withdrawal": contribution("own", "/withdrawal", ["member"]),
  "/contributions/[id]/review": contribution("held", "/review", ["member"]),

  "/exercises": open("/exercises", signedIn),
  "/exercises/[slug]": exercise("", [...invited, ...team]),
  "/exercises/[slug]/assisted": exercise("/assisted", ["convenor", "lead"]),
  "/exercises/[slug]/paper": exercise("/paper", [...invited, ...team]),
  "/exercises/[slug]/changes": exercise("/changes", [...invited, ...team]),
  "/exercises/[slug]/contributions": exercise("/contributions", [...invited, ...team]),
  "/exercises/[slug]/feedback": exercise("/feedback", [...invited, ...team]),
  "/exercises/[slug]/live": exercise("/live", [...invited, ...team]),
  "/exercises/[slug]/sections/[number]": exercise("/sections/1", [...invited, ...team]),
  // Its one question was never answered by the member; the team reads what is asked.
  "/exercises/[slug]/questions": exercise("/questions", [...invited, ...team]),
  "/exercises/[slug]/questions/[number]": exercise("/questions/1", [...invited, ...team]).map((door) => ({
    ...door,
    acts: invited,
  })),
  "/exercises/[slug]/removed": exercise("/removed", [...invited, ...team]),
  "/exercises/[slug]/sections/[number]/contributions": exercise("/sections/1/contributions", [
    ...invited,
    ...team,
  ]),
  "/exercises/[slug]/search": exercise("/search?words=device", [...invited, ...team]),
  "/exercises/[slug]/summary": exercise("/summary", []),
  "/exercises/[slug]/summary/sealed.json": exercise("/summary/sealed.json", []),
  "/search": open("/search?words=device", signedIn),

  "/forums": open("/forums", signedIn),
  "/forums/new": open("/forums/new", forums),
  "/forums/[slug]": forum("", [...invited, ...forums, "governance", "auditor"]),
  "/forums/[slug]/details": forum("/details", forums),
  "/forums/[slug]/access-codes": forum("/access-codes", ["convenor", ...forums]),
  "/forums/[slug]/access-codes/sheet": forum("/access-codes/sheet", ["convenor", ...forums]),
  "/forums/[slug]/access-codes/[person]": [
    {
      at: (world) => `/forums/${world.exercise.forum.slug}/access-codes/${world.exercise.contributor.id}`,
      opens: ["convenor", ...forums],
    },
  ],
  "/forums/[slug]/kiosks": forum("/kiosks", ["convenor", ...forums]),
  "/forums/[slug]/sessions": forum("/sessions", [...invited, ...forums, "governance", "auditor"]),
  "/forums/[slug]/sessions/new": forum("/sessions/new", running),
  "/forums/[slug]/members": forum("/members", ["convenor", ...forums]),
  "/forums/[slug]/members/new": forum("/members/new", forums),
  "/forums/[slug]/members/[person]": [
    {
      at: (world) => `/forums/${world.exercise.forum.slug}/members/${world.exercise.contributor.id}`,
      opens: forums,
    },
  ],
  "/forums/[slug]/roster": forum("/roster", forums),
  "/forums/[slug]/roster/example": forum("/roster/example", forums),
  "/forums/[slug]/roster/file": forum("/roster/file", forums),
  "/forums/[slug]/roster/file/columns": forum("/roster/file/columns", forums).map((door) => ({
    ...door,
    leads: /\/roster\/file$/,
  })),
  "/forums/[slug]/roster/file/discard": forum("/roster/file/discard", forums),
  "/forums/[slug]/roster/file/problems": forum("/roster/file/problems", forums),
  "/forums/[slug]/roster/file/rows": forum("/roster/file/rows", forums),

  "/notices": open("/notices", signedIn),
  "/notices/settings": [{ at: () => "/notices/settings", opens: signedIn, acts: signedIn }],

  "/moderation": open("/moderation", ["convenor", "lead", "otherLead"]),
  "/moderation/[id]": [{ at: (world) => `/moderation/${world.talk.held.id}`, opens: ["convenor", "lead"] }],

  "/decisions": open("/decisions"),
  "/decisions/reading": open("/decisions/reading", ["decider"]),
  "/decisions/[reference]": decision(""),
  "/decisions/[reference]/record.json": decision("/record.json"),
  "/decisions/[reference]/summary": decision("/summary"),
  "/decisions/[reference]/summary/sealed.json": decision("/summary/sealed.json"),
  "/decisions/[reference]/determination": [
    { at: (world) => `/decisions/${world.unpublished}/determination`, opens: [] },
  ],

  "/manage": open("/manage", ["lead", "otherLead", "governance", "decider", "auditor"]),
  "/manage/decisions": open("/manage/decisions", ["lead", "otherLead", "governance", "auditor"]),
  "/manage/decisions/new": open("/manage/decisions/new", ["governance"]),
  "/manage/decisions/[reference]": keptDecision("", nobody),
  "/manage/decisions/[reference]/[part]": keptDecision("/decision", ["governance"]),
  "/manage/decisions/[reference]/correction": keptDecision("/correction", nobody),
  "/manage/decisions/[reference]/publication": keptDecision("/publication", nobody),
  "/manage/decisions/[reference]/ready": keptDecision("/ready", nobody),
  "/manage/decisions/[reference]/withdrawal": keptDecision("/withdrawal", ["governance"]),

  "/manage/exercises": open("/manage/exercises", ["lead", "otherLead", "governance", "decider", "auditor"]),
  "/manage/exercises/new": open("/manage/exercises/new", ["lead", "otherLead"]),
  "/manage/exercises/[slug]": managed(""),
  "/manage/exercises/[slug]/annotations.jsonld": managed("/annotations.jsonld", workers),
  "/manage/exercises/[slug]/cancellation": managed("/cancellation"),
  "/manage/exercises/[slug]/closing": managed("/closing"),
  "/manage/exercises/[slug]/coding": managed("/coding"),
  "/manage/exercises/[slug]/placings": managed("/placings", workers),
  "/manage/exercises/[slug]/placings/[id]": [
    {
      at: (world) => `/manage/exercises/${world.exercise.slug}/placings/${world.talk.confidential.id}`,
      opens: workers,
      acts: lead,
    },
  ],
  "/manage/exercises/[slug]/coding/[id]": [
    {
      at: (world) => `/manage/exercises/${world.exercise.slug}/coding/${world.talk.own.id}`,
      opens: workers,
      acts: lead,
    },
  ],
  "/manage/exercises/[slug]/coding/frame": managed("/coding/frame"),
  "/manage/exercises/[slug]/evidence": managed("/evidence"),
  "/manage/exercises/[slug]/file-comments": managed("/file-comments"),
  "/manage/exercises/[slug]/forums": managed("/forums"),
  "/manage/exercises/[slug]/issues": managed("/issues"),
  "/manage/exercises/[slug]/issues/[number]": managed("/issues/1"),
  "/manage/exercises/[slug]/issues/new": managed("/issues/new"),
  "/manage/exercises/[slug]/launch": managed("/launch"),
  "/manage/exercises/[slug]/pause": managed("/pause"),
  // They were frozen at the launch.
  "/manage/exercises/[slug]/questions": managed("/questions"),
  "/manage/exercises/[slug]/questions/[question]": asked(""),
  "/manage/exercises/[slug]/questions/[question]/removal": asked("/removal"),
  "/manage/exercises/[slug]/questions/new": managed("/questions/new"),
  "/manage/exercises/[slug]/questions/results": managed("/questions/results", workers),
  // Only once the exercise has closed.
  "/manage/exercises/[slug]/questions/results.csv": managed("/questions/results.csv", nobody),
  "/manage/exercises/[slug]/reach": managed("/reach", workers),
  "/manage/exercises/[slug]/reach/figure": managed("/reach/figure", workers),
  "/manage/exercises/[slug]/register": managed("/register", workers),
  "/manage/exercises/[slug]/reminders": managed("/reminders", workers),
  "/manage/exercises/[slug]/sessions": managed("/sessions", workers),
  "/manage/exercises/[slug]/set-up": managed("/set-up"),
  "/manage/exercises/[slug]/set-up/about": managed("/set-up/about"),
  "/manage/exercises/[slug]/set-up/dates": managed("/set-up/dates"),
  "/manage/exercises/[slug]/set-up/draft": managed("/set-up/draft"),
  "/manage/exercises/[slug]/set-up/equality": managed("/set-up/equality"),
  "/manage/exercises/[slug]/set-up/influence": managed("/set-up/influence"),
  "/manage/exercises/[slug]/set-up/names": managed("/set-up/names"),
  "/manage/exercises/[slug]/set-up/process": managed("/set-up/process"),
  "/manage/exercises/[slug]/set-up/rules": managed("/set-up/rules"),
  "/manage/exercises/[slug]/set-up/stopped": [
    {
      at: (world) => `/manage/exercises/${world.exercise.slug}/set-up/stopped`,
      opens: team,
      leads: /\/set-up$/,
    },
  ],
  "/manage/exercises/[slug]/suggestions": managed("/suggestions", workers),
  "/manage/exercises/[slug]/suggestions/[id]": [
    {
      at: (world) => `/manage/exercises/${world.exercise.slug}/suggestions/${world.talk.elsewhere.id}`,
      opens: workers,
      acts: lead,
    },
  ],
  "/manage/exercises/[slug]/summary": managed("/summary", workers),
  "/manage/exercises/[slug]/summary/preview": [
    {
      at: (world) => `/manage/exercises/${world.exercise.slug}/summary/preview`,
      opens: workers,
      leads: /\/summary$/,
    },
  ],
  "/manage/exercises/[slug]/summary/quotes": managed("/summary/quotes", workers),
  "/manage/exercises/[slug]/summary/report": managed("/summary/report", workers),
  "/manage/exercises/[slug]/summary/seal": managed("/summary/seal", workers),
  "/manage/exercises/[slug]/summary/words": managed("/summary/words", workers),
  "/manage/exercises/[slug]/team": managed("/team"),

  "/manage/strategies": open("/manage/strategies", ["lead", "otherLead", "governance", "decider", "auditor"]),
  "/manage/strategies/new": open("/manage/strategies/new", ["lead", "otherLead"]),
  "/manage/strategies/[slug]": strategy(""),
  "/manage/strategies/[slug]/import": strategy("/import"),
  // Who does not write the draft is led back to where drafts are brought in, and told who does.
  "/manage/strategies/[slug]/import/file": strategy("/import/file").map((door) => ({
    ...door,
    leads: /\/import$/,
  })),
  "/manage/strategies/[slug]/import/file/discard": strategy("/import/file/discard").map((door) => ({
    ...door,
    leads: /\/import$/,
  })),
  // Invited staff read a published version at its permanent address.
  "/manage/strategies/[slug]/versions/[number]": [
    ...strategy("/versions/0.2"),
    ...strategy("/versions/0.1", [...invited, ...team]).map((door) => ({
      ...door,
      leads: /^\/strategies\//,
    })),
  ],
  "/manage/strategies/[slug]/versions/[number]/changes": strategy("/versions/0.2/changes"),
  "/manage/strategies/[slug]/versions/[number]/changes/[change]": strategy("/versions/0.2/changes/1"),
  "/manage/strategies/[slug]/versions/[number]/changes/editorial": strategy(
    "/versions/0.2/changes/editorial",
  ),
  "/manage/strategies/[slug]/versions/[number]/content.json": strategy("/versions/0.1/content.json", [
    ...invited,
    ...team,
  ]).map((door) => ({ ...door, leads: /^\/strategies\/.*content\.json$/ })),
  "/manage/strategies/[slug]/versions/[number]/discard": strategy("/versions/0.2/discard"),
  "/manage/strategies/[slug]/versions/[number]/publication": strategy("/versions/0.2/publication"),

  // It stands in a draft, 0.2.
  "/pictures/[sha256]": [{ at: (world) => `/pictures/${world.picture}`, opens: team }],
  // Text is edited in a draft by those who write it; the rest of the team reads why they do not.
  "/manage/strategies/[slug]/versions/[number]/sections": written("/versions/0.2/sections"),
  "/manage/strategies/[slug]/versions/[number]/sections/[section]": draftSection(""),
  "/manage/strategies/[slug]/versions/[number]/sections/[section]/removal": draftSection("/removal"),
  "/manage/strategies/[slug]/versions/[number]/sections/new": written("/versions/0.2/sections/new"),
  // While a draft waits, nobody starts another.
  "/manage/strategies/[slug]/versions/new": strategy("/versions/new").map((door) => ({
    ...door,
    acts: nobody,
  })),

  // A calendar program has the token and nothing else; what it is told names no forum and nobody’s words.
  "/calendar/[token]": [{ at: (world) => `/calendar/${world.session.calendarToken}`, opens: everybody }],
  "/sessions/[id]": session("", meeting),
  "/sessions/[id]/agenda": session("/agenda", meeting),
  "/sessions/[id]/attendance": session("/attendance", running),
  "/sessions/[id]/cancellation": session("/cancellation", running),
  "/sessions/[id]/details": session("/details", running),
  // Whoever points a telephone at the code finds the page; who is not of the forum reads whom to ask.
  "/sessions/[id]/join": session("/join", signedIn),
  "/sessions/[id]/notes": session("/notes", running),
  "/sessions/[id]/notes/[contribution]": [
    {
      at: (world) => `/sessions/${world.session.id}/notes/${world.talk.own.id}`,
      opens: ["member"],
    },
  ],
  "/sessions/[id]/screen": session("/screen", running),

  "/strategies/[slug]/versions/[number]": version(""),
  "/strategies/[slug]/versions/[number]/blocks/[block]": version("/blocks/1.1"),
  "/strategies/[slug]/versions/[number]/changes": version("/changes"),
  "/strategies/[slug]/versions/[number]/content.json": version("/content.json").slice(0, 1),
  "/strategies/[slug]/versions/[number]/sections/[section]": version("/sections/1"),
};
