import type { ExerciseReach } from "@/db/reach";

const everybody = { unlisted: false, restricted: false };

/** The group of people that an address asks for: a forum, a directorate or everyone; null when there is none such. */
export function groupOf(
  { forums, unlisted, directorates, overall }: ExerciseReach,
  { forum, directorate }: { forum: string | null; directorate: number | null },
) {
  if (forum) {
    const found = [...forums, ...unlisted].find(({ slug }) => slug === forum);
    return found ? { ...found, ids: { forumId: found.id, directorateId: null } } : null;
  }
  if (directorate !== null) {
    const found = directorates.find(({ id }) => (id ?? 0) === directorate);
    return found ? { ...everybody, ...found, ids: { forumId: null, directorateId: directorate } } : null;
  }
  return { ...everybody, name: "everyone", reach: overall, ids: { forumId: null, directorateId: null } };
}
