import { Details } from "@/components/ui/details";

/** The few marks that what is written may have: see Written. */
export function HowToWrite() {
  return (
    <Details summary="How to write lists, quotes and links">
      <ul className="govuk-list govuk-list--bullet">
        <li>An empty line begins a new paragraph.</li>
        <li>
          <code>- </code> at the beginning of a line makes a list, and <code>1. </code> a numbered one.
        </li>
        <li>
          <code>&gt; </code> at the beginning of a line makes a quote.
        </li>
        <li>
          <code>*words*</code> are <em>stressed</em>, and <code>**words**</code> are <strong>bold</strong>.
        </li>
        <li>
          <code>[words](https://www.example.org)</code> make a link.
        </li>
      </ul>
    </Details>
  );
}
