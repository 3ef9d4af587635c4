import type { Field } from "@/components/form/field";
import { kioskMinutes } from "@/domain/access-code";

/** What a shared device is called, for which exercise it stands, and how long it waits. */
export function kioskFields(slug: string, exercises: readonly { slug: string; title: string }[]): Field[] {
  return [
    { type: "hidden", name: "slug", value: slug },
    {
      type: "text",
      name: "name",
      label: "Where is it?",
      hint: "So that others know which device it is, such as “Tablet in the salt barn canteen”",
    },
    {
      type: "radios",
      name: "exercise",
      label: "For which exercise?",
      small: true,
      value: exercises.length === 1 ? exercises[0]?.slug : undefined,
      options: exercises.map((one) => ({ value: one.slug, text: one.title })),
    },
    {
      type: "radios",
      name: "minutes",
      label: "How long does it wait for a touch before it clears itself?",
      small: true,
      value: "3",
      options: kioskMinutes.map((one) => ({ value: String(one), text: `${one} minutes` })),
    },
  ];
}
