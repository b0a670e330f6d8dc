import { readPublishedForm } from '../../../src/hosts/forms/published/open-form';
import { InputError } from '../../../src/hosts/host';

const faultOf = (name: string, text: string): unknown => {
  try {
    readPublishedForm(name, name, Buffer.from(text));
    return null;
  } catch (error) {
    return error instanceof InputError ? error.problem : error;
  }
};

it('[SRC-1] values and keywords without end are refused before they take memory', () => {
  expect(faultOf('a.json', `[${'{},'.repeat(1_600_000)}{}]`)).toMatchObject({
    form: 'JSON',
    fault: { kind: 'tooManyCells', most: 3_000_000 },
  });
  expect(faultOf('a.px', `CHARSET="ANSI";\n${'NOTE="x";'.repeat(200_001)}`)).toMatchObject({
    form: 'PX',
    fault: { kind: 'tooManyCells', most: 200_000 },
  });
});
