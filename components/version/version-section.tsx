import { DraftBlock } from "@/components/draft/draft-block";
import { blockName } from "@/domain/block-name";
import { blockHref, type VersionPlace } from "@/domain/version-address";
import { addressInVersion, type VersionBlock, type VersionSection } from "@/domain/version-content";

type Props = {
  version: VersionPlace;
  blocks: VersionSection["blocks"];
  /** How deep the title above the text is: 1 where the section is the page. */
  under: 1 | 2;
};

/** The blocks of a section as they were published, each number leading to the block’s own permanent address. */
export function VersionBlocks({ version, blocks, under }: Props) {
  return blocks.map((block) => (
    <BlockText key={block.stableId} version={version} block={block} under={under} />
  ));
}

function BlockText({ version, block, under }: Omit<Props, "blocks"> & { block: VersionBlock }) {
  return (
    <div className="snd-block" id={addressInVersion(block)}>
      <div className="snd-block__main">
        <div className="snd-block__text">
          {block.number ? (
            <a
              className="snd-block__no"
              href={blockHref(version, block)}
              title={`Permanent address of ${blockName(block).toLowerCase()} in version ${version.number}`}
            >
              <span className="govuk-visually-hidden">Address of </span>
              {block.number}
            </a>
          ) : null}
          <DraftBlock content={block.content} under={under} />
        </div>
      </div>
    </div>
  );
}
