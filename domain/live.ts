/** Where to look on: at what comes to a section, or to all of an exercise, after a moment in milliseconds. */
export function liveAddress(
  slug: string,
  { section, since }: { section?: number | undefined; since: number },
): string {
  return `/exercises/${slug}/live?since=${since}${section ? `&section=${section}` : ""}`;
}
