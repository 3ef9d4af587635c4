import type { Field } from "@/components/form/field";
import { SearchForm } from "@/components/form/search-form";
import { Details } from "@/components/ui/details";
import type { FoundFilters } from "@/db/talk-filters";
import { filteredAddress, withoutFilter } from "@/domain/talk-filter";
import { activeFilters, type FilterChoices, filterFields } from "./talk-filter-fields";

type Props = {
  /** The page without its filters. */
  path: string;
  filters: FoundFilters;
  choices: FilterChoices;
  /** What else the address says and keeps: the words of a search, the order. */
  others: Record<string, string | undefined>;
  /** More fields of the same form. */
  besides?: readonly Field[];
};

/** What the list is narrowed to, each part removable by itself, and the form that narrows it further. */
export function TalkFilters({ path, filters, choices, others, besides = [] }: Props) {
  const { sectionFixed } = choices;
  const said = sectionFixed ? { ...filters.said, section: undefined } : filters.said;
  const active = activeFilters(filters, sectionFixed);
  const kept = Object.entries(others).filter(
    ([name]) => !besides.some((field) => "name" in field && field.name === name),
  );
  return (
    <div className="snd-filters">
      <Details summary="Filter what is shown">
        <SearchForm
          action={path}
          label="Filters"
          submit="Apply filters"
          fields={[
            ...filterFields(filters, choices),
            ...besides,
            ...kept.map(([name, value]): Field => ({ type: "hidden", name, value: value ?? "" })),
          ]}
        />
      </Details>
      {active.length > 0 ? (
        <>
          <h2 className="govuk-heading-s govuk-!-margin-bottom-1">Filters in use</h2>
          <ul className="snd-filters__active">
            {active.map(({ name, text }) => (
              <li key={name}>
                <a className="govuk-link" href={filteredAddress(path, withoutFilter(said, name), others)}>
                  <span className="govuk-visually-hidden">Remove the filter </span>
                  {text} <span aria-hidden="true">✕</span>
                </a>
              </li>
            ))}
            <li>
              <a className="govuk-link" href={filteredAddress(path, {}, others)}>
                Clear filters
              </a>
            </li>
          </ul>
        </>
      ) : null}
    </div>
  );
}
