import { localTime } from '../../../src/hosts/cli/print/process-terminal';

// The offset comes from the machine's time zone; the instant must survive it whatever it is.
it.each(['2026-11-21T19:05:07.900Z', '2026-07-01T00:30:00.000Z', '2024-02-29T23:59:59.000Z'])(
  'writes %s in local time with its offset, to the second',
  (instant) => {
    const now = new Date(instant);
    const written = localTime(now);
    expect(written).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
    expect(new Date(written).getTime()).toBe(Math.floor(now.getTime() / 1000) * 1000);
    expect(Number(written.slice(11, 13))).toBe(now.getHours());
  },
);
