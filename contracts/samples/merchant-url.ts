/** Documented minimum of notifyUrl, afterPayUrl and cancelPayUrl, in characters (document 002). */
const shortestUrl = 64;

/** Returns a URL of 64 characters at a host that exists nowhere. */
export function merchantUrl(purpose: string): string {
  return `https://merchant.example/ebuy-kit/contract-test/${purpose}/`.padEnd(shortestUrl, '0');
}
