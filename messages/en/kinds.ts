import type { EventKind } from '@/lib/domain/types';
import type { EventKindMessages } from '../areas/event';
import { sentence } from '../sentence';

export const kinds: Record<EventKind, EventKindMessages> = {
  'conference call': {
    name: 'conference call',
    label: 'Conference call',
    shortLabel: 'Call',
    headline: {
      cancelled: 'This call has been cancelled',
      postponed: 'This call has been postponed',
      tentative: 'This call is planned',
      ended: 'The call has ended',
      past: 'Past call',
    },
    tookPlace: (when) => sentence`This call took place on ${when}.`,
    calledOff: { cancelled: 'The call has been cancelled.', postponed: 'The call has been postponed.' },
    about: 'About this call',
    calendarCopy: 'This adds a copy. It does not change if the call is moved.',
    description: (company, title, when) => `${company} call: ${title}, ${when}.`,
    transcript: {
      description: (legalName, title) => `What was said at the conference call of ${legalName}: ${title}.`,
      back: 'The conference call and its documents',
    },
    calendar: {
      title: (company, title) => `${company}: ${title} (conference call)`,
      cancelled: (when) => `The conference call announced for ${when} was cancelled.`,
      postponed: (when) => `The conference call announced for ${when} was postponed. Its new time is not known yet.`,
      lengthIsEstimate: 'The length of the conference call is an estimate.',
    },
  },
  webcast: {
    name: 'webcast',
    label: 'Webcast',
    shortLabel: 'Webcast',
    headline: {
      cancelled: 'This webcast has been cancelled',
      postponed: 'This webcast has been postponed',
      tentative: 'This webcast is planned',
      ended: 'The webcast has ended',
      past: 'Past webcast',
    },
    tookPlace: (when) => sentence`This webcast took place on ${when}.`,
    calledOff: { cancelled: 'The webcast has been cancelled.', postponed: 'The webcast has been postponed.' },
    about: 'About this webcast',
    calendarCopy: 'This adds a copy. It does not change if the webcast is moved.',
    description: (company, title, when) => `${company} webcast: ${title}, ${when}.`,
    transcript: {
      description: (legalName, title) => `What was said at the webcast of ${legalName}: ${title}.`,
      back: 'The webcast and its documents',
    },
    calendar: {
      title: (company, title) => `${company}: ${title} (webcast)`,
      cancelled: (when) => `The webcast announced for ${when} was cancelled.`,
      postponed: (when) => `The webcast announced for ${when} was postponed. Its new time is not known yet.`,
      lengthIsEstimate: 'The length of the webcast is an estimate.',
    },
  },
  meeting: {
    name: 'meeting',
    label: 'Meeting',
    shortLabel: 'Meeting',
    headline: {
      cancelled: 'This meeting has been cancelled',
      postponed: 'This meeting has been postponed',
      tentative: 'This meeting is planned',
      ended: 'The meeting has ended',
      past: 'Past meeting',
    },
    tookPlace: (when) => sentence`This meeting took place on ${when}.`,
    calledOff: { cancelled: 'The meeting has been cancelled.', postponed: 'The meeting has been postponed.' },
    about: 'About this meeting',
    calendarCopy: 'This adds a copy. It does not change if the meeting is moved.',
    description: (company, title, when) => `${company} meeting: ${title}, ${when}.`,
    transcript: {
      description: (legalName, title) => `What was said at the meeting of ${legalName}: ${title}.`,
      back: 'The meeting and its documents',
    },
    calendar: {
      title: (company, title) => `${company}: ${title} (meeting)`,
      cancelled: (when) => `The meeting announced for ${when} was cancelled.`,
      postponed: (when) => `The meeting announced for ${when} was postponed. Its new time is not known yet.`,
      lengthIsEstimate: 'The length of the meeting is an estimate.',
    },
  },
  conference: {
    name: 'conference',
    label: 'Conference',
    shortLabel: 'Conference',
    headline: {
      cancelled: 'This conference has been cancelled',
      postponed: 'This conference has been postponed',
      tentative: 'This conference is planned',
      ended: 'The conference has ended',
      past: 'Past conference',
    },
    tookPlace: (when) => sentence`This conference took place on ${when}.`,
    calledOff: { cancelled: 'The conference has been cancelled.', postponed: 'The conference has been postponed.' },
    about: 'About this conference',
    calendarCopy: 'This adds a copy. It does not change if the conference is moved.',
    description: (company, title, when) => `${company} conference: ${title}, ${when}.`,
    transcript: {
      description: (legalName, title) => `What was said at the conference of ${legalName}: ${title}.`,
      back: 'The conference and its documents',
    },
    calendar: {
      title: (company, title) => `${company}: ${title} (conference)`,
      cancelled: (when) => `The conference announced for ${when} was cancelled.`,
      postponed: (when) => `The conference announced for ${when} was postponed. Its new time is not known yet.`,
      lengthIsEstimate: 'The length of the conference is an estimate.',
    },
  },
};
