import { DraftBlock } from "@/components/draft/draft-block";
import { Paragraphs } from "@/components/exercise/lines";
import { PageHeading } from "@/components/ui/page-heading";
import { When } from "@/components/ui/when";
import type { Exercise } from "@/db/exercises";
import type { Convenor } from "@/db/forums";
import type { VersionContent, VersionSection } from "@/domain/version-content";

export type PaperForum = { id: number; name: string; restricted: boolean; convenors: readonly Convenor[] };

type Props = {
  council: string;
  serviceEmail: string;
  exercise: Exercise;
  sections: VersionContent;
  forum: PaperForum | null;
};

/** The whole exercise on paper: what is asked, what we promise, the text, and room to write. */
export function PaperForm({ council, serviceEmail, exercise, sections, forum }: Props) {
  const closes = exercise.closedAt ?? exercise.closesAt;
  return (
    <div className="snd-paper">
      <PageHeading caption={`${council} asks its staff`}>{exercise.title}</PageHeading>
      {exercise.plainSummary ? <Paragraphs text={exercise.plainSummary} lead /> : null}
      <Promises exercise={exercise} />
      <h2 className="govuk-heading-m">Where it goes</h2>
      <p className="govuk-body">
        Hand it to {returnWords(forum)}
        {closes ? (
          <>
            {" "}
            by <strong>{<When at={closes} />}</strong>
          </>
        ) : null}
        . {serviceEmail ? `Questions: ${serviceEmail}.` : null}
      </p>
      {forum ? (
        <p className="govuk-body">
          Forum code: <strong>F{forum.id}</strong>
          {/* A sheet with a name on it must not say that its writer is in such a forum. */}
          {forum.restricted ? null : ` (${forum.name})`}
        </p>
      ) : null}
      <AboutYou exercise={exercise} />
      {sections.map((section) => (
        <PaperSection key={section.stableId} section={section} />
      ))}
      {sections.length === 0 ? <p className="govuk-body">No draft has been chosen yet.</p> : null}
    </div>
  );
}

function returnWords(forum: PaperForum | null): string {
  const names = forum?.convenors.map(({ name }) => name) ?? [];
  if (!forum || forum.restricted || names.length === 0) return "whoever gave it to you";
  return `${names.join(" or ")}, who convene${names.length === 1 ? "s" : ""} your forum,`;
}

function Promises({ exercise: { nameVisibility } }: { exercise: Exercise }) {
  return (
    <>
      <h2 className="govuk-heading-m">What we promise</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>Everything you write is read, and answered with everything else that was said.</li>
        <li>A named colleague enters it as it stands. They do not change your words.</li>
        <li>
          {nameVisibility === "names_shown"
            ? "Your name is confidential unless you say below that members of your forum may see it."
            : "Your name is confidential: only your convenor and the programme team see it."}
        </li>
        <li>You are not named in anything that is published, and quoted only if you say so below.</li>
        <li>You can ask for it to be corrected or withdrawn until the summary is sealed.</li>
      </ul>
    </>
  );
}

function AboutYou({ exercise: { nameVisibility } }: { exercise: Exercise }) {
  return (
    <>
      <h2 className="govuk-heading-m">About you</h2>
      <p className="snd-paper__line">Your name (you can leave it out):</p>
      <p className="snd-paper__line">Your post:</p>
      <p className="snd-paper__line">Date:</p>
      {nameVisibility === "names_shown" ? <Tick text="Members of my forum may see my name" /> : null}
      <Tick text="You may quote my words without my name" />
    </>
  );
}

function Tick({ text }: { text: string }) {
  return (
    <p className="snd-paper__tick">
      <span className="snd-paper__box" /> {text}
    </p>
  );
}

function PaperSection({ section: { number, title, blocks } }: { section: VersionSection }) {
  return (
    <section className="snd-paper__section">
      <h2 className="govuk-heading-m">
        {number}. {title}
      </h2>
      {blocks.map((block) => (
        <div className="snd-block__text" key={block.stableId}>
          {block.number ? <span className="snd-quiet">{block.number} </span> : null}
          <DraftBlock content={block.content} under={2} />
        </div>
      ))}
      <h3 className="govuk-heading-s">What do you think of section {number}?</h3>
      <p className="govuk-body">Say which paragraph you mean, by its number.</p>
      <div className="snd-paper__room" />
    </section>
  );
}
