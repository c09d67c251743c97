/**
 * Runs `work` over `items` with at most `limit` at a time and returns the results in the order of the items.
 * After a rejection nothing new is begun; what is under way ends first, then the first rejection is thrown.
 */
export async function inPool<Item, Result>(
  limit: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = new Array(items.length);
  const rejections: unknown[] = [];
  let next = 0;
  const lane = async () => {
    while (next < items.length && rejections.length === 0) {
      const index = next;
      next += 1;
      try {
        results[index] = await work(items[index] as Item);
      } catch (error) {
        rejections.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane));
  if (rejections.length > 0) throw rejections[0];
  return results;
}
