import { notFound } from "next/navigation";
import { env } from "@/env";

/** What `npm run bench` holds the section page against: constant words of a given size. Found only by the bench. */
export default async function ConstantPage({ searchParams }: PageProps<"/bench/constant">) {
  const { bytes } = await searchParams;
  if (!env().SOUNDINGS_BENCH) notFound();
  const size = Math.min(Number(bytes) || 0, 1_000_000);
  return (
    <main id="main-content">
      <p>{"The same words, over and over. ".repeat(Math.ceil(size / 31)).slice(0, size)}</p>
    </main>
  );
}
