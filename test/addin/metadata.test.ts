import path from 'node:path';
import { DEV_ADDRESS } from '../../scripts/address';
import { finishedMetadata, functionSources, generatedMetadata } from '../../scripts/metadata/generate';
import { localise } from '../../scripts/metadata/localise';
import type { FunctionsMetadata, HelpTable } from '../../scripts/metadata/types';

const ROOT = path.join(__dirname, '..', '..');

const GENERATED: FunctionsMetadata = {
  allowCustomDataForDataTypeAny: true,
  functions: [
    {
      id: 'SHARE',
      name: 'SHARE',
      description: 'for developers',
      parameters: [
        { name: 'data', type: 'any', dimensionality: 'matrix' },
        { name: 'measure', type: 'any', customEnumId: 'CONTENT', optional: true },
      ],
      result: { type: 'number' },
    },
  ],
  enums: [{ id: 'CONTENT', type: 'string', values: [{ name: 'both', stringValue: 'both', tooltip: '' }] }],
};

const HELP: HelpTable = {
  functions: {
    SHARE: {
      description: 'Gir en andel.',
      parameters: {
        data: { name: 'data', description: 'Tabellen.' },
        measure: { name: 'måltall', description: 'Måltallet, 1–16.' },
      },
      gives: 'andelen.',
    },
  },
  enums: { CONTENT: { both: { name: 'begge', tooltip: 'Andeler og antall' } } },
};

describe('localised metadata', () => {
  it('has the words of the table and the ids, order and types of the code', () => {
    expect(localise(GENERATED, HELP, 'nb.json', 'https://x.example/help.html')).toEqual({
      kind: 'ok',
      metadata: {
        allowCustomDataForDataTypeAny: true,
        functions: [
          {
            id: 'SHARE',
            name: 'SHARE',
            description: 'Gir en andel.',
            helpUrl: 'https://x.example/help.html#SHARE',
            parameters: [
              { name: 'data', description: 'Tabellen.', type: 'any', dimensionality: 'matrix' },
              {
                name: 'måltall',
                description: 'Måltallet, 1–16.',
                type: 'any',
                customEnumId: 'CONTENT',
                optional: true,
              },
            ],
            result: { type: 'number' },
          },
        ],
        enums: [
          {
            id: 'CONTENT',
            type: 'string',
            values: [{ name: 'begge', stringValue: 'both', tooltip: 'Andeler og antall' }],
          },
        ],
      },
    });
  });

  const share = GENERATED.functions[0];
  const shareHelp = HELP.functions['SHARE'];
  if (share === undefined || shareHelp === undefined) throw new Error('the example has SHARE');
  const helpWith = (change: object): HelpTable => ({
    ...HELP,
    functions: { SHARE: { ...shareHelp, ...change } },
  });
  const named = (change: object): FunctionsMetadata => ({
    ...GENERATED,
    functions: [{ ...share, ...change }],
  });

  it.each<[string, FunctionsMetadata, HelpTable, RegExp]>([
    ['a function without an entry', GENERATED, { ...HELP, functions: {} }, /functions\.SHARE is missing/],
    [
      'an entry without a function',
      GENERATED,
      { ...HELP, functions: { ...HELP.functions, GONE: shareHelp } },
      /functions\.GONE: there is no such function/,
    ],
    ['an empty description', GENERATED, helpWith({ description: ' ' }), /SHARE\.description is empty/],
    ['no word on what it gives', GENERATED, helpWith({ gives: '' }), /SHARE\.gives is empty/],
    [
      'a parameter without an entry',
      GENERATED,
      helpWith({ parameters: { data: shareHelp.parameters['data'] } }),
      /parameters\.measure is missing/,
    ],
    [
      'an entry without a parameter',
      GENERATED,
      helpWith({ parameters: { ...shareHelp.parameters, region: { name: 'r', description: 'r' } } }),
      /parameters\.region: the function has data, measure/,
    ],
    [
      'a parameter without a name',
      GENERATED,
      helpWith({ parameters: { ...shareHelp.parameters, data: { name: '', description: 'd' } } }),
      /parameters\.data needs both/,
    ],
    [
      'two parameters with one name',
      GENERATED,
      helpWith({ parameters: { ...shareHelp.parameters, data: { name: 'måltall', description: 'd' } } }),
      /two parameters are shown as "måltall"/,
    ],
    ['a value without an entry', GENERATED, { ...HELP, enums: {} }, /enums\.CONTENT\.both is missing/],
    ['a translated name', named({ name: 'ANDEL' }), HELP, /the name is "ANDEL"/],
    [
      'an id that is not ASCII',
      named({ id: 'MÅL', name: 'MÅL' }),
      { ...HELP, functions: { MÅL: shareHelp } },
      /MÅL: a function id is/,
    ],
  ])('is refused for %s', (_, generated, help, says) => {
    const made = localise(generated, help, 'nb.json', 'https://x.example/help.html');
    expect(made.kind === 'error' ? made.errors : []).toContainEqual(expect.stringMatching(says));
  });
});

describe('the functions of the add-in', () => {
  it('are found where their doc comment is', () => {
    expect(functionSources(ROOT).map((file) => path.relative(ROOT, file))).not.toEqual([]);
  });

  it('each have help in Norwegian and English, parameter by parameter', async () => {
    const files = await finishedMetadata(ROOT, DEV_ADDRESS);
    const ids = (await generatedMetadata(ROOT)).functions.map((f) => f.id);
    expect(ids).not.toEqual([]);
    for (const metadata of files.values()) {
      expect(metadata.functions.map((f) => f.id)).toEqual(ids);
      expect(
        metadata.functions
          .flatMap((f) => [f, ...f.parameters])
          .filter((text) => (text.description ?? '') === ''),
      ).toEqual([]);
    }
    expect([...files.keys()]).toEqual(['functions.json', 'functions-en-us.json']);
  });
});
