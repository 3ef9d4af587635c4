/** “2026 to 2029”, or as much of it as is known. */
export function periodInWords({
  periodFrom,
  periodTo,
}: {
  periodFrom: number | null;
  periodTo: number | null;
}) {
  if (periodFrom && periodTo)
    return periodFrom === periodTo ? `${periodFrom}` : `${periodFrom} to ${periodTo}`;
  if (periodFrom) return `From ${periodFrom}`;
  return periodTo ? `Until ${periodTo}` : "Not set";
}
