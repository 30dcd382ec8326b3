import { expect, test } from '@/testing/unit';
import { digestHeaders } from './digest';

test('the digest matches the example of RFC 9530, appendix D', () => {
  expect(digestHeaders('{"hello": "world"}\n')).toEqual({
    'repr-digest': 'sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:',
  });
});

test('the digest is of the UTF-8 bytes', () => {
  expect(digestHeaders('–')['repr-digest']).toBe('sha-256=:1PhdNnV8EvDG2rV3ISh/Mn77/EbqjA+CAwEGf4Yn/A8=:');
  expect(digestHeaders('')['repr-digest']).toBe('sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:');
});
