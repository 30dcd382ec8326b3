import { callingCode } from '@/lib/format/phone';
import type { Company, DialIn } from './types';

/** Numbers in their order, those of the company's country before all others: that of its first contact with a phone. */
export function homeFirst<N extends Pick<DialIn, 'number' | 'country'>>(
  numbers: readonly N[],
  { contacts }: Pick<Company, 'contacts'>,
): N[] {
  const phone = [...contacts.values()].find((contact) => contact.phone)?.phone;
  const home = phone && callingCode({ number: phone });
  const isForeign = (number: N) => Number(callingCode(number) !== home);
  return home ? [...numbers].sort((a, b) => isForeign(a) - isForeign(b)) : [...numbers];
}
