const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Returns the address of a notification as a URL; undefined where the sandbox does not call it: it speaks HTTP and HTTPS, to
 * this machine and to the hosts it was started with, and to nothing that names a user.
 */
export function addressOf(url: string, allowedHosts: readonly string[]): URL | undefined {
  if (!URL.canParse(url)) return undefined;
  const address = new URL(url);
  const isWeb = address.protocol === 'http:' || address.protocol === 'https:';
  const isAllowed = loopback.test(address.hostname) || allowedHosts.includes(address.hostname);
  const isAnonymous = address.username === '' && address.password === '';
  return isWeb && isAllowed && isAnonymous ? address : undefined;
}
