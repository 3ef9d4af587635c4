import type { ReachFigure } from "@/domain/metric";

/** Where the figures of a group open to what they count. `group`: “forum=champions”, or nothing for everyone. */
export function hrefOf(slug: string, group: string) {
  return (figure: ReachFigure) =>
    `/manage/exercises/${slug}/reach/figure?${[`figure=${figure}`, group].filter(Boolean).join("&")}`;
}
