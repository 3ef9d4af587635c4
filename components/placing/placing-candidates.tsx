import { MarkedText } from "@/components/contribution/old-words";
import type { Placing } from "@/db/placings";
import { spotInWords } from "./spot-in-words";

/** Every place that was found, side by side, each in its block with the words marked. */
export function PlacingCandidates({ placing }: { placing: Placing }) {
  const candidates = placing.candidates ?? [];
  if (candidates.length === 0) return null;
  return (
    <section aria-labelledby="candidates">
      <h2 className="govuk-heading-m" id="candidates">
        {candidates.length === 1 ? "The place that was found" : "The places that were found"}
      </h2>
      <div className="snd-candidates">
        {candidates.map((spot, index) => (
          <div key={`${spot.sectionStableId} ${spot.blockStableId} ${spot.start}`}>
            <h3 className="govuk-heading-s">
              Place {index + 1}: {spotInWords(spot, placing.version)}
            </h3>
            <Text spot={spot} placing={placing} />
          </div>
        ))}
      </div>
    </section>
  );
}

type Spot = NonNullable<Placing["candidates"]>[number];

/** A whole section is known by its title and how it begins. */
function Text({ spot, placing: { version } }: { spot: Spot; placing: Placing }) {
  const { sectionStableId, blockStableId, start, end } = spot;
  const block = version.blocks.find(({ stableId, ...place }) =>
    blockStableId ? stableId === blockStableId : place.sectionStableId === sectionStableId,
  );
  if (!block) return null;
  return <MarkedText text={block.text} meant={start === null || end === null ? null : { start, end }} />;
}
