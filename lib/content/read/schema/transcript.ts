import * as z from 'zod';
import { speaker } from './fields';

export const transcriptSchema = z.strictObject({
  speakers: z
    .array(speaker, 'everyone who speaks: a list of {name, role, organization}')
    .min(1, 'at least one speaker'),
});

export type TranscriptFields = z.output<typeof transcriptSchema>;
