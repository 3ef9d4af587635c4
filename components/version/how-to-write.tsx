import { Details } from "@/components/ui/details";

const marks: [typed: string, means: string][] = [
  ["**bold** and _slanted_", "bold and slanted words"],
  ["[the plan](https://www.example.org)", "a link"],
  ["- a point", "a point of a list; 1. for a numbered one"],
  ["### Heading", "a heading inside the section; #### for one below it"],
  ["> words", "a quotation"],
  ["words[^1]", "the mark of a footnote; the footnote itself is [^1]: and its words, on a line of its own"],
  ["| Year | Cost |", "a row of a table; under the first row stands | --- | --- |"],
];

/** What can be typed in the text areas of a section. */
export function HowToWrite() {
  return (
    <Details summary="How to write">
      <p className="govuk-body">
        An empty line begins a new paragraph. Empty a text area and save to take its block out. The numbers
        follow by themselves.
      </p>
      <dl className="snd-marks">
        {marks.map(([typed, means]) => (
          <div key={typed}>
            <dt>
              <code>{typed}</code>
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </Details>
  );
}
