import type { Field } from "@/components/form/field";
import { ChooseWords } from "@/components/section/choose-words";
import type { HalfWritten } from "@/db/contribution-drafts";
import { longestContribution } from "@/domain/contribution";
import { listInWords } from "@/domain/counts-in-words";
import type { NameVisibility, TalkScope } from "@/domain/exercise";
import { HowToWrite } from "./how-to-write";

export type Speaking = {
  forums: readonly { id: number; slug: string; name: string; restricted: boolean }[];
  nameVisibility: NameVisibility | null;
  talkScope: TalkScope;
  /** What the person chose the last time: offered again, since nothing is chosen for them. */
  last: { named: boolean; forumId: number } | null;
  /** What they have half-written here already. */
  half?: HalfWritten | null;
};

/** Words of a block, if some were selected, with what stands before them; and the block to select others in. */
type Meant = {
  words: string | undefined;
  before: string | undefined;
  block: { name: string; text: string };
};

type Hidden = Record<string, string | number>;

/**
 * The fields of every form that says something: the words, the forum spoken from, the name, and leave to quote.
 * `meant` is there where some words of a block can be meant: those that were selected, if any were.
 */
export function speakingFields(speaking: Speaking, hidden: Hidden, meant?: Meant): Field[] {
  return [
    ...hiddenFields(hidden),
    ...(meant ? meantFields(meant) : []),
    { ...wordsField, value: speaking.half?.body },
    { type: "content", content: <HowToWrite /> },
    ...speakerFields(speaking),
  ];
}

/** The forum spoken from, the name, and leave to quote. */
export function speakerFields(speaking: Speaking): Field[] {
  return [forumField(speaking), ...nameFields(speaking), quoteField(speaking.half?.quotePermission ?? false)];
}

type Stored = {
  note: { id: number; body: string };
  revision: number;
  quotePermission: boolean;
  named: boolean;
  forumName: string | null;
};

/** The fields to edit what one said. A name can be taken back; one that was kept back stays so (D§2.7). */
export function revisionFields({ note, revision, quotePermission, named, forumName }: Stored): Field[] {
  const visibility: Field[] = named
    ? [
        {
          type: "radios",
          name: "visibility",
          label: "Who will see your name",
          hint: "Once it is confidential, it stays so.",
          small: true,
          value: "forum",
          options: nameOptions(forumName ? [forumName] : []),
        },
      ]
    : [
        { type: "hidden", name: "visibility", value: "confidential" },
        { type: "content", content: <p className="govuk-body">Your name is confidential, and stays so.</p> },
      ];
  return [
    ...hiddenFields({ id: note.id, revision }),
    { ...wordsField, value: note.body },
    ...visibility,
    quoteField(quotePermission),
  ];
}

function hiddenFields(hidden: Hidden): Field[] {
  return Object.entries(hidden).map(([name, value]) => ({ type: "hidden", name, value }));
}

const wordsField = {
  type: "textarea",
  name: "body",
  label: "What do you want to say?",
  size: "s",
  hint: "Leave out personal details about residents, clients or colleagues.",
  rows: 6,
  limit: longestContribution,
} as const;

function meantFields({ words, before, block }: Meant): Field[] {
  return [
    {
      type: "text",
      name: "words",
      label: "Which words are you about? (optional)",
      size: "s",
      hint: "Select them in the text, or type them as they stand there. Leave it empty to speak about all of it.",
      value: words,
    },
    { type: "content", content: <ChooseWords block={block} words={words} before={before} /> },
  ];
}

function quoteField(allowed: boolean): Field {
  return {
    type: "checkboxes",
    name: "quote",
    label: "Quoting your words",
    hint: "The published summary never names you.",
    small: true,
    values: allowed ? ["yes"] : [],
    options: [{ value: "yes", text: "You may quote this without my name" }],
  };
}

function forumField({ forums, last, half }: Speaking): Field {
  const [only, ...others] = forums;
  if (only && others.length === 0) return { type: "hidden", name: "forum", value: only.slug };
  return {
    type: "radios",
    name: "forum",
    label: "Which forum are you speaking from?",
    small: true,
    value: half?.forumSlug ?? forums.find(({ id }) => id === last?.forumId)?.slug,
    options: forums.map(({ slug, name }) => ({ value: slug, text: name })),
  };
}

function nameFields(speaking: Speaking): Field[] {
  if (speaking.nameVisibility !== "names_shown") {
    return [
      { type: "hidden", name: "visibility", value: "confidential" },
      {
        type: "content",
        content: (
          <p className="govuk-body">
            <strong>Your name is confidential.</strong> In this exercise only your convenor and the evidence
            team of the programme lead see who said what.
          </p>
        ),
      },
    ];
  }
  return [
    {
      type: "radios",
      name: "visibility",
      label: "Who will see your name",
      hint: `What you choose here cannot be loosened later. ${whoReads(speaking)}`,
      small: true,
      value: lastChoice(speaking),
      options: nameOptions(speaking.forums.map(({ name }) => name)),
    },
  ];
}

function nameOptions(forums: readonly string[]) {
  const [only, ...others] = forums;
  const forum = only && others.length === 0 ? only : "the forum that you speak from";
  return [
    { value: "forum", text: `Members of ${forum}` },
    { value: "confidential", text: "Confidential: your convenor and the programme lead only" },
  ];
}

function lastChoice({ last, half }: Speaking): string | undefined {
  const named = half?.named ?? last?.named;
  if (named === undefined) return undefined;
  return named ? "forum" : "confidential";
}

/** Who reads the words themselves, with or without a name. */
function whoReads({ talkScope, forums }: Speaking): string {
  const team = "the team of the strategy";
  const open = forums.filter(({ restricted }) => !restricted);
  if (talkScope === "own_forum" || open.length === 0) {
    return `Your words are read in your forum and by ${team}.`;
  }
  const restricted = forums.filter((forum) => forum.restricted).map(({ name }) => name);
  const except = restricted.length > 0 ? ` What you say from ${listInWords(restricted)} stays there.` : "";
  return `Your words are read by everyone invited, who see “A member of ${open.length === 1 ? open[0]?.name : "your forum"}”, and by ${team}.${except}`;
}
