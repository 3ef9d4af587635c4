import { contributionFields } from "@/components/contribution/contribution-fields";
import { ContributionForm } from "@/components/contribution/contribution-form";
import type { TalkContext } from "@/components/contribution/margin-note";
import { MarginTalk } from "@/components/contribution/margin-talk";
import { SentBanner } from "@/components/contribution/sent-banner";
import { blocksWithHeadings } from "@/components/section/blocks-with-headings";
import { SectionBlock } from "@/components/section/section-block";
import { WriteLink } from "@/components/section/write-link";
import type { SectionPage } from "@/db/section-page";
import type { SectionView } from "@/domain/contribution-input";
import { blockAnchor, blockWords, placeInWords } from "@/domain/contribution-words";
import { stageOf } from "@/domain/exercise";
import { postContribution } from "./actions";

type Props = {
  page: SectionPage;
  view: SectionView;
  refusal: string | null;
  /** For the one form that is open, if one is. */
  formKey: string;
};

/** What a block is to its form and its talk; without a block, it is the section as a whole. */
type Place = {
  block: { stableId: string; number: string } | null;
  words: string;
  here: string;
  anchor: string;
};

/** The text in blocks, the talk beside each, the one form that is open, and the talk about the section as a whole. */
export function SectionBody(props: Props) {
  const whole: Place = {
    block: null,
    words: "the section as a whole",
    here: "the section as a whole",
    anchor: "whole",
  };
  return (
    <>
      {blocksWithHeadings(props.page.blocks).map(({ block, headings }) => {
        const place = placeOf(block);
        return (
          <SectionBlock
            key={block.stableId}
            block={block}
            headings={headings}
            writing={place ? <Writing {...props} place={place} /> : null}
            talk={place ? <Talk {...props} place={place} /> : null}
          />
        );
      })}
      <div className="snd-block" id="whole">
        <div className="snd-block__main">
          <h2 className="govuk-heading-m">The section as a whole</h2>
          <Writing {...props} place={whole} />
        </div>
        <Talk {...props} place={whole} />
      </div>
    </>
  );
}

function placeOf({ stableId, number, kind }: SectionPage["blocks"][number]): Place | null {
  if (!number) return null;
  return {
    block: { stableId, number },
    words: placeInWords({ number, kind }),
    here: `this ${blockWords[kind]}`,
    anchor: blockAnchor(number),
  };
}

/** Beneath a block: that something was just sent about it, the form if it is open here, or the way to it. */
function Writing({ page, view, refusal, formKey, place }: Props & { place: Place }) {
  const { slug } = page.exercise;
  const here = `/exercises/${slug}/sections/${page.section.number}`;
  const write = place.block?.number ?? "section";
  if (view.write === write) {
    return (
      <ContributionForm
        action={postContribution}
        address={`${here}?write=${write}#write`}
        fields={contributionFields(speakingOf(page), {
          slug,
          number: page.section.number,
          block: place.block?.stableId ?? "",
          key: formKey,
        })}
        heading={`Your comment on ${place.words}`}
        submit="Send your comment"
        close={{ href: `${here}#${place.anchor}`, text: "Close without sending" }}
        refusal={refusal}
      />
    );
  }
  return (
    <>
      <Sent page={page} sent={view.sent} place={place} />
      {refusal ? null : (
        <WriteLink href={`?write=${write}#write`} text={`Comment on ${place.here}`} place={place.words} />
      )}
    </>
  );
}

function Sent({ page, sent, place }: { page: SectionPage; sent: number | undefined; place: Place }) {
  if (!sent) return null;
  const shown = notesAt(page, place).flatMap((note) => [note, ...note.replies]);
  const mine = shown.find(({ id, authorship }) => id === sent && authorship.mine);
  return mine ? (
    <SentBanner id={sent} reply={mine.parentId !== null} closesAt={page.exercise.closesAt} />
  ) : null;
}

function Talk({ page, view, refusal, place }: Props & { place: Place }) {
  const { exercise, section } = page;
  const query = place.block ? `?block=${place.block.number}` : "";
  const context: TalkContext = {
    all: `/exercises/${exercise.slug}/sections/${section.number}/contributions${query}`,
    rights: {
      speak: refusal === null,
      flag: page.myForums.length > 0,
      withdraw: !["sealed", "reported"].includes(stageOf(exercise, new Date())),
    },
    responses: page.responses,
    newSince: page.newSince,
    asked: view.sent ?? view.show,
  };
  return (
    <MarginTalk
      place={place.words}
      here={place.here}
      count={page.counts.ofPlace.get(place.block?.stableId ?? "section") ?? 0}
      notes={notesAt(page, place)}
      context={context}
    />
  );
}

function notesAt({ notes }: SectionPage, { block }: Place) {
  return notes.filter(({ blockStableId }) => blockStableId === (block?.stableId ?? null));
}

function speakingOf({ myForums, exercise, lastWords }: SectionPage) {
  return {
    forums: myForums,
    nameVisibility: exercise.nameVisibility,
    talkScope: exercise.talkScope,
    last: lastWords,
  };
}
