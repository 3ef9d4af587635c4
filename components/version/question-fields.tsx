import { DraftBlock } from "@/components/draft/draft-block";
import type { Field } from "@/components/form/field";
import { countInWords } from "@/domain/counts-in-words";
import type { AskedPicture, AskedTable, DraftAnswers, DraftQuestions } from "@/domain/draft-questions";

/** What is asked of the pictures and tables of a draft, each question under what it is about. */
export function questionFields({ pictures, tables }: DraftQuestions, answers: DraftAnswers): Field[] {
  return [
    ...titled(picturesTitle, pictures.length > 0),
    ...pictures.flatMap((picture, index) => pictureFields(picture, index, answers)),
    ...titled(tablesTitle, tables.length > 0),
    ...tables.flatMap((table, index) => tableFields(table, index, answers)),
  ];
}

function titled(content: Field & { type: "content" }, isThere: boolean): Field[] {
  return isThere ? [content] : [];
}

const picturesTitle: Field & { type: "content" } = {
  type: "content",
  content: (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-7">What do these pictures show?</h2>
      <p className="govuk-body">
        Colleagues who cannot see a picture hear your description in its place. A picture that only decorates
        is not read out.
      </p>
    </>
  ),
};

const tablesTitle: Field & { type: "content" } = {
  type: "content",
  content: (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-7">Which of these first rows are headers?</h2>
      <p className="govuk-body">
        A header says what its column holds. It is read out with every cell below it.
      </p>
    </>
  ),
};

function pictureFields(picture: AskedPicture, index: number, answers: DraftAnswers): Field[] {
  const name = `picture-${index}`;
  return [
    { type: "content", content: <PictureAsked picture={picture} /> },
    {
      type: "radios",
      name,
      label: `Picture ${index + 1}, in “${picture.section}”`,
      small: true,
      value: answers[name] ?? (picture.suggested ? "described" : undefined),
      options: [
        {
          value: "described",
          text: "It shows something",
          opens: [
            {
              type: "textarea",
              name: `${name}-words`,
              label: `What picture ${index + 1} shows`,
              hint: "One or two sentences: what somebody who does not see it needs to know",
              rows: 2,
              value: answers[`${name}-words`] ?? picture.suggested,
            },
          ],
        },
        { value: "decorative", text: "It only decorates" },
      ],
    },
  ];
}

function PictureAsked({ picture: { src, uses } }: { picture: AskedPicture }) {
  return (
    <figure className="snd-asked-picture">
      {/* biome-ignore lint/performance/noImgElement: a picture of a draft is served as it came in. */}
      <img src={src} alt="Not described yet" loading="lazy" />
      {uses > 1 ? (
        <figcaption className="snd-quiet">
          Used {countInWords(uses, "time")}: your answer is for all of them
        </figcaption>
      ) : null}
    </figure>
  );
}

function tableFields(table: AskedTable, index: number, answers: DraftAnswers): Field[] {
  const name = `table-${index}`;
  return [
    { type: "content", content: <TableAsked {...table} /> },
    {
      type: "radios",
      name,
      label: `Table ${index + 1}, in “${table.section}”: is the first row a header?`,
      inline: true,
      small: true,
      value: answers[name],
      options: [
        { value: "yes", text: "Yes" },
        { value: "no", text: "No" },
      ],
    },
  ];
}

/** The first row is shown as any other: what it is is the question. */
function TableAsked({ rows, more }: AskedTable) {
  return (
    <div className="snd-block__text">
      <DraftBlock content={{ kind: "table", align: [], header: [], rows }} />
      {more > 0 ? <p className="snd-quiet">and {countInWords(more, "more row")}</p> : null}
    </div>
  );
}
