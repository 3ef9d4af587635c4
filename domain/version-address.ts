import { addressInVersion, sectionAnchor, type VersionContent, type VersionSection } from "./version-content";

/** How a version is named by what the database says of it. */
export type VersionPlace = { strategySlug: string; number: string };

/** The permanent address of a version, which stays what it is when later versions are published. */
export function versionHref({ strategySlug, number }: VersionPlace) {
  return `/strategies/${strategySlug}/versions/${number}` as const;
}

/** The permanent address of a section of a version, by its number there. */
export function sectionHref(version: VersionPlace, { number }: { number: number }) {
  return `${versionHref(version)}/sections/${number}` as const;
}

type BlockPlace = { number: string | null; stableId: string };

/** The permanent address of a block of a version: by its number there, or by its stable id where it has none. */
export function blockHref(version: VersionPlace, { number, stableId }: BlockPlace) {
  return `${versionHref(version)}/blocks/${number ?? stableId}` as const;
}

/** Where a block stands among the others of its section. */
export function blockInSectionHref(
  version: VersionPlace,
  section: { number: number },
  block: BlockPlace,
): string {
  return `${sectionHref(version, section)}#${addressInVersion(block)}`;
}

/** What changed in one section of a version since the version before. */
export function comparedSectionHref(version: VersionPlace, { number }: { number: number }): string {
  return `${versionHref(version)}/changes#${sectionAnchor(number)}`;
}

/** The section that an address names, by its number or by its stable id; null if there is none. */
export function sectionNamed(content: VersionContent, name: string): VersionSection | null {
  const named = content.find(({ number }) => String(number) === name);
  return named ?? content.find(({ stableId }) => stableId === name) ?? null;
}

/** The block that an address names, by its number or by its stable id, with its section; null if there is none. */
export function blockNamed(content: VersionContent, name: string) {
  const all = content.flatMap((section) => section.blocks.map((block) => ({ section, block })));
  const named = all.find(({ block }) => block.number === name);
  return named ?? all.find(({ block }) => block.stableId === name) ?? null;
}
