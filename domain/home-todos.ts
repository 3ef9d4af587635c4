import { countInWords } from "./counts-in-words";
import { hasRole, type Person, type Role } from "./person";

export type Todo = { title: string; href: string; hint: string };

type Waiting = {
  /** Contributions that wait for a convenor. */
  waiting: number;
  /** Exercises in which the place of contributions in a new version waits for the team. */
  placings: readonly { slug: string; title: string; waiting: number }[];
};

/** Where each role’s own work is. A contributor’s is the exercises themselves. */
export function todosOf(person: Person, { waiting, placings }: Waiting): Todo[] {
  const convening = !person.suspendedAt && person.convenes.length > 0;
  const own = convening ? [{ title: "Moderation", href: "/moderation", hint: waitingWords(waiting) }] : [];
  return [
    ...own,
    ...placings.map(placingTodo),
    ...byRole.flatMap(({ roles, todo }) => (hasRole(person, ...roles) ? [todo] : [])),
  ];
}

function placingTodo({ slug, title, waiting }: Waiting["placings"][number]): Todo {
  const hint = `${countInWords(waiting, "placing")} ${waiting === 1 ? "waits" : "wait"} for you.`;
  return {
    title: `Where contributions stand now: ${title}`,
    href: `/manage/exercises/${slug}/placings`,
    hint,
  };
}

function waitingWords(waiting: number): string {
  if (waiting === 0) return "Nothing waits for you in your forums.";
  return `${countInWords(waiting, "contribution")} ${waiting === 1 ? "waits" : "wait"} for you in your forums.`;
}

const byRole: readonly { roles: Role[]; todo: Todo }[] = [
  {
    roles: ["programme_lead", "analyst"],
    todo: { title: "Manage", href: "/manage", hint: "What your exercises and strategies need next." },
  },
  {
    roles: ["decision_maker"],
    todo: {
      title: "To read and decide",
      href: "/decisions/reading",
      hint: "Sealed summaries and the decisions that wait for you.",
    },
  },
  {
    roles: ["governance_officer"],
    todo: {
      title: "Decisions and records",
      href: "/manage/decisions",
      hint: "Notices, records and their publication.",
    },
  },
  {
    roles: ["auditor", "administrator"],
    todo: { title: "Administration", href: "/admin", hint: "People, forums, settings and the audit trail." },
  },
];
