import { Tag, type TagTone } from "@/components/ui/tag";
import { type Stage, stageWords } from "@/domain/exercise";

const tones: Record<Stage, TagTone> = {
  draft: "grey",
  scheduled: "blue",
  open: "green",
  paused: "orange",
  closed: "yellow",
  sealed: "purple",
  reported: "teal",
  cancelled: "red",
};

/** Where an exercise stands, in words. */
export function StageTag({ stage }: { stage: Stage }) {
  return <Tag tone={tones[stage]}>{stageWords[stage]}</Tag>;
}
