import { describe, expect, it } from 'vitest';
import { shanghaiDate, shanghaiDateTime, shanghaiIso, systemClock } from './clock.ts';

const lastMillisecondOf2024 = Date.parse('2024-12-31T23:59:59.999+08:00');

describe('the clock', () => {
  it('says the date in Shanghai, which is already the next day when UTC is not', () => {
    expect(shanghaiDate(Date.parse('2025-03-01T16:30:00Z'))).toBe('20250302');
    expect(shanghaiDate(lastMillisecondOf2024)).toBe('20241231');
    expect(shanghaiDate(lastMillisecondOf2024 + 1)).toBe('20250101');
  });

  it('says date and time as 14 digits in Shanghai', () => {
    expect(shanghaiDateTime(lastMillisecondOf2024)).toBe('20241231235959');
  });

  it('says ISO 8601 with the offset of Shanghai, which reads back as the same moment', () => {
    expect(shanghaiIso(lastMillisecondOf2024)).toBe('2024-12-31T23:59:59.999+08:00');
    expect(Date.parse(shanghaiIso(lastMillisecondOf2024))).toBe(lastMillisecondOf2024);
  });

  it('knows no daylight saving, which Shanghai had in 1988 and has no more', () => {
    expect(shanghaiDateTime(Date.parse('2025-07-01T00:00:00Z'))).toBe('20250701080000');
  });

  it('counts milliseconds since the epoch', () => {
    const before = Date.now();
    expect(systemClock.now()).toBeGreaterThanOrEqual(before);
    expect(systemClock.now()).toBeLessThanOrEqual(Date.now());
  });
});
