import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { findStrategy, type Strategy } from "@/db/strategies";
import { findVersion, type Version } from "@/db/versions";
import type { Person } from "@/domain/person";
import { strategyAddress } from "@/domain/strategy-input";
import { versionAddress } from "@/domain/version-input";

/** The signed-in person, or not found. */
export async function requirePerson(): Promise<Person> {
  const viewer = await getViewer();
  if (!viewer) notFound();
  return viewer;
}

/** A strategy of the viewer’s, or not found. */
export async function requireStrategy(viewer: Person, params: { slug: string }): Promise<Strategy> {
  const address = strategyAddress.safeParse(params);
  const strategy = address.success ? await findStrategy(viewer, address.data.slug) : null;
  if (!strategy) notFound();
  return strategy;
}

/** A version of a strategy whose team the viewer is in, or not found. */
export async function requireTeamVersion(
  viewer: Person,
  { slug, number }: { slug: string; number: string },
): Promise<Version> {
  const address = versionAddress.safeParse({ slug, number });
  const version = address.success ? await findVersion(viewer, address.data) : null;
  if (!version?.onTeam) notFound();
  return version;
}
