import type { VersionChange } from "@/db/version-changes";
import type { ComparisonView } from "@/domain/comparison-view";
import { blockHref, type VersionPlace } from "@/domain/version-address";
import type { ChangePlace, DescribedChange } from "@/domain/version-change-words";
import type { ReasonedChange } from "@/domain/version-steps";
import { ChangeEntry } from "./change-entry";
import { ChangeReason } from "./change-reason";

export type Change = ReasonedChange<VersionChange["issues"][number]>;
type Props = {
  change: Change & DescribedChange;
  from: VersionPlace;
  to: VersionPlace;
  view: ComparisonView;
  level: 2 | 3;
};

/** A change between two versions, with the way to either text and the reasons that were given for it. */
export function ComparedChange({ change, from, to, view, level }: Props) {
  return (
    <ChangeEntry
      change={change}
      id={`change-${change.number}`}
      level={level === 2 ? 3 : 4}
      view={{ shown: view, versions: { from: from.number, to: to.number } }}
    >
      <Places change={change} from={from} to={to} />
      <Reasons reasons={change.reasons} />
    </ChangeEntry>
  );
}

function Places({ change: { kind, was, is }, from, to }: Pick<Props, "change" | "from" | "to">) {
  if (!was && !is) return null;
  const moved = was !== null && kind.startsWith("moved");
  return (
    <ul className="snd-places">
      {was ? <PlaceLink version={from} place={was} /> : null}
      {is ? <PlaceLink version={to} place={is} /> : null}
      {moved ? (
        <li>
          <a className="govuk-link" href={`#left-${was.stableId}`}>
            Where it was
          </a>
        </li>
      ) : null}
    </ul>
  );
}

function PlaceLink({ version, place }: { version: VersionPlace; place: ChangePlace }) {
  return (
    <li>
      <a className="govuk-link" href={blockHref(version, place)}>
        {place.number ? `${place.number} in version ${version.number}` : `Version ${version.number}`}
      </a>
    </li>
  );
}

/** Over several versions, each reason with the version that it was given for. */
function Reasons({ reasons }: { reasons: Change["reasons"] }) {
  return reasons.map((reason) => (
    <div key={JSON.stringify(reason)}>
      {reasons.length > 1 ? <p className="snd-caps">In version {reason.versionNumber}</p> : null}
      <ChangeReason change={reason} answers />
    </div>
  ));
}
