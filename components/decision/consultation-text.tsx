import type { ParagraphFigure, Sentence } from "@/domain/consultation-paragraph";

type Props = {
  sentences: readonly Sentence[];
  /** Where a figure of people leads: the engagement summary. Without it, figures are plain words. */
  summary?: string | undefined;
};

/** The consultation paragraph, its figures leading to where they come from. */
export function ConsultationText({ sentences, summary }: Props) {
  return (
    <p className="govuk-body">
      {sentences.map((sentence, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences do not move.
        <span key={at}>
          {sentence.map((part) =>
            typeof part === "string" ? (
              part
            ) : (
              <FigureInText key={part.label} figure={part} summary={summary} />
            ),
          )}{" "}
        </span>
      ))}
    </p>
  );
}

function FigureInText({ figure, summary }: { figure: ParagraphFigure; summary: string | undefined }) {
  if (!summary) return figure.text;
  return (
    <a className="govuk-link" href={summary}>
      {figure.text}
    </a>
  );
}

/** The figures that are in some sentences. */
export function figuresIn(sentences: readonly Sentence[]): ParagraphFigure[] {
  return sentences.flat().filter((part): part is ParagraphFigure => typeof part !== "string");
}
