import { OldWords } from "@/components/contribution/old-words";
import type { Placing } from "@/db/placings";
import { passageInWords } from "@/domain/placing-words";

/** The old words in their old context, and what was said of them. */
export function WhatWasSaid({ placing: { passage, selected, body, forum } }: { placing: Placing }) {
  return (
    <div className="snd-board">
      <section aria-labelledby="old-words">
        <h2 className="govuk-heading-m" id="old-words">
          The words then
        </h2>
        <p className="snd-quiet">
          About {selected ? "words of " : ""}
          {passageInWords(passage)}, version {passage.version}
        </p>
        <OldWords passage={passage} meant={selected} open />
      </section>
      <section aria-labelledby="what-was-said">
        <h2 className="govuk-heading-m" id="what-was-said">
          What was said of them
        </h2>
        <p className="snd-quiet">{forum}</p>
        <p className="snd-said">{body}</p>
      </section>
    </div>
  );
}
