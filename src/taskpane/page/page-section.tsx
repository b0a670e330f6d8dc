import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { formatCount } from '../../core';
import { Disclosure } from '../parts/disclosure';
import { PaneSelect } from '../parts/pane-select';
import { Section } from '../parts/section';
import { TextToCopy } from '../parts/text-to-copy';
import type { ViewProps } from '../parts/view-props';
import { PAGE_FORMS, type MadePage, type PageForm } from '../state/page-state';
import type { ResultState } from '../state/pane-state';
import { paneText } from '../words/pane';
import { panePageText } from '../words/pane-page';
import { paneResultText } from '../words/pane-result';
import { pageChoices } from './page-input';
import { savePage } from './save-page';

/** What everyone together, and all kommuner, are called among the codes of kommuner. */
const WHOLE = 'land';
const ALL = 'alle';

/** The indicator's page, of everyone or one kommune: saved, or as text to copy. */
export function PageSection({ language, perform, result }: ViewProps & { readonly result: ResultState }) {
  const styles = useStyles();
  const text = panePageText(language);
  const [indicator, chooseIndicator] = useState<string | null>(null);
  const [year, chooseYear] = useState<number | null>(null);
  const [place, choosePlace] = useState<string>(WHOLE);
  const [form, chooseForm] = useState<PageForm>('docx');
  const { counted } = result;
  const choices = counted === null ? null : pageChoices({ ...result, counted }, { indicator, year });
  if (choices === null)
    return (
      <Section heading={text.heading}>
        <p className={styles.text}>{counted === null ? text.earlier : text.needsYear}</p>
      </Section>
    );
  const codes = choices.municipalities.map(({ code }) => code);
  const isAll = place === ALL && codes.length > 1;
  const known = codes.find((code) => code === place);
  const one = known === undefined ? null : [known];
  const asked = {
    indicator: choices.indicator.id,
    year: choices.year,
    municipalities: isAll ? codes : one,
    form,
  };
  const { page } = result;
  return (
    <Section heading={text.heading}>
      <p className={styles.text}>{text.intro}</p>
      {choices.indicators.length > 1 && (
        <PaneSelect
          label={text.indicator}
          value={choices.indicator.id}
          choices={choices.indicators.map(({ id, title }) => ({ id, label: title[language] }))}
          onChange={chooseIndicator}
        />
      )}
      {choices.years.length > 1 && (
        <PaneSelect
          label={text.year}
          value={String(choices.year)}
          choices={choices.years.map((one) => ({ id: String(one), label: String(one) }))}
          onChange={(one) => chooseYear(Number(one))}
        />
      )}
      {choices.municipalities.length > 0 && (
        <PaneSelect
          label={text.about}
          value={isAll ? ALL : (known ?? WHOLE)}
          choices={[
            { id: WHOLE, label: text.whole },
            ...(codes.length > 1
              ? [{ id: ALL, label: text.allPages(formatCount(codes.length, language)) }]
              : []),
            ...choices.municipalities.map(({ code, name }) => ({ id: code, label: `${code} ${name}` })),
          ]}
          onChange={choosePlace}
        />
      )}
      <PaneSelect
        label={text.form}
        value={form}
        choices={PAGE_FORMS.map((id) => ({ id, label: text.forms[id] }))}
        onChange={chooseForm}
      />
      {isAll && <p className={styles.text}>{text.allHint}</p>}
      <div>
        <Button onClick={() => perform(savePage, asked)}>{isAll ? text.makeAll : text.make}</Button>
      </div>
      {page && isSame(page.asked, asked) && <Made language={language} page={page} />}
    </Section>
  );
}

function Made({ language, page }: { readonly language: ViewProps['language']; readonly page: MadePage }) {
  const styles = useStyles();
  const text = paneResultText(language);
  const copy = (
    <div className={styles.copy}>
      <TextToCopy text={page.text} words={{ label: page.name, ...paneText(language).copying }} />
    </div>
  );
  if (page.saved)
    return (
      <>
        <p className={styles.text} role="status">
          {text.fileSaved(page.name)}
        </p>
        <Disclosure label={text.copyInstead}>{copy}</Disclosure>
      </>
    );
  return (
    <>
      <p className={styles.text} role="status">
        {page.asked.form === 'docx'
          ? panePageText(language).copyDocument((page.asked.municipalities?.length ?? 0) > 1 ? ' --all' : '')
          : text.copyFile(page.name)}
      </p>
      {copy}
    </>
  );
}

function isSame(one: MadePage['asked'], other: MadePage['asked']): boolean {
  return (
    one.indicator === other.indicator &&
    one.year === other.year &&
    one.municipalities?.join() === other.municipalities?.join() &&
    one.form === other.form
  );
}

const useStyles = makeStyles({
  text: { margin: 0 },
  copy: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
});
