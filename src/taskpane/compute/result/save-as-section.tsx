import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { assertNever, formatCount, MOST_PUBLISHED_CELLS } from '../../../core';
import { FORM_DESCRIPTIONS, FORM_ENDINGS, PUBLISHERS_FORMS } from '../../../dissemination';
import { Disclosure } from '../../parts/disclosure';
import { PaneSelect } from '../../parts/pane-select';
import { Section } from '../../parts/section';
import { TextToCopy } from '../../parts/text-to-copy';
import type { ViewProps } from '../../parts/view-props';
import type { ResultState, SavedForm } from '../../state/pane-state';
import { paneText } from '../../words/pane';
import { paneResultText } from '../../words/pane-result';
import { formFileName, saveAs } from '../actions/save-as';

/** What the pane makes no file of, as Excel and the command do it. */
const ELSEWHERE = ['xlsx', 'docx'] as const;
const CHOICES = [...PUBLISHERS_FORMS, ...ELSEWHERE] as const;
type Choice = (typeof CHOICES)[number];

/** The result in the forms that publishers take: saved, or as text to copy; for Office's own files it says what to use. */
export function SaveAsSection({ language, perform, result }: ViewProps & { readonly result: ResultState }) {
  const styles = useStyles();
  const text = paneResultText(language);
  const [chosen, choose] = useState<Choice>('px');
  if (result.counted === null)
    return (
      <Section heading={text.saveAs}>
        <p className={styles.text}>{text.saveEarlier}</p>
      </Section>
    );
  const choices = CHOICES.map((id) => ({
    id,
    label:
      id === 'xlsx' || id === 'docx'
        ? text.elsewhere[id].name
        : `${FORM_DESCRIPTIONS[id].name} (${FORM_ENDINGS[id]})`,
  }));
  const { saved } = result;
  return (
    <Section heading={text.saveAs}>
      {chosen === 'xlsx' || chosen === 'docx' ? (
        <>
          <PaneSelect label={text.format} value={chosen} choices={choices} onChange={choose} />
          <p className={styles.text}>{text.elsewhere[chosen].use}</p>
        </>
      ) : (
        <>
          <PaneSelect
            label={text.format}
            hint={FORM_DESCRIPTIONS[chosen].use[language]}
            value={chosen}
            choices={choices}
            onChange={choose}
          />
          <div>
            <Button onClick={() => perform(saveAs, chosen)}>{text.makeFile}</Button>
          </div>
          {saved?.form === chosen && <Saved language={language} saved={saved} />}
        </>
      )}
    </Section>
  );
}

function Saved({ language, saved }: { readonly language: ViewProps['language']; readonly saved: SavedForm }) {
  const styles = useStyles();
  const text = paneResultText(language);
  const name = formFileName(saved.form);
  switch (saved.kind) {
    case 'noYear':
      return <p className={styles.text}>{text.saveNeedsYear}</p>;
    case 'tooLarge': {
      const counts = [saved.cells, MOST_PUBLISHED_CELLS].map((count) => formatCount(count, language));
      return <p className={styles.text}>{text.saveTooLarge(counts[0] ?? '', counts[1] ?? '')}</p>;
    }
    case 'made': {
      const [first, second] = saved.texts;
      const texts = saved.texts.map((one) => {
        const file = second === undefined ? name : one.name;
        return (
          <div key={file} className={styles.copy}>
            <TextToCopy text={one.text} words={{ label: file, ...paneText(language).copying }} />
          </div>
        );
      });
      return saved.saved ? (
        <>
          <p className={styles.text} role="status">
            {text.fileSaved(name)}
          </p>
          <Disclosure label={text.copyInstead}>{texts}</Disclosure>
        </>
      ) : (
        <>
          <p className={styles.text} role="status">
            {second === undefined ? text.copyFile(name) : text.copyFiles(first?.name ?? name, second.name)}
          </p>
          {texts}
        </>
      );
    }
    default:
      return assertNever(saved);
  }
}

const useStyles = makeStyles({
  text: { margin: 0 },
  copy: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
});
