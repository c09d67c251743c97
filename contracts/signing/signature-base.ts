import type { Members } from '../envelopes/envelope.ts';
import { compactJson } from './compact-json.ts';
import type { SignatureProfile, ValueRendering } from './signature-profile.ts';

/**
 * Returns the text that is digested: the signed members in the profile's order and rendering, with the secret attached.
 * Pass a mask instead of the secret to get a base that may be shown. Members of one key are all written, in their order.
 */
export function signatureBase(profile: SignatureProfile, members: Members, secret: string): string {
  const body = signedText(profile, members);
  const { place, joint } = profile.secret;
  return place === 'end' ? `${body}${joint}${secret}` : `${secret}${joint}${body}`;
}

// A base is put together twice, with the secret to be digested and with a mask to be shown.
let last:
  | { readonly profile: SignatureProfile; readonly members: Members; readonly text: string }
  | undefined;

function signedText(profile: SignatureProfile, members: Members): string {
  if (last?.profile === profile && last.members === members) return last.text;
  const ordered = profile.order === 'ascii' ? members.toSorted(byCodeUnit) : members;
  let body = '';
  for (const [key, json] of ordered) {
    const value = profile.leftOut.includes(key) ? undefined : renderValue(profile.value, json);
    if (value === undefined) continue;
    if (body !== '') body += profile.joiner;
    body += `${key}${profile.pair}${value}`;
  }
  last = { profile, members, text: body };
  return body;
}

function byCodeUnit([left]: Members[number], [right]: Members[number]): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Returns undefined where the pair is left out. */
function renderValue(rendering: ValueRendering, json: string): string | undefined {
  switch (json[0]) {
    case '{':
    case '[':
      return rendering.object === 'compact' ? compactJson(json) : json;
    case '"':
      return renderString(rendering, json);
    case 'n':
      return { literal: json, empty: '', 'left-out': undefined }[rendering.null];
    default:
      return json;
  }
}

function renderString(rendering: ValueRendering, json: string): string | undefined {
  if (json === '""' && rendering.emptyString === 'left-out') return undefined;
  if (rendering.string === 'as-sent') return json;
  if (!json.includes('\\')) return json.slice(1, -1);
  const text: string = JSON.parse(json);
  return text;
}
