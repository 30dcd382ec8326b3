import { type ContentCopy, EVENT, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { published } from '../published';

const CALL = 'q2-fy2012-results-call';
const DURING_REPLAY = Date.parse('2012-01-30T12:00:00Z');
const SIGN_IN = '<!doctype html><title>Sign in</title>';

/** The shipped call with slides, risk factors and a recording hosted by the site. */
function withDocuments(content: ContentCopy, replay = ''): ContentCopy {
  return content
    .write('files/slides.pdf', '%PDF-1.4 slides')
    .write('files/risks.pdf', '%PDF-1.4 risks')
    .write('files/q2.mp3', 'ID3 recording')
    .replace(EVENT, '-03\n  url: https://www.immunogen.com', `-03\n  recording: q2.mp3${replay}`)
    .replace(
      EVENT,
      'history:',
      'materials: [{kind: slides, title: Slides, file: slides.pdf}]\nforwardLookingStatements: {title: Risks, file: risks.pdf}\nhistory:',
    );
}

/** The public documents of the call, and the problems reported. */
function seen(content: ContentCopy) {
  const { content: all, heldBack, warnings } = content.accept(DURING_REPLAY);
  const site = published(all, DURING_REPLAY);
  const event = site.event(CALL);
  return {
    heldBack,
    told: warnings.map(({ severity, field, found }) => `${severity} ${field}: ${found}`),
    slides: event?.materials.map(({ title }) => title),
    statements: event?.forwardLookingStatements?.title,
    recording: event?.replay?.recording?.path,
    replay: event?.replay && { byPhoneAlone: event.replay.byPhoneAlone },
    files: ['slides.pdf', 'risks.pdf', 'q2.mp3'].filter((path) => site.file(path)),
  };
}

const WHOLE = {
  heldBack: [],
  told: [],
  slides: ['Slides'],
  statements: 'Risks',
  recording: 'q2.mp3',
  replay: { byPhoneAlone: false },
  files: ['slides.pdf', 'risks.pdf'],
};

test('valid documents are all offered', ({ content }) => {
  expect(seen(withDocuments(content))).toEqual(WHOLE);
});

const LOSSES: [file: string, field: string, lost: object][] = [
  ['slides.pdf', 'materials[0].file', { slides: [], files: ['risks.pdf'] }],
  ['risks.pdf', 'forwardLookingStatements.file', { statements: undefined, files: ['slides.pdf'] }],
  ['q2.mp3', 'replay.recording', { recording: undefined, replay: undefined }],
];
for (const [file, field, lost] of LOSSES) {
  for (const [what, break_] of [
    ['that is missing', (content: ContentCopy) => content.remove(`files/${file}`)],
    ['that is a sign-in page', (content: ContentCopy) => content.write(`files/${file}`, SIGN_IN)],
  ] as const) {
    test(`the event goes on without a ${field} ${what}, with a problem`, ({ content }) => {
      break_(withDocuments(content));
      expect(seen(content)).toEqual({
        ...WHOLE,
        ...lost,
        told: [expect.stringMatching(`^withheld ${field.replace(/[[\].]/g, '.')}: "${file}"`)],
      });
      withDocumentsBack(content, file);
      expect(seen(content)).toEqual(WHOLE);
    });
  }
}

function withDocumentsBack(content: ContentCopy, file: string): void {
  content.write(`files/${file}`, file.endsWith('pdf') ? '%PDF-1.4 again' : 'ID3 again');
}

test('without its recording, a replay is still offered by phone', ({ content }) => {
  withDocuments(content, '\n  dialIn: [{label: Replay, number: "+19133121231", through: 2012-02-03}]');
  expect(seen(content)).toEqual(WHOLE);
  content.remove('files/q2.mp3');
  expect(seen(content)).toMatchObject({ recording: undefined, replay: { byPhoneAlone: true } });
});
