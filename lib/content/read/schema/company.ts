import * as z from 'zod';
import { type Colour, GROUNDS } from '@/lib/format/colours';
import { contrast } from '@/lib/format/contrast';
import { codeOf, LANGUAGE_TAGS } from '@/messages/language';
import { isIsin } from '../isin';
import { calendarDate, file, flag, httpsUrl, oneOf, phone, slug, timeZone, words } from './fields';

/**
 * A text colour with enough contrast on each of the site's backgrounds: 4.5 by WCAG 2.2, success criterion 1.4.3.
 */
const accent = (mode: keyof Colour, fix: string) =>
  z
    .string(fix)
    .regex(/^#[0-9a-f]{6}$/i, { error: 'a colour as #rrggbb, as in "#0b5a7a", in quotes', abort: true })
    .refine((colour) => GROUNDS.every((ground) => contrast(colour, ground[mode]) >= 4.5), fix);

const contact = z.strictObject({
  desk: words('whom the contact is for, as in Investors'),
  name: words('the name of a person or a desk'),
  role: words('what the person does').optional(),
  organization: words('whom the person works for').optional(),
  phone: phone.optional(),
  email: z.email('an e-mail address, as in info@example.com').optional(),
});

/** A listing on an exchange. Tickers are as the exchange writes them: `BRK.B`, `HEI/A`, `NOVO-B`, `6498`. */
const listing = {
  ticker: z.string('the ticker symbol').regex(/^[A-Z0-9][A-Z0-9./ -]{0,11}$/, 'the ticker symbol alone, as in IMGN'),
  exchange: words('the exchange, as in Nasdaq'),
  mic: z.string('the exchange’s code').regex(/^[A-Z0-9]{4}$/, 'the exchange’s four-letter ISO 10383 code, as in XNAS'),
  isin: z
    .string('the ISIN')
    .refine(isIsin, 'the ISIN, two letters, nine characters and a check digit, as in US45253H1014')
    .optional(),
};

export const companySchema = z.strictObject({
  name: words('the short name, as in ImmunoGen'),
  legalName: words('the full name, as in ImmunoGen, Inc.'),
  ...listing,
  otherListings: z
    .array(z.strictObject(listing), 'a list of {ticker, exchange, mic}, with isin if it differs')
    .default([]),
  formerly: z
    .array(
      z.strictObject({
        until: calendarDate,
        name: words('the short name that it had'),
        legalName: words('the full name that it had'),
        ticker: listing.ticker.optional(),
        exchange: listing.exchange.optional(),
        mic: listing.mic.optional(),
      }),
      'a list of {until, name, legalName}',
    )
    .default([]),
  social: z.array(z.strictObject({ name: words('the network'), url: httpsUrl }), 'a list of {name, url}').default([]),
  website: httpsUrl,
  timeZone,
  languages: z
    .array(oneOf(LANGUAGE_TAGS), 'a list of languages, the one without a prefix first, as in [en, ja]')
    .min(1, 'at least one language, as in [en]')
    .refine((tags) => new Set(tags.map(codeOf)).size === tags.length, 'each language once, in one region')
    .default(['en']),
  colors: z
    .strictObject({
      light: accent('light', 'a darker colour: words in it must be readable on white (contrast 4.5)'),
      dark: accent('dark', 'a lighter colour: words in it must be readable on black (4.5)'),
    })
    .optional(),
  logo: z
    .string('a picture')
    .regex(
      /^(?:files\/[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*\.(?:png|webp|avif)|[a-z0-9][a-z0-9-]*\.(?:svg|png))$/,
      'a PNG, WebP or AVIF file in content/files, as in files/logo.png; or the name of one in public/, as in icon.svg',
    )
    .optional(),
  pictureFont: file(['ttf', 'otf', 'woff']).optional(),
  embeds: z
    .array(
      z
        .string('the origin of a provider')
        .regex(/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'https:// and a host alone, as in https://player.example.com'),
      'a list of origins, as in [https://player.example.com]',
    )
    .default([]),
  historicalAfterMonths: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, 'whole months, as in 12')
    .default('12')
    .transform(Number),
  alerts: z.strictObject({ releases: oneOf(['paragraph', 'whole']) }).optional(),
  boilerplate: z.string('a sentence or two about the company').min(1, 'a sentence or two about the company'),
  contacts: z.record(slug, contact, 'contacts by a short name, as in investors: {desk: …, name: …}'),
  categories: z
    .record(
      slug,
      z.strictObject({ label: words('what readers call it, as in Results'), home: flag.default(true) }),
      'categories by the name that their addresses have, as in results: {label: Results}',
    )
    .default({}),
});

export type CompanyFields = z.output<typeof companySchema>;
