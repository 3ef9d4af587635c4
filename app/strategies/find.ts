import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { findVersion, type Version } from "@/db/versions";
import type { Viewer } from "@/domain/person";
import { versionHref } from "@/domain/version-address";
import { placeName, versionAddress } from "@/domain/version-input";

/** A version that the viewer may read, or not found. */
export async function requireVersion({ slug, number }: { slug: string; number: string }) {
  const viewer = await getViewer();
  const address = versionAddress.safeParse({ slug, number });
  const version = address.success ? await findVersion(viewer, address.data) : null;
  if (!version) notFound();
  return { viewer, version };
}

/** The name of a section or block in an address, or not found. */
export function requireName(name: string): string {
  const parsed = placeName.safeParse(name);
  if (!parsed.success) notFound();
  return parsed.data;
}

/** The way back from a version: for the team to the strategy, for others to where they came in. */
export function crumbsTo(viewer: Viewer, { onTeam, strategySlug, strategyTitle }: Version) {
  if (!viewer) return [{ href: "/decisions", text: "Decisions" }];
  if (!onTeam) return [{ href: "/exercises", text: "Exercises" }];
  return [
    { href: "/manage", text: "Manage" },
    { href: "/manage/strategies", text: "Strategies" },
    { href: `/manage/strategies/${strategySlug}`, text: strategyTitle },
  ];
}

/** The same from something inside the version. */
export function crumbsInside(viewer: Viewer, version: Version) {
  return [...crumbsTo(viewer, version), { href: versionHref(version), text: `Version ${version.number}` }];
}
