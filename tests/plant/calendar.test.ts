import { describe, expect, it } from 'vitest';
import { PlantCalendar, type Shift, type SpecialDay } from '../../src/plant/calendar.ts';

const zone = 'Europe/Riga';
const ordinary = new PlantCalendar({ shifts: [], days: [], zone });
const day = (date: string, isWorked: boolean): SpecialDay => ({ date, isWorked, note: '' });
const withDays = (...days: SpecialDay[]) => new PlantCalendar({ shifts: [], days, zone });
const withShifts = (...shifts: Shift[]) => new PlantCalendar({ shifts, days: [], zone });
const end = (calendar: PlantCalendar, at: string) => calendar.shiftEnd(new Date(at)).toISOString();

describe('Worked days', () => {
  it('are Monday to Friday until somebody says otherwise', () => {
    expect(ordinary.isWorked('2026-11-20')).toBe(true);
    expect(ordinary.isWorked('2026-11-21')).toBe(false);
    expect(ordinary.nextWorkedDay('2026-11-21')).toBe('2026-11-23');
    expect(ordinary.nextWorkedDay('2026-11-20')).toBe('2026-11-20');
  });

  it('leave out a holiday in the middle of the week', () => {
    const calendar = withDays(day('2026-11-18', false));
    expect(calendar.addWorkedDays('2026-11-17', 1)).toBe('2026-11-19');
    expect(calendar.workedDaysBetween('2026-11-16', '2026-11-20')).toBe(3);
  });

  it('count a Saturday that is worked for once', () => {
    const calendar = withDays(day('2026-11-21', true));
    expect(calendar.addWorkedDays('2026-11-20', 1)).toBe('2026-11-21');
  });

  it('can be counted backwards', () => {
    expect(ordinary.addWorkedDays('2026-11-23', -1)).toBe('2026-11-20');
    expect(ordinary.workedDaysBetween('2026-11-23', '2026-11-20')).toBe(-1);
  });

  it('are the days asked for with nought, worked or not', () => {
    expect(ordinary.addWorkedDays('2026-11-21', 0)).toBe('2026-11-21');
  });

  it('between a day and the nth after it are n, whatever is in between', () => {
    const calendar = withDays(day('2026-12-24', false), day('2026-12-25', false), day('2026-12-26', true));
    for (const from of ['2026-12-20', '2026-12-23', '2026-12-24', '2026-12-26']) {
      for (let n = 1; n < 30; n++) {
        expect(calendar.workedDaysBetween(from, calendar.addWorkedDays(from, n))).toBe(n);
      }
    }
  });
});

describe('The end of a shift', () => {
  it('is the end of the one in which the moment lies', () => {
    expect(end(ordinary, '2026-11-20T08:00:00Z')).toBe('2026-11-20T15:00:00.000Z');
  });

  it('is the end of the day outside of any shift', () => {
    expect(end(ordinary, '2026-11-20T15:00:00Z')).toBe('2026-11-20T22:00:00.000Z');
    expect(end(ordinary, '2026-11-21T10:00:00Z')).toBe('2026-11-21T22:00:00.000Z');
  });

  it('comes with the first minute of the next shift to that one', () => {
    const two = withShifts(
      { weekday: 5, starts: '06:00', ends: '14:00' },
      { weekday: 5, starts: '14:00', ends: '22:00' },
    );
    expect(end(two, '2026-11-20T11:59:59Z')).toBe('2026-11-20T12:00:00.000Z');
    expect(end(two, '2026-11-20T12:00:00Z')).toBe('2026-11-20T20:00:00.000Z');
  });

  it('may lie on the next day, a holiday too', () => {
    const night = new PlantCalendar({
      shifts: [{ weekday: 5, starts: '22:00', ends: '06:00' }],
      days: [day('2026-11-21', false)],
      zone,
    });
    expect(end(night, '2026-11-20T21:00:00Z')).toBe('2026-11-21T04:00:00.000Z');
    expect(end(night, '2026-11-21T02:00:00Z')).toBe('2026-11-21T04:00:00.000Z');
  });

  it('is the end of the day on a holiday', () => {
    const calendar = withDays(day('2026-11-18', false));
    expect(end(calendar, '2026-11-18T10:00:00Z')).toBe('2026-11-18T22:00:00.000Z');
  });

  it('is that of Friday on a Saturday that is worked for once', () => {
    expect(end(withDays(day('2026-11-21', true)), '2026-11-21T08:00:00Z')).toBe('2026-11-21T15:00:00.000Z');
  });

  it('keeps the clock on the wall when clocks are changed in the night', () => {
    const night = withShifts({ weekday: 6, starts: '22:00', ends: '06:00' });
    // in spring the night is an hour shorter, in autumn an hour longer
    expect(end(night, '2026-03-28T21:00:00Z')).toBe('2026-03-29T03:00:00.000Z');
    expect(end(night, '2026-10-24T20:00:00Z')).toBe('2026-10-25T04:00:00.000Z');
  });

  it('is the end of a day of 23 or 25 hours on the days of the change', () => {
    expect(end(ordinary, '2026-03-29T01:30:00Z')).toBe('2026-03-29T21:00:00.000Z');
    expect(end(ordinary, '2026-10-25T00:30:00Z')).toBe('2026-10-25T22:00:00.000Z');
  });

  it('takes a time that the clock leaps over as the time after the leap', () => {
    const early = withShifts({ weekday: 6, starts: '22:00', ends: '03:30' });
    expect(end(early, '2026-03-28T23:00:00Z')).toBe('2026-03-29T01:30:00.000Z');
  });
});
