/** The way to the search of an exercise. */
export function SearchLink({ slug }: { slug: string }) {
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={`/exercises/${slug}/search`}>
        Search the draft and what was said
      </a>
    </p>
  );
}
