import type { Field } from "@/components/form/field";
import type { AssistedForum, AssistedPlace } from "@/db/assisted-entries";

type Props = {
  place: AssistedPlace;
  forum: AssistedForum;
  query: { section: number; search: string | null };
};

/** For which forum and section the form below stands, and whom to look for. */
export function placeFields({ place, forum, query }: Props): Field[] {
  return [
    {
      type: "select",
      name: "forum",
      label: "Forum",
      value: forum.slug,
      options: place.forums.map(({ slug, name }) => ({ value: slug, text: name })),
    },
    {
      type: "select",
      name: "section",
      label: "Section",
      value: String(query.section),
      options: place.sections.map(({ number, title }) => ({
        value: String(number),
        text: `${number}. ${title}`,
      })),
    },
    ...(forum.listed
      ? [
          {
            type: "text" as const,
            kind: "search" as const,
            name: "search",
            label: "Find a member: part of a name or post",
            value: query.search,
          },
        ]
      : []),
  ];
}
