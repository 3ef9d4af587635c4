import { hasRole, type Viewer } from "@/domain/person";

export type NavigationItem = { href: string; text: string };

/** The service navigation: what this viewer comes for, and nothing that would be refused. */
export function navigationFor(viewer: Viewer): NavigationItem[] {
  if (!viewer) return signedOut;
  return [
    { href: "/exercises", text: "Exercises" },
    { href: "/contributions", text: "My contributions" },
    { href: "/notices", text: "Notices" },
    { href: "/forums", text: "Forums" },
    ...(moderates(viewer) ? [{ href: "/moderation", text: "Moderation" }] : []),
    ...(hasRole(viewer, "programme_lead", "analyst", "governance_officer")
      ? [{ href: "/manage", text: "Manage" }]
      : []),
    { href: "/decisions", text: "Decisions" },
    ...(hasRole(viewer, "decision_maker") ? [{ href: "/decisions/reading", text: "To read" }] : []),
    ...(hasRole(viewer, "administrator") ? [{ href: "/admin", text: "Administration" }] : []),
  ];
}

const signedOut = [
  { href: "/decisions", text: "Decisions" },
  { href: "/verify", text: "Verify a seal" },
  { href: "/sign-in", text: "Sign in" },
];

function moderates(viewer: NonNullable<Viewer>): boolean {
  if (viewer.suspendedAt) return false;
  return viewer.convenes.length > 0 || hasRole(viewer, "programme_lead");
}

/** The item that the address is under: the one with the longest address, so that “To read” wins over “Decisions”. */
export function currentItem(items: readonly NavigationItem[], path: string): NavigationItem | undefined {
  return items
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .reduce<NavigationItem | undefined>(
      (best, item) => (best && best.href.length >= item.href.length ? best : item),
      undefined,
    );
}

/** What someone is here, in one phrase: the most particular of their roles. */
export function roleWords(viewer: NonNullable<Viewer>): string {
  if (viewer.suspendedAt) return "Suspended";
  const [first] = byParticularity.filter(([role]) => viewer.roles.includes(role));
  if (first) return first[1];
  return viewer.convenes.length > 0 ? "Convenor" : "Contributor";
}

const byParticularity = [
  ["decision_maker", "Decision maker"],
  ["governance_officer", "Governance officer"],
  ["programme_lead", "Programme lead"],
  ["analyst", "Analyst"],
  ["auditor", "Auditor"],
  ["administrator", "Administrator"],
] as const;
