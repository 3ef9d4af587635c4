import { Seal } from "@/components/charts/seal-panel";
import { Details } from "@/components/ui/details";
import { InsetText } from "@/components/ui/inset-text";
import { When } from "@/components/ui/when";
import type { Version } from "@/db/versions";
import { versionHref } from "@/domain/version-address";

/** When a version was published, whether a newer one stands in its place, and how to check that it is unchanged. */
export function PublishedFacts({ version }: { version: Version }) {
  const { publishedAt, publishedByName, latestNumber, number, supersedesNumber, strategySlug, sha256 } =
    version;
  const address = versionHref(version);
  return (
    <>
      <p className="govuk-body">
        Published {publishedAt ? <When at={publishedAt} /> : null}
        {publishedByName ? ` by ${publishedByName}` : ""}.
        {supersedesNumber ? ` It takes the place of version ${supersedesNumber}.` : ""}
      </p>
      {latestNumber && latestNumber !== number ? (
        <InsetText>
          There is a newer version:{" "}
          <a className="govuk-link" href={versionHref({ strategySlug, number: latestNumber })}>
            version {latestNumber}
          </a>
          .
        </InsetText>
      ) : null}
      {supersedesNumber ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`${address}/changes`}>
            What changed since version {supersedesNumber}
          </a>
        </p>
      ) : null}
      {sha256 ? (
        <Details summary="Check that it is unchanged">
          <p className="govuk-body">
            The SHA-256 of{" "}
            <a className="govuk-link" href={`${address}/content.json`}>
              the content as data
            </a>{" "}
            is the same as long as not one character of it differs.
          </p>
          <Seal hash={sha256} />
        </Details>
      ) : null}
    </>
  );
}
