import type { Field } from "@/components/form/field";
import { type HeadingLevel, headingLevels, headingsOf } from "@/domain/draft-outline";
import type { DraftAnswers } from "@/domain/draft-questions";
import type { ImportedSection } from "@/domain/version-draft";

/** As many as the form may hold (`mostHeadingsAsked`); those after them stay as they were found. */
const mostHeadings = 2000;

const levelWords: Record<HeadingLevel, string> = {
  section: "A section",
  3: "A heading in the section",
  4: "A heading one level down",
  5: "A heading two levels down",
  6: "A heading three levels down",
  text: "Not a heading",
};

/** One choice for each heading of a draft, in order: what it is. */
export function headingFields(sections: readonly ImportedSection[], answers: DraftAnswers): Field[] {
  return headingsOf(sections)
    .slice(0, mostHeadings)
    .map(({ title, level }, index) => ({
      type: "select",
      name: `heading-${index}`,
      label: title,
      value: answers[`heading-${index}`] ?? level,
      options: headingLevels.map((each) => ({ value: each, text: levelWords[each] })),
    }));
}
