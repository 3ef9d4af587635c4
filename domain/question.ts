/** What a programme lead asks in an exercise: a scale to choose on, or words to write. */
export const questionKinds = ["closed", "open"] as const;
export type QuestionKind = (typeof questionKinds)[number];

export const questionKindWords: Record<QuestionKind, string> = {
  closed: "A choice on a five-point scale",
  open: "An answer in their own words",
};

/** The five points of a scale from its favourable to its unfavourable end, and the way out that every scale has. */
export const choices = ["first", "second", "third", "fourth", "fifth", "not_applicable"] as const;
export type Choice = (typeof choices)[number];

/** A closed list: each scale is balanced, two points each side of a middle, so that none leads (D§2.1, Gunning 1). */
export const scales = ["agreement", "clarity", "importance", "ease"] as const;
export type Scale = (typeof scales)[number];

const wayOut = "Don’t know or does not apply";

/** What each choice is called, from the favourable end on. */
export const scaleWords: Record<Scale, Record<Choice, string>> = {
  agreement: points("Strongly agree", "Agree", "Neither agree nor disagree", "Disagree", "Strongly disagree"),
  clarity: points("Very clear", "Clear", "Neither clear nor unclear", "Unclear", "Very unclear"),
  importance: points(
    "Very important",
    "Important",
    "Neither important nor unimportant",
    "Unimportant",
    "Very unimportant",
  ),
  ease: points("Very easy", "Easy", "Neither easy nor difficult", "Difficult", "Very difficult"),
};

export const longestWording = 300;
export const longestHint = 300;
/** More than this is a survey, which few finish. */
export const mostQuestions = 20;

function points(
  ...[first, second, third, fourth, fifth]: readonly [
    first: string,
    second: string,
    third: string,
    fourth: string,
    fifth: string,
  ]
): Record<Choice, string> {
  return { first, second, third, fourth, fifth, not_applicable: wayOut };
}
