import { DoneBanner } from "@/components/contribution/done-banner";
import { keepingFields } from "@/components/contribution/half-written-fields";
import type { TalkContext } from "@/components/contribution/margin-note";
import { MarginTalk } from "@/components/contribution/margin-talk";
import { speakingFields } from "@/components/contribution/speaking-fields";
import { SpeakingForm } from "@/components/contribution/speaking-form";
import { VeiledTalk } from "@/components/contribution/veiled-talk";
import { blocksWithHeadings } from "@/components/section/blocks-with-headings";
import { SectionBlock } from "@/components/section/section-block";
import { SelectedWordsOffer } from "@/components/section/selected-words";
import { WriteLink } from "@/components/section/write-link";
import type { HalfWritten } from "@/db/contribution-drafts";
import type { SectionPage } from "@/db/section-page";
import { plainText } from "@/domain/block";
import { blockAnchor, blockWords, placeInWords } from "@/domain/contribution-words";
import type { Highlight } from "@/domain/highlights";
import { takesSuggestions } from "@/domain/suggestion";
import { filteredAddress } from "@/domain/talk-filter";
import { askedFor, type SectionView } from "@/domain/talk-input";
import { addNothing, postContribution } from "./actions";
import { rightsOn } from "./rights";
import { WordingForm } from "./wording/wording-form";

type Props = {
  page: SectionPage;
  view: SectionView;
  refusal: string | null;
  /** For the one form that is open, if one is. */
  formKey: string;
};

type NumberedBlock = SectionPage["blocks"][number] & { number: string };

/** What a block is to its form and its talk; without a block, it is the section as a whole. */
type Place = {
  block: NumberedBlock | null;
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
            version={props.page.version}
            headings={headings}
            highlights={highlightsIn(props.page, block.stableId)}
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
      {props.refusal ? null : <SelectedWordsOffer />}
    </>
  );
}

function placeOf(block: SectionPage["blocks"][number]): Place | null {
  const { number, kind } = block;
  if (!number) return null;
  return {
    block: { ...block, number },
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
    const half = halfAt(page, place, "comment");
    return (
      <SpeakingForm
        action={postContribution}
        address={`${here}?write=${write}#write`}
        fields={speakingFields(
          { ...speakingOf(page), half },
          {
            ...{ slug, number: page.section.number, block: place.block?.stableId ?? "" },
            ...keepingFields(half, formKey),
          },
          place.block
            ? { ...meantIn(view, half), block: { name: place.words, text: plainText(place.block.content) } }
            : undefined,
        )}
        heading={`Your comment on ${place.words}`}
        submit="Send your comment"
        close={{ href: `${here}#${place.anchor}`, text: "Close without sending" }}
        refusal={refusal}
        keeps
        previews
      />
    );
  }
  const { block } = place;
  if (block && view.suggest === block.number && takesSuggestions(block.kind)) {
    const half = halfAt(page, place, "suggestion");
    return <WordingForm {...{ page, block, refusal, formKey }} speaking={{ ...speakingOf(page), half }} />;
  }
  return (
    <>
      <Done page={page} view={view} place={place} />
      {refusal ? null : <Ways place={place} write={write} />}
    </>
  );
}

/** The ways to write about a place: to say something, and to suggest other words where there are words. */
function Ways({ place: { block, here }, write }: { place: Place; write: string }) {
  return (
    <div className="snd-write-links">
      <WriteLink href={`?write=${write}#write`} text={`Comment on ${here}`} number={block?.number} />
      {block && takesSuggestions(block.kind) ? (
        <WriteLink
          href={`?suggest=${write}#write`}
          text="Suggest other words"
          number={`for ${here} ${write}`}
        />
      ) : null}
    </div>
  );
}

/** The words that came with the address, or those that were meant when the form was left. */
function meantIn({ words, before }: SectionView, half: HalfWritten | null) {
  return words || !half ? { words, before } : { words: half.words, before: half.before ?? undefined };
}

function halfAt({ drafts, section }: SectionPage, { block }: Place, kind: HalfWritten["kind"]) {
  const here = drafts.find(
    (one) =>
      one.kind === kind &&
      one.parentId === null &&
      one.section.stableId === section.stableId &&
      (one.block?.stableId ?? null) === (block?.stableId ?? null),
  );
  return here ?? null;
}

/** Under the block of a contribution to which something has just been done: that it was done. */
function Done({ page, view, place }: Pick<Props, "page" | "view"> & { place: Place }) {
  const done = (["sent", "edited", "told"] as const).find((what) => view[what]);
  const here = notesAt(page, place).flatMap((note) => [note, ...note.replies]);
  const note = here.find(({ id }) => done && id === view[done]);
  if (!done || !note || note.authorship.mine !== (done !== "told")) return null;
  const contribution = { id: note.id, reply: note.parentId !== null, suggestion: note.suggested !== null };
  return <DoneBanner done={done} contribution={contribution} closesAt={page.exercise.closesAt} />;
}

function Talk({ page, view, refusal, place }: Props & { place: Place }) {
  const { exercise, section } = page;
  const stableId = place.block?.stableId ?? "";
  if (page.veiled && !page.opened.includes(stableId || "section")) {
    const at = { slug: exercise.slug, number: section.number, block: stableId };
    return <VeiledTalk place={place.words} action={addNothing} at={at} />;
  }
  const query = `?block=${place.block?.number ?? "section"}`;
  const here = `/exercises/${exercise.slug}/sections/${section.number}`;
  // A form that is open stays open.
  const { write, suggest } = view;
  const context: TalkContext = {
    all: `${here}/contributions${query}`,
    backTo: (show) => filteredAddress(here, {}, { write, suggest, show }),
    rights: rightsOn(page, refusal),
    responses: page.responses,
    newSince: page.newSince,
    asked: askedFor(view),
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

function highlightsIn({ notes }: SectionPage, stableId: string): Highlight[] {
  return notes.flatMap(({ id, meant }) => {
    if (!meant || meant.now.block !== stableId) return [];
    const { start, end } = meant.now;
    return start === null || end === null ? [] : [{ id, start, end }];
  });
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
