import { notFound } from "next/navigation";
import { requirePerson, requireTeamExercise } from "@/app/manage/exercises/find";
import { countAnnotated, listAnnotated } from "@/db/annotations";
import type { Exercise } from "@/db/exercises";
import type { Person } from "@/domain/person";
import { annotationQuery } from "@/domain/reach-input";
import {
  type AnnotationSource,
  annotationCollection,
  annotationContext,
  annotationPage,
  webAnnotation,
} from "@/domain/web-annotation";
import { env } from "@/env";

const onAPage = 500;

/**
 * Every contribution of an exercise as a W3C Web Annotation, for those who may read the evidence: the collection with
 * its first page or, with `after`, one page further. A page at a time, since there may be a hundred thousand.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<"/manage/exercises/[slug]/annotations.jsonld">,
) {
  const viewer = await requirePerson();
  const exercise = await requireTeamExercise(viewer, (await params).slug);
  if (!exercise.evidence) notFound();
  const query = annotationQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) notFound();
  const { after } = query.data;
  const source = sourceOf(exercise);
  const page = await readPage(viewer, { exercise, source, after: after ?? 0 });
  const document =
    after === undefined
      ? annotationCollection(
          { label: exercise.title, total: await countAnnotated(viewer, exercise.id) },
          page,
          source,
        )
      : page;
  return new Response(JSON.stringify({ "@context": annotationContext, ...document }), {
    headers: {
      "content-type": `application/ld+json; profile="${annotationContext}"`,
      "content-disposition": `attachment; filename="${exercise.slug}-annotations.jsonld"`,
      "cache-control": "private, no-store",
    },
  });
}

function sourceOf({ slug, strategySlug }: Exercise): AnnotationSource {
  const { origin } = new URL(env().NEXTAUTH_URL);
  return { origin, strategySlug, collection: `${origin}/manage/exercises/${slug}/annotations.jsonld` };
}

type Asked = { exercise: Exercise; source: AnnotationSource; after: number };

async function readPage(viewer: Person, { exercise, source, after }: Asked) {
  const found = await listAnnotated(viewer, { exerciseId: exercise.id, after, limit: onAPage + 1 });
  const shown = found.slice(0, onAPage);
  const next = found.length > onAPage ? (shown.at(-1)?.id ?? null) : null;
  return annotationPage(
    shown.map((contribution) => webAnnotation(contribution, source)),
    { after, next },
    source,
  );
}
