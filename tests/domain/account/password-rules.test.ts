import { expect, test } from 'vitest';
import { passwordProblem } from '#src/domain/account/password-rules.ts';

const known = ['Siti Rahayu', 'siti.rahayu77@example.test', '+6281298765432'];

test('a password of nine signs is too short, one of ten is enough', () => {
  expect(passwordProblem('kolang-ka', known)).toBe('too_short');
  expect(passwordProblem('kolang-kal', known)).toBeUndefined();
});

test('a whole book is too long', () => {
  expect(passwordProblem('kolang kaling '.repeat(20), known)).toBe('too_long');
});

test.each([
  '1234567890',
  '0987654321',
  'aaaaaaaaaaaa',
  'password123',
  'P@ssw0rd123',
  'katasandi1234',
  'indonesia2345',
  'bismillah123!',
  'qwertyuiop12',
  'etalase tangerang',
  'umkmtangerang',
  'Siti Rahayu 123',
  'sitirahayu77',
  'rahayusiti77',
  'siti.rahayu77@example.test',
  '081298765432',
  '+6281298765432',
  '!!!!!!!!!!!!',
  'abcdefghijkl',
])('%s is what a guesser tries first', (password) => {
  expect(passwordProblem(password, known)).toBe('obvious');
});

test.each([
  'dodol manis tiga loyang',
  'warung-ijo-depan-pasar',
  'kX9#mQ2vLp',
  'siti suka kecap benteng',
  'Кошка гуляет ночью',
  'bismillah semoga lancar jaya',
])('%s is taken, without any rule about its signs', (password) => {
  expect(passwordProblem(password, known)).toBeUndefined();
});
