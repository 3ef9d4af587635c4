import { changeReason } from "@/app/contributions/reasons";
import type { NoteRights } from "@/components/contribution/note-links";
import type { SectionFrame } from "@/db/section-frame";
import { stageOf } from "@/domain/exercise";

/**
 * What the reader may do about the contributions of a page, asked once for all of them: the rules for each
 * (contribution-permissions) are asked again by the page that each link leads to.
 */
export function rightsOn(
  { exercise, myForums }: Pick<SectionFrame, "exercise" | "myForums">,
  refusal: string | null,
): NoteRights {
  const sealed = ["sealed", "reported"].includes(stageOf(exercise, new Date()));
  return {
    speak: refusal === null,
    flag: myForums.length > 0,
    withdraw: !sealed,
    giveReason: refusal === null ? changeReason : null,
  };
}
