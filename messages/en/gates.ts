import type { Messages } from '../messages';
import { sentence } from '../sentence';

export const gates: Messages['gates'] = {
  webcast: {
    name: 'Webcast',
    enter: 'Join the webcast',
    opensOn: (when) => sentence`The webcast opens on ${when}.`,
    opensAt: (time) => sentence`The webcast opens at ${time}.`,
    opensThen: 'The webcast opens on the day.',
    opensAbout: (when) => sentence`The webcast is expected to open on ${when}.`,
    page: {
      early: 'The webcast is not open yet',
      open: 'The webcast is open',
      ended: 'The webcast is closed',
      closedOn: (when) => sentence`It closed on ${when}.`,
      calledOff: 'There is no webcast',
      release: 'Read the release',
    },
    news: { open: 'The webcast is open', closed: 'The webcast is closed' },
    openAnswer: 'The webcast is open.',
  },
  replay: {
    name: 'Replay',
    enter: 'Listen to the replay',
    opensOn: (when) => sentence`The replay opens on ${when}.`,
    opensAt: (time) => sentence`The replay opens at ${time}.`,
    opensThen: 'The replay opens on the day.',
    opensAbout: (when) => sentence`The replay is expected to open on ${when}.`,
    page: {
      early: 'The replay is not open yet',
      open: 'The replay is open',
      ended: 'The replay has ended',
      closedOn: (when) => sentence`It closed on ${when}.`,
      calledOff: 'There is no replay',
      release: 'Read the release',
    },
    news: { open: 'The replay is open', closed: 'The replay is closed' },
    openAnswer: 'The replay is open.',
    recording: (event) => `Recording: ${event}`,
    captions: 'Captions',
    endedOn: (day) => sentence`The replay ended on ${day}.`,
    listenUntil: (when) => sentence`Listen until ${when}`,
    listenThrough: (day) => sentence`Listen through ${day}`,
    listen: 'Listen now',
    midnight: (zone) => `Until midnight at the end of that day, ${zone}.`,
    lastsUntil: (when) => sentence`The replay lasts until ${when}.`,
    lastsThrough: (day, zone) =>
      sentence`The replay lasts through ${day}, until midnight at the end of that day, ${zone}.`,
    lasts: 'No end of the replay has been announced.',
  },
};
