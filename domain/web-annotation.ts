import type { Anchor } from "./anchor";
import type { ContributionKind } from "./contribution";
import { blockHref, sectionHref } from "./version-address";

/**
 * Contributions as the W3C Web Annotation Data Model writes them (https://www.w3.org/TR/annotation-model/), so that
 * what was said of a draft can be taken along with the very words it was said of.
 */
export const annotationContext = "http://www.w3.org/ns/anno.jsonld";

/** A place that a contribution is about: the words of a block, or a block, or a section, in one version. */
export type AnnotatedPlace = {
  versionNumber: string;
  section: { number: number };
  block: { number: string | null; stableId: string; text: string } | null;
  words: Omit<Anchor, "blockStableId"> | null;
};

/** `words` and `proposed`, other words for the block, are null where none are published; `name` where none may be. */
export type AnnotatedContribution = {
  id: number;
  parentId: number | null;
  kind: ContributionKind;
  words: string | null;
  proposed: string | null;
  name: string | null;
  receivedAt: Date;
  editedAt: Date | null;
  /** Where it was made, and where that stands in later versions. */
  places: AnnotatedPlace[];
};

/** The public address of this service, the strategy that is talked about, and the address of the collection. */
export type AnnotationSource = { origin: string; strategySlug: string; collection: string };

/**
 * One contribution as an annotation: what was said, if it is published; of a reply, what it answers; of any other,
 * the places it is about. No forum is named: a small one beside confidential words, or a restricted one beside a
 * name, would give somebody away (D§3.1).
 */
export function webAnnotation(contribution: AnnotatedContribution, source: AnnotationSource) {
  const { id, parentId, kind, name, receivedAt, editedAt, places } = contribution;
  const body = bodiesOf(contribution);
  return {
    id: annotationId(id, source),
    type: "Annotation",
    motivation: motivationOf(kind, parentId),
    created: receivedAt.toISOString(),
    ...(editedAt ? { modified: editedAt.toISOString() } : {}),
    ...(name ? { creator: { type: "Person", name } } : {}),
    ...(body.length > 0 ? { body } : {}),
    target:
      parentId === null ? places.map((place) => targetOf(place, source)) : [annotationId(parentId, source)],
  };
}

export type WebAnnotation = ReturnType<typeof webAnnotation>;

/**
 * A page of annotations, to stand by itself or in its collection. `next` is the last contribution on it, after which
 * the next page begins; null on the last page.
 */
export function annotationPage(
  items: readonly WebAnnotation[],
  { after, next }: { after: number; next: number | null },
  { collection }: AnnotationSource,
) {
  return {
    id: pageId(collection, after),
    type: "AnnotationPage",
    partOf: collection,
    ...(next === null ? {} : { next: pageId(collection, next) }),
    items,
  };
}

/** All annotations: how many there are, and the first page of them. */
export function annotationCollection(
  { label, total }: { label: string; total: number },
  first: ReturnType<typeof annotationPage>,
  { collection }: AnnotationSource,
) {
  return { id: collection, type: "AnnotationCollection", label, total, first };
}

function annotationId(id: number, { collection }: AnnotationSource): string {
  return `${collection}#c-${id}`;
}

function pageId(collection: string, after: number): string {
  return `${collection}?after=${after}`;
}

/** What was said and, of a suggestion, the words that would take the place of the block’s. */
function bodiesOf({ words, proposed }: AnnotatedContribution) {
  const bodies = [
    { purpose: "commenting", value: words },
    { purpose: "editing", value: proposed },
  ];
  return bodies.flatMap(({ purpose, value }) =>
    value === null ? [] : [{ type: "TextualBody", purpose, value, format: "text/plain" }],
  );
}

function motivationOf(kind: ContributionKind, parentId: number | null): string {
  if (parentId !== null) return "replying";
  return kind === "suggestion" ? "editing" : "commenting";
}

function targetOf(place: AnnotatedPlace, { origin, strategySlug }: AnnotationSource) {
  const version = { strategySlug, number: place.versionNumber };
  if (!place.block) return new URL(sectionHref(version, place.section), origin).href;
  const source = new URL(blockHref(version, place.block), origin).href;
  return place.words ? webAnnotationTarget(place.words, { source, text: place.block.text }) : source;
}

/**
 * The words at `source`, the permanent address of their block. Places count characters (Unicode code points), as the
 * model has it, not the code units that are stored.
 */
function webAnnotationTarget({ quote, position }: Omit<Anchor, "blockStableId">, block: Source) {
  const { exact, prefix, suffix } = quote;
  const start = [...block.text.slice(0, position.start)].length;
  return {
    type: "SpecificResource",
    source: block.source,
    selector: [
      { type: "TextQuoteSelector", exact, prefix, suffix },
      { type: "TextPositionSelector", start, end: start + [...exact].length },
    ],
  };
}

type Source = { source: string; text: string };
