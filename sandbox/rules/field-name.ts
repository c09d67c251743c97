/** Returns the last name of a path such as `content.payMethod[].points`, for messages. */
export function lastName(path: string): string {
  return path.replaceAll('[]', '').split('.').at(-1) ?? path;
}
