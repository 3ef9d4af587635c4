import { SearchForm } from "@/components/form/search-form";

type Props = {
  action: string;
  words: string;
  /** What else the address says and keeps. */
  others?: Record<string, string | number | undefined>;
};

/** The box for what is looked for. */
export function WordsForm({ action, words, others = {} }: Props) {
  const kept = Object.entries(others).flatMap(([name, value]) =>
    value === undefined ? [] : [{ type: "hidden" as const, name, value }],
  );
  return (
    <SearchForm
      action={action}
      label="Search"
      fields={[
        {
          type: "text",
          kind: "search",
          name: "words",
          label: "Words to look for",
          hint: "Put a phrase in “quotation marks”, write or between alternatives, and - before a word to leave out.",
          value: words,
        },
        ...kept,
      ]}
    />
  );
}
