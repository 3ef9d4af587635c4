import type { Field } from "@/components/form/field";
import type { FoundFilters } from "@/db/talk-filters";
import type { TalkList } from "@/db/talk-list";
import { placeInWords } from "@/domain/contribution-words";
import {
  answeredChoices,
  type FilterName,
  filterNames,
  kindWords,
  onlyChoices,
  type TalkFilters,
} from "@/domain/talk-filter";

/** What there is to choose from. `sectionFixed`: the page is one section’s, and the address says so already. */
export type FilterChoices = Pick<TalkList, "forums" | "blocks" | "contents"> & { sectionFixed: boolean };

/** The fields of a form that narrows a list or a search; each begins with “any”. */
export function filterFields(
  { said }: FoundFilters,
  { forums, blocks, contents, sectionFixed }: FilterChoices,
): Field[] {
  const choice = choices(said);
  const sections = (contents ?? []).map(({ number, title }) => ({
    value: String(number),
    text: `${number}. ${title}`,
  }));
  const places = blocks.map((block) => ({ value: block.number ?? "", text: capital(placeInWords(block)) }));
  const whole = { value: "section", text: "The section as a whole" };
  return [
    ...(sectionFixed ? [] : [choice("section", "Section", [any("Every section"), ...sections])]),
    ...(places.length > 0
      ? [choice("block", "Part of the section", [any("All of it"), whole, ...places])]
      : []),
    ...(forums.length > 1 ? [choice("forum", "Forum", [any("Every forum"), ...forums.map(asOption)])] : []),
    choice("kind", "Kind", [any("Every kind"), ...options(kindWords)]),
    choice("answered", "Unanswered", [any("Answered or not"), ...options(answeredChoices)]),
    choice("only", "New or mine", [any("Everyone’s, new and old"), ...options(onlyChoices)]),
  ];
}

const any = (text: string) => ({ value: "", text });
const asOption = ({ slug, name }: { slug: string; name: string }) => ({ value: slug, text: name });
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

function choices(said: TalkFilters) {
  return (name: FilterName, label: string, all: { value: string; text: string }[]): Field => ({
    ...{ type: "select", name, label, options: all },
    value: String(said[name] ?? ""),
  });
}

export type ActiveFilter = { name: FilterName; text: string };

/** The filters that narrow what is shown, in words. */
export function activeFilters(filters: FoundFilters, sectionFixed: boolean): ActiveFilter[] {
  const words = wordsFor(filters);
  return filterNames.flatMap((name) => {
    const text = words[name];
    return text && !(sectionFixed && name === "section") ? [{ name, text }] : [];
  });
}

function wordsFor({
  forum,
  section,
  block,
  kind,
  answered,
  only,
}: FoundFilters): Record<FilterName, string | null> {
  return {
    forum: forum?.name ?? null,
    section: section ? `Section ${section.number}` : null,
    block: block ? capital(placeInWords(block === "section" ? null : block)) : null,
    kind: kind && kindWords[kind],
    answered: answered && answeredChoices[answered],
    only: only && onlyChoices[only],
  };
}
